/// Names one local variable or parameter of a tree.
public struct BindingID: Hashable, Sendable {
  /// From 0, in the order of declarations.
  public let index: Int
}
