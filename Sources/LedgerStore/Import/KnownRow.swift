import Receivables

/// What an import must remember of a row: for duplicates, and for rows that refer to it.
struct KnownRow {
  /// The key in the table; 0 where the row was rejected.
  var key: Int32
  /// Where this import has it; line 0 where only the ledger does.
  var position = Position()
  /// Of an invoice: the key of its customer.
  var customer: Int32 = 0
  /// Of an invoice: its currency.
  var currency: Currency?
  /// Of an invoice: its amount.
  var amount: Int64 = 0
  /// Of a contact: how many rows of this import and of the ledger are equal to it.
  var repetitions: Int32 = 0
  var storedRepetitions: Int32 = 0

  /// A line of one of the files of an import.
  struct Position: Hashable {
    /// The number of the source.
    var source: UInt16 = 0
    var line: UInt32 = 0
  }

  /// Whether this import has a row with this key already.
  var isInImport: Bool { position.line > 0 }
  /// Whether that row was rejected and the ledger has none.
  var isRejected: Bool { key == 0 }
}
