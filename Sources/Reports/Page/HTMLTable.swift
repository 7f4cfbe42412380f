/// A table of a report as HTML: with a caption, titles that say what they are titles of, and numbers that stand with their
/// decimal points below one another.
struct HTMLTable {
  private let table: ReportTable
  private let say: Wording

  init(_ table: ReportTable, _ say: Wording) {
    self.table = table
    self.say = say
  }

  /// The table in a box of its own, which scrolls where it is wider than the page.
  var html: String {
    let titles = zip(table.titles, table.columns).map { title, column in
      "<th scope=\"col\"\(column == .numbers ? " class=\"number\"" : "")>\(sentence(title))</th>"
    }
    let widths = table.titles.indices.map(decimals)
    let rows = table.rows.map { cells in
      "<tr>" + cells.enumerated().map { cell($1, column: $0, decimals: widths[$0]) }.joined() + "</tr>"
    }
    let caption = HTMLText.label(table.caption, say)
    // Whoever has no mouse scrolls it with the keyboard.
    return """
      <div class="scroll" role="group" tabindex="0" aria-label="\(caption)"><table>
      <caption>\(sentence(table.caption))</caption>
      <thead><tr>\(titles.joined())</tr></thead>
      <tbody>
      \(rows.joined(separator: "\n"))
      </tbody></table></div>
      """ + (table.note.isEmpty ? "" : "\n<p class=\"note\">\(sentence(table.note))</p>")
  }

  private func sentence(_ text: String) -> String { HTMLText.sentence(text, say) }

  private func cell(_ cell: ReportCell, column: Int, decimals: Int) -> String {
    if table.columns[column] == .numbers {
      // What stands in place of a number has no decimals.
      if case .text(let text) = cell { return "<td class=\"number\">\(sentence(text))</td>" }
      return "<td class=\"number\" dir=\"ltr\">\(number(cell.plain(say), decimals: decimals))</td>"
    }
    let content =
      switch cell {
      case .foreign(let text): HTMLText.isolated(text)
      case .named(let id, let name): HTMLText.isolated(id) + (name.isEmpty ? "" : " " + HTMLText.isolatedName(name))
      default: sentence(cell.plain(say))
      }
    return column == 0 ? "<th scope=\"row\">\(content)</th>" : "<td>\(content)</td>"
  }

  /// The most digits that any number of the column has behind its point.
  private func decimals(_ column: Int) -> Int {
    table.rows.map { cells in
      if case .text = cells[column] { 0 } else { HTMLTable.decimals(cells[column].plain(say)) }
    }.max() ?? 0
  }

  private static func decimals(_ text: String) -> Int {
    text.firstIndex(of: ".").map { text.distance(from: $0, to: text.endIndex) - 1 } ?? 0
  }

  /// A number with blanks in place of the digits that others of its column have behind the point. Its cell is read from the
  /// left: in one that is read from the right, blanks at the end of a line would stand on its left.
  private func number(_ text: String, decimals: Int) -> String {
    guard !text.isEmpty else { return "" }
    let own = HTMLTable.decimals(text)
    let point = own == 0 && decimals > 0 ? "\u{2008}" : ""
    let blanks = point + String(repeating: "\u{2007}", count: decimals - own)
    return "\(HTMLText.label(text.replacing("-", with: "\u{2212}"), say))\(blanks)"
  }
}
