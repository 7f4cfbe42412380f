/// A table for a terminal: columns as wide as they must be, numbers to the right.
public struct TextTable: Sendable {
  /// Which side a column's cells stand at.
  public enum Alignment: Sendable {
    case left, right
  }

  private let titles: [String]
  private let alignments: [Alignment]
  private var rows: [[String]] = []

  /// A table with column titles and where their cells stand.
  public init(_ columns: (String, Alignment)...) { self.init(columns) }

  /// The same with a list.
  public init(_ columns: [(String, Alignment)]) {
    titles = columns.map(\.0)
    alignments = columns.map(\.1)
  }

  /// Whether there is anything to show.
  public var isEmpty: Bool { rows.isEmpty }

  /// Adds a row with a cell for each column.
  public mutating func add(_ cells: String...) { add(cells) }

  /// The same with a list.
  public mutating func add(_ cells: [String]) {
    precondition(cells.count == titles.count, "a row has a cell for each column")
    rows.append(cells.map(TextTable.plain))
  }

  /// A cell as a terminal may show it: names come from files, and may hold what moves the cursor or turns the direction
  /// of the rest of the line. Marks beside Arabic words stay.
  static func plain(_ cell: String) -> String {
    if cell.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return cell }
    var shown = String.UnicodeScalarView()
    for scalar in cell.unicodeScalars {
      switch scalar.value {
      case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: shown.append(" ")
      case 0x202A...0x202E, 0x2066...0x2069: continue
      default: shown.append(scalar)
      }
    }
    return String(shown)
  }

  /// The lines of the table: titles, a rule, rows; each indented by two blanks.
  public var lines: [String] {
    let widths = titles.indices.map { column in
      ([titles] + rows).map { $0[column].count }.max() ?? 0
    }
    let rule = widths.map { String(repeating: "─", count: $0) }
    return ([titles, rule] + rows).map { cells in
      let padded = cells.indices.map { pad(cells[$0], to: widths[$0], alignments[$0]) }
      return "  " + trimmed(padded.joined(separator: "  "))
    }
  }

  private func pad(_ cell: String, to width: Int, _ alignment: Alignment) -> String {
    let blanks = String(repeating: " ", count: max(0, width - cell.count))
    return alignment == .left ? cell + blanks : blanks + cell
  }

  private func trimmed(_ line: String) -> String {
    var line = Substring(line)
    while line.last == " " { line.removeLast() }
    return String(line)
  }
}
