import CLua

/// The system's Lua, with all its libraries, as the language server runs a plugin.
final class SystemLua {
  private let state = luaL_newstate()

  init() {
    luaL_openlibs(state)
  }

  deinit { lua_close(state) }

  /// What it says against a source; `nil` if it compiles it.
  func refusal(of source: String) -> String? {
    defer { lua_settop(state, 0) }
    return load(source) ? nil : top
  }

  /// The text that a source returns, called with texts; what went wrong in its place.
  func run(_ source: String, _ arguments: String...) -> String {
    defer { lua_settop(state, 0) }
    guard load(source) else { return top }
    for argument in arguments { lua_pushlstring(state, argument, argument.utf8.count) }
    lua_pcallk(state, CInt(arguments.count), 1, 0, 0, nil)
    return top
  }

  private func load(_ source: String) -> Bool {
    luaL_loadbufferx(state, source, source.utf8.count, "=source", "t") == 0
  }

  private var top: String { lua_tolstring(state, -1, nil).map { String(cString: $0) } ?? "no text" }
}
