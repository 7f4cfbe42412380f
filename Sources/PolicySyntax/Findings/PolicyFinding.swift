public import Receivables

/// One thing that is wrong with the text of a policy, found before anything runs: where it is, what is wrong, what to write.
public struct PolicyFinding: Hashable, Sendable, CustomStringConvertible {
  /// The file inside the folder.
  public let file: String
  /// Where in the file.
  public let range: SourceRange
  /// What is wrong, by a name that does not change: of ``FindingCode`` or ``SyntaxCode``.
  public let code: String
  /// What is wrong, in words.
  public let message: LocalizedText
  /// What to write instead.
  public let remedy: LocalizedText
  /// The line that it is about, without its end.
  public let source: String

  /// A finding from its parts.
  public init(
    file: String, range: SourceRange, code: String, message: LocalizedText, remedy: LocalizedText, source: String
  ) {
    self.file = file
    self.range = range
    self.code = code
    self.message = message
    self.remedy = remedy
    self.source = source
  }

  /// The line, 1 for the first.
  public var line: Int { range.start.line }
  /// The column in characters, 1 for the first.
  public var column: Int { range.start.column }

  /// Whether the policy cannot be loaded while it stands.
  public var keepsFromLoading: Bool { SyntaxCode(rawValue: code) != nil }

  /// `late_fee.lua:3:10: …; …`, the line itself, and marks under the part that is meant.
  public func text(in language: Language) -> String {
    let separator = language == .arabic ? "؛ " : "; "
    let remedy = self.remedy.text(in: language)
    let head =
      "\(ForeignText.shown(file)):\(line):\(column): \(message.text(in: language))"
      + (remedy.isEmpty ? "" : separator + remedy)
    let shown = excerpt
    return [head, "    " + shown.line, "    " + shown.marks].joined(separator: "\n")
  }

  public var description: String { text(in: .english) }

  /// The line without the blanks before it, cut where it is long, and the marks for the line below it.
  public var excerpt: (line: String, marks: String) {
    let characters = Array(source)
    let indent = characters.prefix { $0 == " " || $0 == "\t" }.count
    let last = range.end.line > range.start.line ? characters.count + 1 : range.end.column
    // Where the part stands far to the right, the line begins later.
    let from = max(indent, column - 1 > Self.longest ? column - 1 - Self.longest / 2 : indent)
    let line = String(characters.dropFirst(from).prefix(Self.longest + Self.longest / 2))
    let width = max(1, min(last - column, from + line.count - (column - 1)))
    return (
      ForeignText.shown(line.replacing("\t", with: " "), atMost: 400),
      String(repeating: " ", count: max(0, column - 1 - from)) + String(repeating: "^", count: width)
    )
  }

  private static let longest = 120
}
