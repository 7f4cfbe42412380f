/// `do … end`.
public struct DoStatement: StatementNode {
  public let range: SourceRange
  /// What is done.
  public let block: Block
}
