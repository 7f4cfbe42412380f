import CSVReading

/// Where a row stands, and how to write it out again.
struct RowPlace {
  let position: KnownRow.Position
  private let row: CSVReader?
  private let keptText: String

  /// The row that a reader has at hand.
  init(position: KnownRow.Position, row: CSVReader) {
    self.position = position
    self.row = row
    keptText = ""
  }

  private init(position: KnownRow.Position, text: String) {
    self.position = position
    row = nil
    keptText = text
  }

  /// The row as CSV.
  var text: String {
    guard let row else { return keptText }
    return CSVText.row((0..<row.count).map { String(decoding: row[$0], as: UTF8.self) })
  }

  /// The same for when the reader has gone on; a text that nobody will ask for is not kept.
  func kept(withText: Bool) -> RowPlace {
    RowPlace(position: position, text: withText ? text : "")
  }
}
