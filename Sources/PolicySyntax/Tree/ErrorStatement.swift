/// What could not be read. A message of the tree tells why.
public struct ErrorStatement: StatementNode {
  public let range: SourceRange
}
