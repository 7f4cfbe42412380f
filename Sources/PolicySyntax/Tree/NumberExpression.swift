/// A number as it is written.
public struct NumberExpression: ExpressionNode {
  public let id: ExpressionID
  public let range: SourceRange
  /// What it is worth.
  public let value: NumberValue
}
