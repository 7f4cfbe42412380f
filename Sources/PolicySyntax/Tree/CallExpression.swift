/// A call of a function.
public struct CallExpression: ExpressionNode {
  public let id: ExpressionID
  public let range: SourceRange
  /// What is called.
  public let callee: Expression
  /// What it is called with; one text or table where there are no parentheses.
  public let arguments: [Expression]
  /// The arguments with their parentheses.
  public let argumentsRange: SourceRange
}
