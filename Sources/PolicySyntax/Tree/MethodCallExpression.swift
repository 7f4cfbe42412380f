/// A call of a method: `customer:history(3)`.
public struct MethodCallExpression: ExpressionNode {
  public let id: ExpressionID
  public let range: SourceRange
  /// Whose method it is, and the first argument.
  public let receiver: Expression
  /// The name after the colon.
  public let name: Name
  /// What else it is called with; one text or table where there are no parentheses.
  public let arguments: [Expression]
  /// The arguments with their parentheses.
  public let argumentsRange: SourceRange
}
