/// A table: `{ 1, name = "a", [key] = 2 }`.
public struct TableExpression: ExpressionNode {
  public let id: ExpressionID
  public let range: SourceRange
  /// What it holds, in the order it is written.
  public let fields: [TableField]
}
