/// `if a then … elseif b then … else … end`.
public struct IfStatement: StatementNode {
  public let range: SourceRange
  /// Conditions and what is done under them, in the order they are asked.
  public let clauses: [ConditionalClause]
  /// What is done if no condition holds.
  public let otherwise: Block?
}
