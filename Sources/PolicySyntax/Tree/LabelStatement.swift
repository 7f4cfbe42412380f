/// Where a jump goes: `::name::`.
public struct LabelStatement: StatementNode {
  public let range: SourceRange
  /// The name.
  public let name: Name
}
