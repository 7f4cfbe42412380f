import CLua
import PolicySyntax

/// The system's Lua, asked only whether it compiles a source.
final class RealLua {
  private let state = luaL_newstate()

  deinit { lua_close(state) }

  /// What it says against a source; `nil` if it compiles it.
  func refusal(of source: [UInt8]) -> String? {
    defer { lua_settop(state, 0) }
    let status = source.withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) { luaL_loadbufferx(state, $0.baseAddress, $0.count, "=source", "t") }
    }
    guard status != 0 else { return nil }
    return lua_tolstring(state, -1, nil).map { String(cString: $0) } ?? "no message"
  }

  /// Where this Lua and the parser do not agree about a source; `nil` if they do.
  func disagreement(on source: [UInt8]) -> String? {
    var limits = SyntaxLimits()
    limits.levels = 199
    let problems = SyntaxTree(SourceText(source), opening: .chunk, limits: limits).problems
    let refusal = refusal(of: source)
    guard problems.isEmpty != (refusal == nil) else { return nil }
    let shown = String(decoding: source.prefix(400), as: UTF8.self)
    if let refusal { return "Lua refuses: \(refusal)\n\(shown)" }
    return "Lua compiles, but: \(problems.map(\.description).joined(separator: "\n"))\n\(shown)"
  }
}
