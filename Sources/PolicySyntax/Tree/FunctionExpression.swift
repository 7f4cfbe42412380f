/// A function as a value.
public struct FunctionExpression: ExpressionNode {
  public let id: ExpressionID
  public let range: SourceRange
  /// The function.
  public let body: FunctionBody
}
