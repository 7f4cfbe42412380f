import LuaSandbox
import Testing

/// The ways out of Lua 5.4.4 that are known: from the project's list of bugs and from published vulnerabilities of
/// programs that embed it. Each is tried on the library that is installed.
@Suite struct KnownBugTests {
  /// A bug, what it is known as, the script that meets it, and what must come of it instead.
  struct Bug: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let script: String
    let gives: String

    init(_ name: String, _ script: String, _ gives: String) {
      testDescription = name
      self.script = script
      self.gives = gives
    }
  }

  /// The library can't be trusted with these; the script is kept from reaching them.
  static let kept = [
    Bug(
      "CVE-2022-28805: _ENV as a constant reads past the end", "local _ENV <const> = 1\nx = 1",
      "policies have no '_ENV'"),
    Bug("wrong code where _ENV is a constant", "local function f(_ENV) return x end", "policies have no '_ENV'"),
    Bug("wrong code for constants of bitwise operators", "return 0xFFFFFFFFFFFFFFFF & 256", "policies have no '&'"),
    Bug(
      "CVE-2021-43519: a stack overflow in lua_resume", "coroutine.wrap(function() end)()", "there is no 'coroutine'"),
    Bug("nested coroutine.close", "coroutine.close(coroutine.create(print))", "there is no 'coroutine'"),
    Bug(
      "CVE-2021-44964: use after free in a finalizer", "setmetatable({}, { __gc = error })",
      "there is no 'setmetatable'"),
    Bug(
      "CVE-2021-45985: a finalizer that is called while collecting", "setmetatable({}, { __gc = 1 })",
      "there is no 'setmetatable'"),
    Bug(
      "a weak table with __newindex when memory is refused", "setmetatable({}, { __mode = 'k' })",
      "there is no 'setmetatable'"),
    Bug(
      "__concat that grows the stack uses freed memory", "setmetatable({}, { __concat = error })",
      "there is no 'setmetatable'"),
    Bug("CVE-2020-15945: a hook that changes lines", "debug.sethook(print, 'l')", "there is no 'debug'"),
    Bug("CVE-2020-24370: negation overflow in getlocal", "debug.getlocal(1, 2 - 2147483647)", "there is no 'debug'"),
    Bug("CVE-2019-6706: upvaluejoin after it was freed", "debug.upvaluejoin(f, 1, f, 2)", "there is no 'debug'"),
    Bug("CVE-2020-24342: a stack overflow through callbacks", "string.gsub('x', '.', f)", "string has no 'gsub'"),
    Bug("lua_settop with an invalid pointer", "local x <close> = setmetatable({}, {})", "there is no 'setmetatable'"),
    Bug("collecting userdata in finalization", "collectgarbage('generational')", "there is no 'collectgarbage'"),
    Bug("CVE-2020-15889: a barrier of the generational mode", "collectgarbage('step')", "there is no 'collectgarbage'"),
    Bug("utf8.codes lets spurious bytes through", "for _ in utf8.codes('\\xF4\\x9F') do end", "there is no 'utf8'"),
    Bug("string.rep with an overflow", "('x'):rep(1 << 62)", "policies have no '<<'"),
    Bug("table.unpack with an overflow", "table.unpack({}, 0, 2147483647)", "there is no 'table'"),
    Bug("table.sort with an inconsistent order", "table.sort({}, f)", "there is no 'table'"),
    Bug("string.pack reads past the end", "string.unpack('s', 'x')", "string has no 'unpack'"),
    Bug("io without rights", "io.lines('/etc/passwd')", "there is no 'io'"),
    Bug("package.loadlib runs anything", "package.loadlib('*', '*')", "there is no 'package'"),
  ]

  @Test(arguments: kept)
  func `a script does not reach what the library does wrong`(bug: Bug) {
    let text = Sandbox().read(bug.script)
    #expect(text.contains(bug.gives), "\(text)")
  }

  /// The library meets these and must do right.
  static let met = [
    Bug(
      "CVE-2022-33099: an error raised at the end of the stack", "local function f() error(f()) end return f()",
      "functions call each other too deep, or with too many values"),
    Bug(
      "an error in an error at the end of the stack", "local function f() return assert(false, f()) end return f()",
      "functions call each other too deep"),
    Bug("CVE-2021-44647: the name of what a loop calls", "for x in 5 do end", "attempt to call a number value"),
    Bug("the name of what a loop closes", "for x in ipairs, {}, 0, {} do end", "got a non-closable value"),
    Bug("a loop without a function", "for x in nil do end", "attempt to call a nil value"),
    Bug(
      "CVE-2014-5461: many parameters and no arguments",
      "local function f(a, b, c, d, e, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y, z, ...) return z, ... end return f() == nil",
      "true"),
    Bug(
      "the line of a division by a constant zero", "local x = 1\n\nreturn x // 0",
      "late_fee.lua:3: attempt to divide by zero"),
    Bug(
      "the least whole number divided by minus one",
      "local x = -9223372036854775807 - 1\nreturn x // -1 == x and x % -1 == 0", "true"),
    Bug(
      "a loop up to the largest whole number",
      "local n = 0\nfor i = 9223372036854775806, 9223372036854775807 do n = n + 1 end\nreturn n", "2"),
    Bug(
      "a loop down to the least",
      "local n, least = 0, -9223372036854775807 - 1\nfor i = least + 1, least, -1 do n = n + 1 end\nreturn n", "2"),
    Bug(
      "a loop whose step is the least",
      "local n, least = 0, -9223372036854775807 - 1\nfor i = 0, least, least do n = n + 1 end\nreturn n", "2"),
    Bug(
      "reading past the end of a text with zeros in l_strcmp",
      "return 'a\\0b' < 'a\\0c' and 'a\\0' > 'a' and 'a' < 'a\\0' and not ('\\0' < '\\0')", "true"),
    Bug("the longest number in a format", "return #string.format('%99.99f', -1.7976931348623157e308)", "410"),
    Bug("a text cut at impossible places", "return #('abc'):sub(-9223372036854775807 - 1, 9223372036854775807)", "3"),
    Bug("select from an impossible place", "return select(-9223372036854775807 - 1, 1)", "select counts from 1"),
    Bug(
      "not a number has no sign",
      "return tostring(0 / 0) .. tostring(-(0 / 0)) .. string.format('%f%5g', 0 / 0, -(0 / 0))", "nannannan  nan"),
    Bug("a huge number rounded down", "return math.floor(1e300) == 1e300 and math.tointeger(1e300) == nil", "true"),
    Bug(
      "concatenation of what has no text", "return 'a' .. 'b' .. money(1) .. 'c' .. 'd'",
      "`..` joins texts and numbers only"),
    Bug("a constant to be closed", "local x <close> = nil return 1", "1"),
    Bug("a goto out of a closing block", "do local x <close> = nil goto out end ::out:: return 2", "2"),
  ]

  @Test(arguments: met)
  func `the library does right where others found it wrong`(bug: Bug) {
    let text = Sandbox().read(bug.script)
    #expect(text.contains(bug.gives), "\(text)")
  }

  @Test(arguments: [200, 255, 256, 257, 300, 1_000, 30_000])
  func `a function of very many constants computes with the right ones`(count: Int) {
    // Numbers that don't fit into an instruction, so that each is a constant of its own.
    var lines = ["local s = 0.0"]
    var expected = 0.0
    for number in 0..<count {
      lines.append("s = s + \(1_000_000 + number) * 2 - \(500_000 + number).5")
      expected += Double(2 * (1_000_000 + number)) - Double(500_000 + number) - 0.5
    }
    lines.append("return s == \(expected)")
    let text = lines.joined(separator: "\n")
    let limits = Limits(memoryBytes: 64 << 20, blockBytes: 8 << 20)
    let halves = text.utf8.count > 256 * 1024 ? "late_fee.lua: this file is longer than 256 kB" : "true"
    #expect(Sandbox(limits: limits).read(text) == halves)
  }

  @Test func `a file that was compiled is refused, whatever stands before and after its mark`() {
    let sandbox = Sandbox()
    let mark: [UInt8] = [0x1B, 0x4C, 0x75, 0x61]
    for bytes in [mark, mark + [0x54, 0], [0xEF, 0xBB, 0xBF] + mark, [0x1B]] {
      do throws(Fault) {
        _ = try sandbox.state.load(LuaSource(name: "x.lua", bytes: bytes), in: sandbox.environment)
        Issue.record("loaded")
      } catch {
        #expect(error.message == "this file is compiled, not text")
      }
    }
  }

  @Test func `an error message over a long chain is short and soon there`() {
    let chain = "local a = { b = 1 } a.b = a\nreturn a" + String(repeating: ".b", count: 100) + ".c.d"
    let text = Sandbox().read(chain)
    #expect(text == "late_fee.lua:2: more than 100 names in one chain; keep a part of it under a name: local x = …")
    let several = "local a = {}\nreturn a" + String(repeating: ".b", count: 90)
    #expect(Sandbox().read(several) == "late_fee.lua:2: attempt to index a nil value (field 'b')")
  }
}
