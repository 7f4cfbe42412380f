/// The end of the innermost loop.
public struct BreakStatement: StatementNode {
  public let range: SourceRange
}
