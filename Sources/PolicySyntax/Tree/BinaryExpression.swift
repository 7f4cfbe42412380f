/// An operator between its operands.
public struct BinaryExpression: ExpressionNode {
  public let id: ExpressionID
  public let range: SourceRange
  /// Which operator.
  public let operation: BinaryOperator
  /// Where the operator is.
  public let operatorRange: SourceRange
  /// What is before the operator.
  public let left: Expression
  /// What is after the operator.
  public let right: Expression
}
