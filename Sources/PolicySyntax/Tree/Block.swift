/// Statements one after the other, with locals of their own.
public struct Block: Sendable {
  /// From the first to the last statement; empty, at the place where they could be, if there are none.
  public let range: SourceRange
  /// The statements.
  public let statements: [Statement]
}
