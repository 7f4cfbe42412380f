/// A field by its name: `invoice.balance`.
public struct MemberExpression: ExpressionNode {
  public let id: ExpressionID
  public let range: SourceRange
  /// What it is a field of.
  public let base: Expression
  /// The name after the point.
  public let name: Name
}
