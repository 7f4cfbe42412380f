/// A function: its parameters and what it does. A file is one too, without parameters.
public struct FunctionBody: Sendable {
  /// Which function of the tree it is.
  public let id: FunctionID
  /// Where it is, from `function` to `end`.
  public let range: SourceRange
  /// The parameters that have names, without the `self` of `function a:b()`.
  public let parameters: [LocalName]
  /// Where its `...` is, if it takes more arguments than those with names.
  public let varargs: SourceRange?
  /// What it does.
  public let block: Block
}
