/// The arguments beyond the named ones: `...`.
public struct VarargsExpression: ExpressionNode {
  public let id: ExpressionID
  public let range: SourceRange
}
