/// Local variables, which begin after it: `local a <const>, b = 1, 2`.
public struct LocalStatement: StatementNode {
  public let range: SourceRange
  /// The variables.
  public let names: [LocalName]
  /// What they begin with; they may be fewer or more than the names.
  public let values: [Expression]
}
