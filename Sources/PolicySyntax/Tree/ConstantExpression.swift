/// `nil`, `true` or `false`.
public struct ConstantExpression: ExpressionNode {
  public let id: ExpressionID
  public let range: SourceRange
  /// Which of them.
  public let value: Value

  /// The three constants.
  public enum Value: String, Hashable, Sendable {
    case `nil`, `true`, `false`
  }
}
