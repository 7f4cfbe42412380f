import LuaSandbox
import Testing

/// Nothing that a file made outlives a question changed.
@Suite struct SealTests {
  @Test(arguments: [
    Row("local n = 0\nreturn function()\nn = n + 1\nreturn n end", "3: … 'n'"),
    Row("local kept\nreturn function(invoice) kept = kept or invoice return kept end", "2: … 'kept'"),
    Row("local function make()\nlocal n = 0\nreturn function() n = n + 1 return n end end\nreturn make()", "3: … 'n'"),
    Row("local n = 0\nlocal function count() n = n + 1 end\nreturn function() count() return n end", "2: … 'n'"),
    Row("local n = 0\nreturn function() local f = function() n = 1 end f() return n end", "2: … 'n'"),
    Row("local t = { n = 0 }\nreturn function()\nt.n = t.n + 1 return t.n end", "3: … 't'"),
    Row("local t = {}\nlocal u = { f = function() t.x = 1 end }\nreturn function() u.f() end", "2: … 't'"),
    Row("local a\nlocal b\nreturn function()\nb = 1\na = 1 end", "4: … 'b'"),
    Row("local t = {}\nreturn { first = function() return t end, second = function() t.x = 1 end }", "2: … 't'"),
  ])
  func `a variable of the file that a function changes is refused where it is changed`(row: Row) {
    let parts = row.gives.split(separator: " … ").map(String.init)
    #expect(
      Sandbox().read(row.script) == "late_fee.lua:\(parts[0]) policies keep no state: \(parts[1]) belongs to the file "
        + "and can't be changed by a function; make a local of the function's own, and return what comes of it")
  }

  @Test(arguments: [
    Row("count = 1\nreturn 1", "1: policies keep no state: 'count' is not local; write local count"),
    Row(
      "return function()\nif false then count = 1 end end",
      "2: policies keep no state: 'count' is not local; write local count"),
    Row("\nfunction late_fee() end", "2: policies keep no state: 'late_fee' is not local; write local late_fee"),
  ])
  func `a global is refused before the file runs`(row: Row) {
    #expect(Sandbox().read(row.script) == "late_fee.lua:" + row.gives)
  }

  @Test(arguments: [
    "local t = { n = 1 }\nreturn function() local u = t\nu.n = 2 end",
    "local t = { n = 1 }\nlocal function put(u, x)\nu.n = x end\nreturn function() put(t, 2) end",
    "local t = { n = 1 }\nreturn function() for _, u in ipairs { t } do\nu.n = 2 end end",
    "local t = { { n = 1 } }\nreturn function() local u = t[1]\nu.n = 2 end",
    "local t = { u = { n = 1 } }\nreturn function()\nt.u.n = 2 end",
    "local t = { n = 1 }\nreturn function() local k = 'n' local u = t\nu[k] = 2 end",
    "local t = { 1 }\nreturn function() local u = t\nu[1] = 2 end",
    "local t = { n = 1 }\nreturn function() local u = {} if t.n then u = t end\nu.n = 2 end",
    "local t = { n = 1 }\nreturn function() local u = t if not t.n then u = {} end\nu.n = 2 end",
    "local t = { n = 1 }\nreturn function() local u = {} local f = function() u = t end f()\nu.n = 2 end",
    "local t = { n = 1 }\nreturn function() local u local f = function() u = t end u = {} f()\nu.n = 2 end",
    "local t = { n = 1 }\nreturn function() local u = {} for _ = 1, 2 do\nu.n = 2 u = t end end",
    "local t = { n = 1 }\nlocal get = function() return t end\nreturn function() local u = get()\nu.n = 2 end",
    "local t = { n = 1 }\nreturn function() local u = {} ::again::\nu.n = 2 if u ~= t then u = t goto again end end",
  ])
  func `a table of the file is read-only, by whatever way it is reached`(script: String) throws {
    let sandbox = Sandbox()
    let function = try sandbox.function(script)
    let answers = sandbox.state.run([Call(function, group: 0), Call(function, group: 1)])
    let line = script.split(separator: "\n").firstIndex { $0.contains("u.n = ") || $0.contains("u[") }! + 1
    for fault in answers.faults {
      #expect(fault.description.hasPrefix("late_fee.lua:\(line): policies only read: "), "\(fault)")
    }
    #expect(answers.faults.count == 2)
  }

  @Test(arguments: [
    Row("local t = { 1, 2, 3 }\nreturn function() return #t + t[3] end", "6"),
    Row("local t = { a = { b = 4 } }\nreturn function() local u = {} u.x = t.a.b return u.x end", "4"),
    Row("local t = { 5 }\nreturn function() local s = {} for i, v in ipairs(t) do s[i] = v end return s[1] end", "5"),
    Row("local t = { a = 6 }\nreturn function() local s = {} for k, v in pairs(t) do s[k] = v end return s.a end", "6"),
    Row("local t = {}\nreturn function() local s = {} s[1] = t.missing == nil return s[1] end", "true"),
    Row("local n = 0\nfor i = 1, 3 do n = n + i end\nreturn function() return n end", "6"),
    Row(
      "local f\nf = function(n) if n == 0 then return 7 end return f(n - 1) end\nreturn function() return f(3) end", "7"
    ),
    Row("return function() local n = 0 local f = function() n = n + 1 end f() f() return n end", "2"),
    Row(
      "local t = {}\nlocal function add(x) t[#t + 1] = x end\nadd(8)\nlocal u = { t[1] }\nreturn function() return u[1] end",
      "8"),
    Row("local terms = { a = 9 }\nreturn function() local s = {} s[1] = terms.b return s[1] or terms.a end", "9"),
  ])
  func `what a rule needs is not refused`(row: Row) throws {
    let sandbox = Sandbox()
    let function = try sandbox.function(row.script)
    let answers = sandbox.state.run((0..<3).map { Call(function, group: $0) })
    #expect(answers.faults.isEmpty, "\(answers.faults)")
    #expect(answers.allSatisfy { sandbox.describe($0) == row.gives })
  }

  @Test func `a walk that was begun while the file was loaded is refused`() {
    #expect(
      Sandbox().read("local t = { a = 1 }\nlocal step = pairs(t)\nreturn function() return step() end")
        == "late_fee.lua: policies keep no state: what pairs(…) returns is used up by going through it; "
        + "write for … in pairs(…) inside the function")
  }

  @Test func `a table that another file lends is read-only too`() throws {
    let sandbox = Sandbox()
    sandbox.host.sources["shared"] = "local t = { n = 1 } return { get = function() return t end }"
    let reads = try sandbox.function(
      "local get = require('shared').get\nreturn function() return get().n end", name: "a.lua")
    let writes = try sandbox.function(
      "local get = require('shared').get\nreturn function() local u = get()\nu.n = 2 return 1 end", name: "b.lua")
    let answers = sandbox.state.run([Call(writes, group: 0), Call(reads, group: 1)])
    #expect(
      answers.faults.map(\.description) == [
        "b.lua:3: policies only read: t.n can't be set"
      ])
    #expect(answers[1].value == .integer(1))
  }

  @Test func `functions of a required file are examined as well`() {
    let sandbox = Sandbox()
    sandbox.host.sources["shared"] = "\nlocal n = 0\nreturn { next = function() n = n + 1 return n end }"
    let text = sandbox.read("local shared = require 'shared'\nreturn function() return shared.next() end")
    #expect(text.hasPrefix("shared.lua:3: policies keep no state: 'n' belongs to the file"), "\(text)")
  }

  @Test func `functions in each other without end are refused in words`() {
    let script =
      "local f = function() return 1 end\nfor i = 1, 200 do local g = f f = function() return g() end end return f"
    #expect(Sandbox().read(script) == "late_fee.lua: functions and tables refer to each other more than 100 deep")
    #expect(Sandbox().read(script.replacing("200", with: "90")) == "a function")
  }
}
