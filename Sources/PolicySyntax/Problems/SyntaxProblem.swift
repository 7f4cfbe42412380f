public import Receivables

/// One thing that keeps a source from being read: where it is, what is wrong, what to write.
public struct SyntaxProblem: Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, by a name that does not change.
  public let code: SyntaxCode
  /// Where it is.
  public let range: SourceRange
  /// What is wrong, in words.
  public let message: LocalizedText
  /// What to write instead.
  public let remedy: LocalizedText
  /// What it is about somewhere else, such as the `if` whose `end` is missing.
  public let related: SourceRange?

  /// `12:5: an 'end' is missing …; write …`
  public func text(in language: Language) -> String {
    let separator = language == .arabic ? "؛ " : "; "
    return
      "\(range.start.line):\(range.start.column): \(message.text(in: language))\(separator)\(remedy.text(in: language))"
  }

  public var description: String { text(in: .english) }
}
