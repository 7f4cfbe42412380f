/// The end of a function, and what it gives.
public struct ReturnStatement: StatementNode {
  public let range: SourceRange
  /// What it gives.
  public let values: [Expression]
}
