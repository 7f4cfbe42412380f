/// A name as it is written: of a field, a method, a label or a local.
public struct Name: Hashable, Sendable {
  /// Its letters.
  public let text: String
  /// Where it is.
  public let range: SourceRange
}
