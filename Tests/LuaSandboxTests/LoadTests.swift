import LuaSandbox
import Testing

@Suite struct LoadTests {
  @Test(arguments: [
    Row("return function(", "late_fee.lua:1: <name> or '...' expected near <eof>"),
    Row("\n\nif x", "late_fee.lua:3: 'then' expected near <eof>"),
    Row("x = = 1", "late_fee.lua:1: unexpected symbol near '='"),
    Row("return 'abc", "late_fee.lua:1: unfinished string near <eof>"),
    Row("local x <const> = 1; x = 2", "late_fee.lua:1: attempt to assign to const variable 'x'"),
    Row("goto nowhere", "late_fee.lua:1: no visible label 'nowhere' for <goto> at line 1"),
    Row("\nreturn 1 2", "late_fee.lua:2: <eof> expected near '2'"),
    Row("return '\\400'", "late_fee.lua:1: decimal escape too large near ''\\400''"),
  ])
  func `every syntax error has file and line`(row: Row) {
    #expect(Sandbox().read(row.script) == row.gives)
  }

  @Test func `nesting without end is an error with its line`() {
    let sandbox = Sandbox()
    let text = sandbox.value(of: String(repeating: "(", count: 10_000))
    #expect(text.hasPrefix("late_fee.lua:1: "), "\(text)")
  }

  @Test func `compiled files are refused`() {
    let sandbox = Sandbox()
    let bytes: [UInt8] = [0x1B, 0x4C, 0x75, 0x61, 0x54]
    #expect(throws: Fault(kind: .script, file: "x.lua", message: "this file is compiled, not text")) {
      try sandbox.state.load(LuaSource(name: "x.lua", bytes: bytes), in: sandbox.environment)
    }
  }

  @Test func `a file has at most 256 kilobytes`() {
    let longest = "return 1" + String(repeating: " ", count: 256 * 1024 - 8)
    #expect(Sandbox().read(longest) == "1")
    #expect(Sandbox().read(longest + " ") == "late_fee.lua: this file is longer than 256 kB")
  }

  @Test func `the mark of UTF-8 before a file is skipped`() {
    #expect(Sandbox().read("\u{FEFF}return 1") == "1")
  }

  @Test func `a file of named functions gives them by name`() throws {
    let sandbox = Sandbox()
    guard
      case .functions(let functions) = try sandbox.load("return { a = function() return 1 end, b = function() end }")
    else {
      Issue.record("no functions")
      return
    }
    #expect(functions.keys.sorted() == ["a", "b"])
    #expect(sandbox.state.run([Call(functions["a"]!, group: 0)])[0].value == .integer(1))
  }

  @Test func `a required file runs once and can not be written`() {
    let sandbox = Sandbox()
    sandbox.host.sources["shared"] = "local n = {} return { n = n, double = function(x) return 2 * x end }"
    #expect(sandbox.read("local a, b = require 'shared', require 'shared' return a == b and a.double(4)") == "8")
    #expect(
      sandbox.read("require('shared').double = nil") == "late_fee.lua:1: policies only read: shared.double can't be set"
    )
    #expect(sandbox.read("return require('shared').tripel") == "late_fee.lua:1: shared has no 'tripel'")
  }

  @Test(arguments: ["require('a').x.n = 2", "require('a').y.n = 2", "require('b').y.n = 2", "require('b').z = 1"])
  func `a table met by two ways is read-only on both`(script: String) {
    let sandbox = Sandbox()
    sandbox.host.sources["a"] = "local t = { n = 1 } return { x = t, y = t }"
    sandbox.host.sources["b"] = "return require 'a'"
    #expect(sandbox.read(script).hasPrefix("late_fee.lua:1: policies only read: a."))
    #expect(sandbox.read("return require('b').x.n + require('a').y.n") == "2")
  }

  @Test func `a required table that holds itself is refused`() {
    let sandbox = Sandbox()
    sandbox.host.sources["a"] = "local t = {} t.t = t return t"
    #expect(sandbox.read("return require 'a'").hasSuffix("more than 16 tables in each other"))
  }

  @Test func `a fault in a required file is told where it is`() {
    let sandbox = Sandbox()
    sandbox.host.sources["shared"] = "\nreturn 1 +"
    sandbox.host.sources["other"] = "\n\nreturn nil + 1"
    #expect(sandbox.read("require 'shared'") == "shared.lua:2: unexpected symbol near <eof>")
    #expect(sandbox.read("require 'other'") == "other.lua:3: attempt to perform arithmetic on a nil value")
  }

  @Test func `files that require each other are an error`() {
    let sandbox = Sandbox()
    sandbox.host.sources["a"] = "return require 'b'"
    sandbox.host.sources["b"] = "return require 'a'"
    #expect(sandbox.read("return require 'a'") == "b.lua:1: 'a' requires itself, directly or through others")
  }

  @Test func `a required file must return something`() {
    let sandbox = Sandbox()
    sandbox.host.sources["a"] = "local x = 1"
    #expect(sandbox.read("return require 'a'") == "late_fee.lua:1: the file 'a' returns nothing to use")
  }

  @Test func `nothing is loaded after the state is frozen`() throws {
    let sandbox = Sandbox()
    sandbox.host.sources["late"] = "return 1"
    let function = try sandbox.function("return function() return require 'late' end")
    sandbox.state.freeze()
    #expect(sandbox.read("return 1") == "late_fee.lua: no file is loaded after the policy was closed")
    let answers = sandbox.state.run([Call(function, group: 0)])
    #expect(answers.faults.first?.message == "'late' is required too late")
  }
}
