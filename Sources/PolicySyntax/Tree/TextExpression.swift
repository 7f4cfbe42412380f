/// A text in quotes or in long brackets.
public struct TextExpression: ExpressionNode {
  public let id: ExpressionID
  public let range: SourceRange
  /// Its bytes after escapes were read.
  public let bytes: [UInt8]

  /// It as a string; `nil` where its bytes are not UTF-8.
  public var text: String? { String(validating: bytes, as: UTF8.self) }
}
