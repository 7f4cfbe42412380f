/// A comment. Nothing else is between tokens but blanks and ends of lines.
public struct Comment: Hashable, Sendable {
  /// Where it is, with its dashes and brackets and without the end of its line.
  public let range: SourceRange
  /// What it says, without dashes, brackets and outer blanks; bytes that are not UTF-8 show as U+FFFD.
  public let text: String
  /// Whether it stands in brackets, as `--[[ … ]]`, and can be longer than a line.
  public let isLong: Bool
  /// Whether something other than blanks is before it on its line.
  public let followsCode: Bool
}
