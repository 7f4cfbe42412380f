/// A local function, which can call itself: `local function f() … end`.
public struct LocalFunctionStatement: StatementNode {
  public let range: SourceRange
  /// Its name.
  public let name: LocalName
  /// The function.
  public let body: FunctionBody
}
