internal import CSVReading
public import Receivables

/// A decision table: one question, one row a case, the first column says it in words.
public struct CaseTable: Hashable, Sendable {
  /// One case as it was written.
  public struct Row: Hashable, Sendable {
    /// The line, 1 for the first of the file.
    public let line: Int
    /// One text a column, without the blanks around it.
    public let cells: [String]
  }

  /// The path inside the policy folder, such as `cases/late_fee.csv`.
  public let file: String
  /// What its cases ask; `nil` where the file is not named like a question.
  public let question: Question?
  /// The names of the columns.
  public let columns: [String]
  /// The cases.
  public let rows: [Row]
  /// What is wrong with the table as a table.
  public let problems: [CaseProblem]

  /// Reads a table. The file is named like the question, `late_fee.csv`; blanks around cells do not count.
  public init(file: String, bytes: [UInt8]) {
    self.file = file
    let name = String(file.split(separator: "/").last?.dropLast(4) ?? "")
    question = Question(rawValue: name)
    var lines: [Row] = []
    var problems: [CaseProblem] = []
    do {
      try CSVReader().read(bytes: bytes, blanks: .trimmed) { reader in
        let cells = (0..<reader.count).map { String(decoding: reader[$0], as: UTF8.self) }
        if cells.contains(where: { !$0.isEmpty }) { lines.append(Row(line: reader.line, cells: cells)) }
      }
    } catch let failure as CSVFailure {
      problems = [CaseProblem(file: file, line: failure.line, message: failure.message, remedy: failure.remedy)]
    } catch {
      problems = [CaseProblem(file: file, message: "\(error)")]
    }
    if question == nil {
      let nearest = Spelling.nearest(to: name, in: Question.allCases.map(\.rawValue))
      let known = Question.allCases.map(\.rawValue).joined(separator: ", ")
      problems.append(
        CaseProblem(
          file: file, message: "no question is called '\(name)'",
          remedy: nearest.map { "did you mean '\($0).csv'?" } ?? "name the table after one of \(known)"))
    }
    let header = lines.first
    columns = header?.cells ?? []
    problems += CaseTable.problems(inHeader: header, of: file)
    rows = lines.dropFirst().filter { row in
      if row.cells.count == header?.cells.count { return true }
      problems.append(
        CaseProblem(
          file: file, line: row.line, message: "has \(row.cells.count) cells for \(header?.cells.count ?? 0) columns",
          remedy: "write one cell a column, empty ones too; a cell with a comma stands in quotes"))
      return false
    }
    self.problems = problems
  }

  /// What stands for a column that a case leaves out, or follows from others: the column and the rule in words, in the
  /// order in which the rules apply; the first that applies to a column counts. For the reference page.
  public static var rules: [(column: String, sentence: String)] {
    (CaseRule.beforeLedger + CaseRule.afterLedger).map { ($0.fact, $0.sentence) }
  }

  private static func problems(inHeader header: Row?, of file: String) -> [CaseProblem] {
    guard let header else {
      return [
        CaseProblem(
          file: file, message: "is empty", remedy: "begin with the names of the columns: it, …, answer, reason")
      ]
    }
    var problems: [CaseProblem] = []
    if header.cells.first != "it" {
      problems.append(
        CaseProblem(
          file: file, line: header.line, message: "the first column is not 'it'",
          remedy: "begin each row with the case in words, under it"))
    }
    if !header.cells.contains("answer") {
      problems.append(
        CaseProblem(
          file: file, line: header.line, message: "has no column 'answer'", remedy: "add what the policy should answer")
      )
    }
    var earlier: Set<String> = []
    for column in header.cells where !earlier.insert(column).inserted {
      problems.append(
        CaseProblem(file: file, line: header.line, column: column, message: "stands twice", remedy: "keep one of them"))
    }
    return problems
  }
}
