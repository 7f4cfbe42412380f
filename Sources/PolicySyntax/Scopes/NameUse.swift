/// One place where a name is read or gets a new value.
public struct NameUse: Hashable, Sendable {
  /// The name.
  public let name: String
  /// Where it stands.
  public let range: SourceRange
  /// In which function.
  public let function: FunctionID
  /// As which expression of the tree.
  public let expression: ExpressionID
}
