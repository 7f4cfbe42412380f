/// What there is of an invoice besides itself: one byte, so that looking for what most invoices do not have costs nothing.
///
/// A snapshot goes from customer to customer, and so all over a ledger that is in the order of its entries: each list that
/// is asked about an invoice for nothing would cost a walk to the memory.
package struct InvoiceMarks: OptionSet, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  static let credits = InvoiceMarks(rawValue: 1)
  package static let fees = InvoiceMarks(rawValue: 2)
  static let stages = InvoiceMarks(rawValue: 4)
  static let terms = InvoiceMarks(rawValue: 8)
  package static let disputes = InvoiceMarks(rawValue: 16)
  static let instalments = InvoiceMarks(rawValue: 32)
  static let blocks = InvoiceMarks(rawValue: 64)

  /// What changes the balance.
  static let movements: InvoiceMarks = [.credits, .fees]
}

extension [InvoiceMarks] {
  /// Marks the invoices that have rows in a group.
  mutating func mark(_ mark: InvoiceMarks, where group: Grouping) {
    guard !group.isEmpty else { return }
    for invoice in indices where !group.places(of: invoice).isEmpty { self[invoice].insert(mark) }
  }
}
