internal import Receivables

/// One thing that keeps a case table, or one of its rows, from being checked: where it is, what is wrong, what to write.
public struct CaseProblem: Hashable, Sendable, CustomStringConvertible {
  /// The table inside the policy folder, such as `cases/late_fee.csv`.
  public var file: String
  /// The line, 1 for the first; 0 where none is known.
  public var line: Int
  /// The name of the column; empty where no single one is meant.
  public var column: String
  /// What is wrong.
  public var message: String
  /// What to write instead; empty where there is nothing to add.
  public var remedy: String

  /// A problem from its parts. What tables say in them is shown on one line and cut where it is long.
  public init(file: String, line: Int = 0, column: String = "", message: String, remedy: String = "") {
    self.file = file
    self.line = line
    self.column = ForeignText.shown(column, atMost: 100)
    self.message = ForeignText.shown(message)
    self.remedy = ForeignText.shown(remedy)
  }

  /// `cases/late_fee.csv:3, column invoice.due: …; …`
  public var description: String {
    var text = ForeignText.shown(file)
    if line > 0 { text += ":\(line)" }
    if !column.isEmpty { text += ", column \(column)" }
    text += ": \(message)"
    if !remedy.isEmpty { text += "; \(remedy)" }
    return text
  }
}
