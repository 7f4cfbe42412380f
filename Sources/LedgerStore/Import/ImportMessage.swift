import Receivables

/// Something that an import met in a file: where, what is wrong, and what to write instead.
public struct ImportMessage: Hashable, Sendable, CustomStringConvertible {
  /// The file, by the path it was named with.
  public let file: String
  /// The line where the row begins, 1 for the first of the file; 0 for the file as a whole.
  public let line: Int
  /// The column as the file names it; empty for the row as a whole.
  public let column: String
  /// What is wrong.
  public let message: String
  /// What to write instead; empty where the message says it all.
  public let remedy: String

  /// A message from its parts. What files say in them is shown on one line and cut where it is long.
  public init(file: String, line: Int = 0, column: String = "", message: String, remedy: String = "") {
    self.file = file
    self.line = line
    self.column = ForeignText.shown(column, atMost: 100)
    self.message = ForeignText.shown(message)
    self.remedy = ForeignText.shown(remedy)
  }

  /// All of it in one line: `invoices.csv:3: due: the due day is before the day of issue; write 2026-01-05 or later`.
  public var description: String {
    let file = ForeignText.shown(file)
    return (line > 0 ? "\(file):\(line)" : file) + ": " + (column.isEmpty ? "" : "\(column): ") + message
      + (remedy.isEmpty ? "" : "; \(remedy)")
  }
}
