/// Names one function of a tree. The file itself is `main`.
public struct FunctionID: Hashable, Sendable {
  /// From 0, in the order in which functions begin.
  public let index: Int

  /// The file as a function.
  public static let main = FunctionID(index: 0)
}
