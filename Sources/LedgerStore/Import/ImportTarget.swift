/// What an import adds to: a ledger file, or a ledger in memory.
protocol ImportTarget: AnyObject {
  /// The sequence number of this import.
  var recorded: Int64 { get }

  /// The storage of a kind; asked once.
  ///
  /// - Parameter isCompared: whether rows of this import are compared with each other.
  func storage(of kind: EntryKind, isCompared: Bool) throws -> any EntryStorage

  /// The key of the parent of each customer that has one, as they stand now.
  func parents() throws -> [Int64: Int64]

  /// Records what became of the files.
  func record(_ files: [Recording.File]) throws

  // MARK: - What keys stand for, in messages

  func id(ofCustomer key: Int64) -> String
  func id(ofInvoice key: Int64) -> String
  func currency(ofInvoice key: Int64) -> Int64?
}
