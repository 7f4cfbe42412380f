/// A field by a value: `rungs[1]`.
public struct IndexExpression: ExpressionNode {
  public let id: ExpressionID
  public let range: SourceRange
  /// What it is a field of.
  public let base: Expression
  /// What is between the brackets.
  public let key: Expression
}
