/// A semicolon by itself.
public struct EmptyStatement: StatementNode {
  public let range: SourceRange
}
