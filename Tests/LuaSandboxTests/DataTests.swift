import LuaSandbox
import Testing

@Suite struct DataTests {
  static let terms: LuaData = .record([
    "grace_days": .integer(5),
    "ladder": .list([.text("courtesy"), .text("call")]),
    "by_segment": .record(["vip": .integer(3), "risky": .integer(1)]),
  ])

  private func sandbox() -> Sandbox {
    let sandbox = Sandbox()
    sandbox.state.setGlobal("terms", to: DataTests.terms, in: sandbox.environment)
    return sandbox
  }

  @Test(arguments: [
    Row("{ 1, 2.5, 'x', true }", "[1, 2.5, x, true]"),
    Row("{ 5, from = 0, to = 30 }", "{5, from = 0, to = 30}"),
    Row("{}", "[]"),
    Row("{ b = { c = money(5) }, a = {} }", "{a = [], b = {c = 5 of 682}}"),
    Row("nil", "nil"),
    Row("{ [1] = 'a', [2] = 'b' }", "[a, b]"),
  ])
  func `a data file becomes a tree with sorted names`(row: Row) {
    #expect(Sandbox().value(of: row.script) == row.gives)
  }

  @Test(arguments: [
    Row("{ a = { type } }", "late_fee.lua: a[1]: a function where only data may stand"),
    Row("{ [5] = 1 }", "late_fee.lua: a key that is neither a name nor a place in a list without gaps"),
    Row("{ [true] = 1 }", "late_fee.lua: a key that is neither a name nor a place in a list without gaps"),
    Row("{ 1, nil, 3 }", "late_fee.lua: a list with gaps"),
    Row("{ x = 1/0 }", "late_fee.lua: x: a number that is not finite"),
    Row("{ x = '\\xff' }", "late_fee.lua: x: a text that is not UTF-8"),
  ])
  func `what is no data is refused with the way to it`(row: Row) {
    #expect(Sandbox().value(of: row.script) == row.gives)
  }

  @Test func `data has at most sixteen tables in each other`() {
    let nested = { (depth: Int) in String(repeating: "{", count: depth) + String(repeating: "}", count: depth) }
    #expect(!Sandbox().value(of: nested(16)).contains("more than"))
    #expect(Sandbox().value(of: nested(17)).hasSuffix("more than 16 tables in each other"))
  }

  @Test func `data has at most ten thousand values`() {
    let filled = { (count: Int) in "local t = {} for i = 1, \(count) do t[i] = i end return t" }
    #expect(!Sandbox().read(filled(9_999)).contains("more than"))
    #expect(Sandbox().read(filled(10_000)).hasSuffix("more than 10000 values"))
  }

  @Test func `texts of data have at most 64 kilobytes`() {
    #expect(Sandbox().value(of: "'" + String(repeating: "x", count: 65_536) + "'").count == 65_536)
    #expect(
      Sandbox().value(of: "'" + String(repeating: "x", count: 65_537) + "'")
        == "late_fee.lua:1: a text of more than 64 kB")
  }

  @Test func `a host function takes and gives tables`() {
    let sandbox = Sandbox()
    #expect(sandbox.value(of: "keep { 5, from = 0 }") == "{5, from = 0}")
    #expect(
      sandbox.host.lastData
        == .record(LuaRecord(items: [.integer(5)], entries: [.init(key: "from", value: .integer(0))])))
  }

  @Test(arguments: [
    Row("terms.grace_days", "5"),
    Row("terms.by_segment.vip", "3"),
    Row("terms.by_segment.nobody", "nil"),
    Row("#terms.ladder", "2"),
    Row("terms.ladder[2]", "call"),
    Row("terms.ladder[3]", "nil"),
    Row("terms", "{by_segment = {risky = 1, vip = 3}, grace_days = 5, ladder = [courtesy, call]}"),
  ])
  func `a global table reads like any other`(row: Row) {
    #expect(sandbox().value(of: row.script) == row.gives)
  }

  @Test(arguments: [
    Row("return terms.grase_days", "terms has no 'grase_days'"),
    Row("terms.grace_days = 6", "policies only read: terms.grace_days can't be set"),
    Row("terms.new = 6", "policies only read: terms.new can't be set"),
    Row("terms.by_segment.vip = 6", "policies only read: terms.by_segment.vip can't be set"),
    Row("terms.ladder[1] = 'x'", "policies only read: terms.ladder[1] can't be set"),
    Row("local f, t = ipairs(terms.ladder) t[1] = 'x'", "policies only read: terms.ladder[1] can't be set"),
    Row(
      "for _, t in pairs(terms) do if type(t) == 'table' then t.x = 1 end end",
      "policies only read: terms.by_segment.x can't be set"),
  ])
  func `a global table is read-only at every depth`(row: Row) {
    #expect(sandbox().read(row.script) == "late_fee.lua:1: " + row.gives)
  }

  @Test func `pairs and ipairs walk a global table`() {
    let script = """
      local seen = ""
      for key, value in pairs(terms.by_segment) do seen = seen .. key .. value end
      for place, value in ipairs(terms.ladder) do seen = seen .. place .. value end
      for key in pairs(terms) do seen = seen .. key end
      return seen
      """
    #expect(sandbox().read(script) == "risky1vip31courtesy2callby_segmentgrace_daysladder")
  }

  @Test func `operations answer several values, rows and views`() {
    let sandbox = Sandbox()
    #expect(sandbox.read("local a, b = pair() return a .. b") == "one2")
    #expect(
      sandbox.answer("local h = invoice:history() return h[2].paid, 'm' .. h[1].month .. #h")
        == "200 of 682 because m12")
    #expect(sandbox.answer("local all = customer:invoices() return all[2].number .. type(all[1])") == "F-2invoice")
  }

  @Test func `a host failure is told apart from a script's mistake`() throws {
    do {
      _ = try Sandbox().load("return fail()")
      Issue.record("no fault")
    } catch {
      #expect(error.kind == .host)
      #expect(error.remedy == "call us")
      #expect(error.line == 1)
    }
  }
}
