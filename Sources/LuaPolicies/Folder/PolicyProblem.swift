public import Receivables

/// One thing that keeps a policy folder from being used: where it is, what is wrong, what to write instead.
public struct PolicyProblem: Hashable, Sendable, CustomStringConvertible {
  /// The file inside the folder; empty where the folder itself is the problem.
  public var file: String
  /// The line, 1 for the first; 0 where none is known.
  public var line: Int
  /// The line itself; empty where none is known.
  public var source: String
  /// What is wrong. What Lua or a script says itself is in English alone.
  public var message: LocalizedText
  /// What to write instead; empty where there is nothing to add.
  public var remedy: LocalizedText

  /// A problem from its parts. What files say in them is shown on one line and cut where it is long.
  public init(
    file: String, line: Int = 0, source: String = "", message: LocalizedText, remedy: LocalizedText = LocalizedText("")
  ) {
    self.file = file
    self.line = line
    self.source = ForeignText.shown(source, atMost: 200)
    self.message = message.mapped { ForeignText.shown($0) }
    self.remedy = remedy.mapped { ForeignText.shown($0) }
  }

  /// A problem that is told in English alone, such as what Lua says.
  public init(file: String, line: Int = 0, source: String = "", message: String, remedy: String = "") {
    self.init(file: file, line: line, source: source, message: LocalizedText(message), remedy: LocalizedText(remedy))
  }

  /// `terms.lua:3: … ; …`, and the line itself below it.
  public func text(in language: Language) -> String {
    var text = ForeignText.shown(file)
    if line > 0 { text += ":\(line)" }
    let (message, remedy) = (message.text(in: language), remedy.text(in: language))
    text += text.isEmpty ? message : ": \(message)"
    if !remedy.isEmpty { text += (language == .arabic ? "؛ " : "; ") + remedy }
    if !source.isEmpty { text += "\n    \(source)" }
    return text
  }

  public var description: String { text(in: .english) }
}
