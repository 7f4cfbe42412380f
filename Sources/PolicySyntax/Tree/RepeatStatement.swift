/// `repeat … until a`.
public struct RepeatStatement: StatementNode {
  public let range: SourceRange
  /// What is done in a round.
  public let block: Block
  /// Asked after each round; it sees the locals of the block.
  public let condition: Expression
}
