/// A function as names see it.
public struct FunctionScope: Hashable, Sendable {
  /// Which one of the tree it is.
  public let id: FunctionID
  /// The function around it; `nil` for the file.
  public let parent: FunctionID?
  /// Where it is.
  public internal(set) var range: SourceRange
  /// The variables of functions around it that it, or a function inside it, uses.
  public internal(set) var captures: [BindingID] = []
}
