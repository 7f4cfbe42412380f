/// What all statements have.
public protocol StatementNode: Sendable {
  /// Where it is.
  var range: SourceRange { get }
}
