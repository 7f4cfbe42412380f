/// Names one expression of a tree: the place of what a pass finds out about it, in an array of `expressionCount` items.
public struct ExpressionID: Hashable, Comparable, Sendable {
  /// From 0, in the order in which expressions end.
  public let index: Int

  /// The one before it in that order.
  public static func < (left: ExpressionID, right: ExpressionID) -> Bool { left.index < right.index }
}
