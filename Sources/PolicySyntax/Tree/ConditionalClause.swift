/// A condition of an `if`, and what is done where it holds.
public struct ConditionalClause: Sendable {
  /// From `if` or `elseif` to the end of its block.
  public let range: SourceRange
  /// What is asked.
  public let condition: Expression
  /// What is done.
  public let block: Block
}
