/// `for k, v in pairs(t) do … end`.
public struct GenericForStatement: StatementNode {
  public let range: SourceRange
  /// The variables of a round.
  public let variables: [LocalName]
  /// What they are taken from.
  public let values: [Expression]
  /// What is done in a round.
  public let block: Block
}
