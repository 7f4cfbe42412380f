/// Something that is missing or could not be read. A message of the tree tells what.
public struct ErrorExpression: ExpressionNode {
  public let id: ExpressionID
  public let range: SourceRange
}
