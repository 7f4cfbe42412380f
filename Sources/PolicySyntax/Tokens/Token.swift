/// A word, number, text or sign of a source file.
public struct Token: Sendable {
  /// What kind it is of.
  public let kind: TokenKind
  /// Where it is.
  public let range: SourceRange
  /// What it stands for.
  public let value: TokenValue

  /// The name, where it is one.
  var name: String? { if case .name(let name) = value { name } else { nil } }
}
