/// A part of a source file.
public struct SourceRange: Hashable, Sendable {
  /// Where its first byte is.
  public var start: SourcePosition
  /// Just after its last byte.
  public var end: SourcePosition

  /// The part between two places.
  public init(_ start: SourcePosition, _ end: SourcePosition) {
    self.start = start
    self.end = end
  }

  /// The part from the start of one to the end of another.
  public init(from first: SourceRange, to last: SourceRange) {
    self.init(first.start, max(first.start, last.end))
  }

  /// Its bytes by their number.
  public var offsets: Range<Int> { start.offset..<end.offset }

  /// The line it starts on.
  public var line: Int { start.line }

  /// Whether it holds nothing.
  public var isEmpty: Bool { start.offset == end.offset }

  /// Whether a byte is in it, or just after it, where an editor's cursor still touches it.
  public func touches(_ offset: Int) -> Bool { start.offset <= offset && offset <= end.offset }

  /// Whether all of another part is in it.
  public func contains(_ other: SourceRange) -> Bool {
    start.offset <= other.start.offset && other.end.offset <= end.offset
  }
}
