/// The kinds of entry that a ledger holds, each with a file of the house CSV and a table, in the order in which an
/// import takes them: nothing refers to a kind that comes after it.
public enum EntryKind: String, Hashable, Sendable, CaseIterable {
  case customer
  case invoice
  case order
  case payment
  case creditNote = "credit_note"
  case dispute
  case promise
  case contact
  case instalment
  case block
  case rate

  /// The name of the house CSV file: `customers.csv`.
  public var fileName: String { table + ".csv" }

  /// The table of this kind, which is the file name without its ending.
  var table: String {
    switch self {
    case .customer: "customers"
    case .invoice: "invoices"
    case .order: "orders"
    case .payment: "payments"
    case .creditNote: "credit_notes"
    case .dispute: "disputes"
    case .promise: "promises"
    case .contact: "contacts"
    case .instalment: "plans"
    case .block: "blocks"
    case .rate: "rates"
    }
  }

  /// The kind in the words of a message: `credit note`.
  var noun: String { self == .creditNote ? "credit note" : rawValue }

  /// The stored columns that tell two rows of this kind apart; empty for contacts, which may be equal.
  var keyColumns: [String] {
    switch self {
    case .customer, .invoice, .order, .payment, .creditNote: ["id"]
    case .dispute: ["invoice", "opened"]
    case .promise: ["customer", "made", "invoice"]
    case .contact: []
    case .instalment: ["invoice", "instalment"]
    case .block: ["customer", "invoice", "from", "strength"]
    case .rate: ["date", "from", "to"]
    }
  }

  /// The place of a column in `columns`.
  func place(of stored: String) -> Int {
    guard let place = columns.firstIndex(where: { $0.stored == stored }) else {
      preconditionFailure("\(table) has no column \(stored)")
    }
    return place
  }
}
