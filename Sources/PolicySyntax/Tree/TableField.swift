/// One item of a table.
public struct TableField: Sendable {
  /// Where it is, without the comma.
  public let range: SourceRange
  /// Under what it is kept.
  public let key: Key
  /// What it is.
  public let value: Expression

  /// Under what a table keeps a value.
  public enum Key: Sendable {
    /// The next number from 1.
    case position
    /// `name = …`
    case name(Name)
    /// `[key] = …`
    case computed(Expression)
  }
}
