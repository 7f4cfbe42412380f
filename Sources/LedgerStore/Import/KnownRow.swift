import Receivables

/// What an import must remember of a customer or an invoice for rows that refer to it.
struct KnownRow {
  /// A line of one of the files of an import.
  struct Position: Hashable {
    /// The number of the source.
    var source: UInt32 = 0
    /// 1 for the first line of the file; 0 for none.
    var line: UInt32 = 0
  }

  /// The key in the table; 0 where the row was rejected.
  let key: Int32
  /// Of an invoice: the key of its customer.
  private(set) var customer: Int32 = 0
  /// Of an invoice: its amount.
  private(set) var amount: Int64 = 0
  /// Of an invoice: its currency.
  private(set) var currency: Currency?
  /// Of a rejected row: where it stands.
  private(set) var position = Position()

  /// A row of the ledger or one that this import has added, from its cells.
  init(_ kind: EntryKind, key: Int64, _ cell: (Int) -> Cell) {
    self.key = Int32(key)
    guard kind == .invoice else { return }
    customer = Int32(cell(1).integer ?? 0)
    amount = cell(4).integer ?? 0
    currency = cell(5).integer.flatMap { Currency(numericCode: UInt16($0)) }
  }

  /// A row that was left out.
  init(rejectedAt position: Position) {
    key = 0
    self.position = position
  }

  /// Whether the row was left out and the ledger has none with this id.
  var isRejected: Bool { key == 0 }
}
