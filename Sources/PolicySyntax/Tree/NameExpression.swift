/// A name that stands for a value.
public struct NameExpression: ExpressionNode {
  public let id: ExpressionID
  public let range: SourceRange
  /// Its letters.
  public let text: String
  /// What it means.
  public let resolution: NameResolution
}
