/// `while a do … end`.
public struct WhileStatement: StatementNode {
  public let range: SourceRange
  /// Asked before each round.
  public let condition: Expression
  /// What is done in a round.
  public let block: Block
}
