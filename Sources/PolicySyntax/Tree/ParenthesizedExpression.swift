/// An expression in parentheses.
public struct ParenthesizedExpression: ExpressionNode {
  public let id: ExpressionID
  public let range: SourceRange
  /// What is between them.
  public let inner: Expression
}
