/// New values for variables and fields: `a, b.c = 1, 2`.
public struct AssignmentStatement: StatementNode {
  public let range: SourceRange
  /// What is assigned to: names, members and indices.
  public let targets: [Expression]
  /// The new values; they may be fewer or more than the targets.
  public let values: [Expression]
}
