/// A jump: `goto name`.
public struct GotoStatement: StatementNode {
  public let range: SourceRange
  /// The label that it jumps to.
  public let label: Name
}
