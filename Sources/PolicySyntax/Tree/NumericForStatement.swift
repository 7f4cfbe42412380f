/// `for i = first, last, step do … end`.
public struct NumericForStatement: StatementNode {
  public let range: SourceRange
  /// The variable that counts.
  public let variable: LocalName
  /// Where it begins.
  public let first: Expression
  /// Where it ends.
  public let last: Expression
  /// By how much it grows; one where nothing is written.
  public let step: Expression?
  /// What is done in a round.
  public let block: Block
}
