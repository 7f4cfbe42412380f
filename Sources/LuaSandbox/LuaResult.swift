/// What a file returned.
public enum LuaResult: Hashable, Sendable {
  /// One function.
  case function(LuaFunction)
  /// A table of named functions and nothing else.
  case functions([String: LuaFunction])
  /// Data without a function anywhere.
  case data(LuaData)
}
