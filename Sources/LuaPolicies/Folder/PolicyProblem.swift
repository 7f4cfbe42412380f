internal import Receivables

/// One thing that keeps a policy folder from being used: where it is, what is wrong, what to write instead.
public struct PolicyProblem: Hashable, Sendable, CustomStringConvertible {
  /// The file inside the folder; empty where the folder itself is the problem.
  public var file: String
  /// The line, 1 for the first; 0 where none is known.
  public var line: Int
  /// The line itself; empty where none is known.
  public var source: String
  /// What is wrong.
  public var message: String
  /// What to write instead; empty where there is nothing to add.
  public var remedy: String

  /// A problem from its parts. What files say in them is shown on one line and cut where it is long.
  public init(file: String, line: Int = 0, source: String = "", message: String, remedy: String = "") {
    self.file = file
    self.line = line
    self.source = ForeignText.shown(source, atMost: 200)
    self.message = ForeignText.shown(message)
    self.remedy = ForeignText.shown(remedy)
  }

  /// `terms.lua:3: … ; …`, and the line itself below it.
  public var description: String {
    var text = ForeignText.shown(file)
    if line > 0 { text += ":\(line)" }
    text += text.isEmpty ? message : ": \(message)"
    if !remedy.isEmpty { text += "; \(remedy)" }
    if !source.isEmpty { text += "\n    \(source)" }
    return text
  }
}
