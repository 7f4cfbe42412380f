/// An operator before its operand.
public struct UnaryExpression: ExpressionNode {
  public let id: ExpressionID
  public let range: SourceRange
  /// Which operator.
  public let operation: UnaryOperator
  /// Where the operator is.
  public let operatorRange: SourceRange
  /// What it is applied to.
  public let operand: Expression
}
