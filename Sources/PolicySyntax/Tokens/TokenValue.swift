/// What a token stands for beyond its kind.
public enum TokenValue: Hashable, Sendable {
  case none
  case name(String)
  case number(NumberValue)
  /// The bytes of a text after its escapes were read; Lua does not ask for UTF-8.
  case text([UInt8])
}
