/// A table of a report, to be shown in a terminal or on a page.
public struct ReportTable: Sendable {
  /// What the cells of a column are.
  public enum Column: Sendable {
    case words, numbers
  }

  /// What the table shows.
  public let caption: String
  let titles: [String]
  let columns: [Column]
  private(set) var rows: [[ReportCell]] = []
  /// What a reader should know of it, below it.
  public var note = ""

  /// A table with column titles and what the columns hold. The first column names the row.
  public init(_ caption: String, _ columns: [(title: String, column: Column)]) {
    self.caption = caption
    titles = columns.map(\.title)
    self.columns = columns.map(\.column)
  }

  /// Whether there is no row.
  public var isEmpty: Bool { rows.isEmpty }

  /// Adds a row with a cell for each column.
  public mutating func add(_ cells: [ReportCell]) {
    precondition(cells.count == titles.count, "a row has a cell for each column")
    rows.append(cells)
  }

  /// The table for a terminal: the caption, the lines, the note.
  func lines(_ say: Wording) -> [String] {
    var table = TextTable(zip(titles, columns).map { (TextTable.plain($0), $1 == .numbers ? .right : .left) })
    for row in rows { table.add(row.map { $0.plain(say) }) }
    return [TextTable.plain(caption)] + table.lines + (note.isEmpty ? [] : ["  \(TextTable.plain(note))"])
  }
}
