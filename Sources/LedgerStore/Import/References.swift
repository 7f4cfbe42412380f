/// Finds the customers and invoices that rows refer to, in the ledger and among the rows of this import.
final class References {
  /// What an id stands for.
  enum Found {
    case known(KnownRow)
    /// A row of this import that was left out, with where it stands.
    case rejected(position: String)
    case unknown
  }

  private let customers: EntryTable
  private let invoices: EntryTable
  private let names: [String]

  init(customers: EntryTable, invoices: EntryTable, sourceNames: [String]) {
    self.customers = customers
    self.invoices = invoices
    names = sourceNames
  }

  func customer(_ id: UnsafeBufferPointer<UInt8>) throws -> Found { try found(id, in: customers) }

  func invoice(_ id: UnsafeBufferPointer<UInt8>) throws -> Found { try found(id, in: invoices) }

  private func found(_ id: UnsafeBufferPointer<UInt8>, in table: EntryTable) throws -> Found {
    guard let row = try table.known(id) else { return .unknown }
    return row.isRejected ? .rejected(position: text(row.position)) : .known(row)
  }

  /// A position in the words of a message: `invoices.csv:12`.
  func text(_ position: KnownRow.Position) -> String { "\(names[Int(position.source)]):\(position.line)" }
}
