public import Receivables

/// Invented cases as rows of a case table, ready to be pasted.
public struct CaseExample: Hashable, Sendable {
  /// What the cases ask; the table is named like it.
  public let question: Question
  /// The names of the columns.
  public let columns: [String]
  /// The rows, one cell a column.
  public let rows: [[String]]

  /// The file the rows belong into.
  public var file: String { "cases/\(question.rawValue).csv" }

  /// The header row and the rows, columns below each other.
  public var lines: [String] {
    let table = ([columns] + rows).map { $0.map(CaseExample.quoted) }
    let widths = columns.indices.map { place in table.map { $0[place].count }.max()! }
    return table.map { row in
      var line = ""
      for (place, cell) in row.enumerated() {
        guard place < row.count - 1 else {
          line += cell
          break
        }
        line += cell + "," + String(repeating: " ", count: widths[place] - cell.count + 1)
      }
      return line
    }
  }

  /// Cases in words, and what the policy answers; where that is `nil` the author says what it should be.
  init(_ cases: [(it: String, invented: InventedCase, outcome: CaseBench.Outcome?)]) {
    question = cases[0].invented.question
    var facts: [String] = []
    for item in cases {
      for cell in item.invented.cells where !facts.contains(cell.column) { facts.append(cell.column) }
    }
    columns = ["it"] + facts + ["answer", "reason"]
    rows = cases.map { item in
      let cells = Dictionary(uniqueKeysWithValues: item.invented.cells.map { ($0.column, $0.cell) })
      return [item.it] + facts.map { cells[$0] ?? "" } + [item.outcome?.answer ?? "", item.outcome?.reason ?? ""]
    }
  }

  private static func quoted(_ cell: String) -> String {
    cell.contains { ",\"\n".contains($0) } ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
  }
}
