/// The settings of the Lua language server for a folder of policies, as its `.luarc.json`.
struct EditorSettings {
  /// What the server believes to be there by itself. Nothing of it is, but the types that all others are made of.
  private static let builtins = [
    "basic", "bit", "bit32", "coroutine", "debug", "ffi", "io", "jit", "math", "os", "package", "string", "table",
    "table.clear", "table.new", "utf8",
  ]

  /// What a run would refuse, or a policy would do wrong.
  private static let errors = [
    "undefined-global", "undefined-field", "param-type-mismatch", "return-type-mismatch", "missing-parameter",
    "redundant-parameter", "lowercase-global",
  ]

  var text: String {
    func object(_ names: [String], _ value: String, and others: [(String, String)] = []) -> JSONValue {
      .object((names.map { ($0, value) } + others).map { ($0.0, .text($0.1)) })
    }
    return JSONValue.object([
      (
        "runtime",
        .object([
          ("version", .text("Lua 5.4")), ("path", .list([.text("?.lua"), .text("shared/?.lua")])),
          ("plugin", .text(".tahsil/plugin.lua")), ("builtin", object(EditorSettings.builtins, "disable")),
        ])
      ),
      (
        "workspace",
        .object([
          ("library", .list([.text(".tahsil/library")])),
          // Sealed copies are not edited, and the plugin is no policy.
          ("ignoreDir", .list([.text("released"), .text(".tahsil/plugin.lua")])), ("checkThirdParty", .flag(false)),
        ])
      ),
      (
        "diagnostics",
        .object([
          // The server does not know what a flag says of a field, as over_limit does of credit_limit; policy check does.
          ("severity", object(EditorSettings.errors, "Error", and: [("need-check-nil", "Hint")])),
          // The question decides what its function is called with, not the author.
          ("unusedLocalExclude", .list([.text("customer"), .text("invoice"), .text("order")])),
        ])
      ),
    ]).pretty
  }
}
