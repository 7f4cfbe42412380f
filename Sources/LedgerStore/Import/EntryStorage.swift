/// Where the rows of one kind go during an import, and where they are found again.
protocol EntryStorage: AnyObject {
  /// The rows from before the import, which it may complete and correct; `nil` where there were none.
  var earlier: StoredRows? { get }

  /// Adds a row under the next key; false where one has the same key columns.
  func insert(_ cells: [Cell], key: Int64) throws -> Bool

  /// Goes to the row with these key cells and returns its key; `nil` where there is none. `reset` must follow before
  /// anything else.
  ///
  /// - Parameter key: the key of the row, where the import has met it.
  func find(_ keyCells: [Cell], key: Int64?) throws -> Int64?

  /// The value of the row at hand at a place of `kind.columns`.
  func cell(_ place: Int) -> Cell

  /// Lets go of the row at hand.
  func reset()
}
