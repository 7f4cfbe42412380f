/// A call whose results are not used.
public struct CallStatement: StatementNode {
  public let range: SourceRange
  /// The call, of a function or of a method.
  public let call: Expression
}
