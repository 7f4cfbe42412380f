/// A function that is kept in a variable or a field: `function a.b:c() … end`.
public struct FunctionStatement: StatementNode {
  public let range: SourceRange
  /// What it is kept in: a name, or a member of one.
  public let target: Expression
  /// The `self` of `function a:b()`, its first parameter.
  public let selfBinding: BindingID?
  /// The function.
  public let body: FunctionBody
}
