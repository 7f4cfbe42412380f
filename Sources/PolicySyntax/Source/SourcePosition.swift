/// A place in a source file.
public struct SourcePosition: Hashable, Comparable, Sendable {
  /// The line, 1 for the first. `\r\n` and `\n\r` end one line, as they do for Lua.
  public var line: Int
  /// The column in characters as a reader counts them, 1 for the first; a tab is one, and so is a letter with its marks.
  public var column: Int
  /// How many bytes are before it.
  public var offset: Int

  /// A place from its parts.
  public init(line: Int, column: Int, offset: Int) {
    self.line = line
    self.column = column
    self.offset = offset
  }

  /// The first place of a file.
  public static let start = SourcePosition(line: 1, column: 1, offset: 0)

  /// Earlier in the file.
  public static func < (left: SourcePosition, right: SourcePosition) -> Bool { left.offset < right.offset }
}
