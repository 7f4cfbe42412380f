/// What all expressions have.
public protocol ExpressionNode: Sendable {
  /// Which one of the tree it is.
  var id: ExpressionID { get }
  /// Where it is.
  var range: SourceRange { get }
}
