import LuaSandbox
import Receivables
import Testing

@testable import LuaPolicies

/// Noted comparisons do what they did, in the order in which they did it.
@Suite struct ComparisonRewriterTests {
  private static func rewritten(_ text: String) -> String {
    let folder = PolicyFolder(files: ["x.lua": Array(text.utf8)])
    let source = ComparisonRewriter(folder).rewritten(LuaSource(name: "x.lua", text: text))
    return String(decoding: source.bytes, as: UTF8.self)
  }

  private static func trace(_ body: String) throws -> Trace {
    let policy = try PolicyText.policy(["late_fee.lua": "return function(customer, invoice)\n\(body)\nend"])
    return try policy.trace(.lateFee, about: "A2", over: SmallLedger.snapshot(policy.rules))
  }

  private static func comparisons(_ body: String) throws -> [String] {
    try trace(body).comparisons.map {
      "\($0.line): \($0.left.value) \($0.operation.rawValue) \($0.right.value) \($0.holds)"
    }
  }

  @Test func `a comparison is noted where it stands, and no line moves`() {
    #expect(
      Self.rewritten("local a = 1 -- a\nif(a)<2 then\nend")
        == "local a = 1 -- a\nif note_outcome(0, (a)<2, a, 2) then\nend")
    #expect(Self.rewritten("return f(x) ~= nil") == "return  note_outcome(1,  note_left((f(x))) ~= nil, nil)")
    #expect(
      Self.rewritten("return t.a\n  -- why\n  >= #t")
        == "return  note_outcome(3,  note_left((t.a))\n  -- why\n  >=  note_right((#t)))")
    #expect(Self.rewritten("local x = 'a < b' -- a < b") == "local x = 'a < b' -- a < b")
    #expect(Self.rewritten("if if") == "if if")
  }

  @Test func `the names are ones that no file uses`() {
    #expect(
      Self.rewritten("local note = 1 return note < 2") == "local note = 1 return  note_4_outcome(0, note < 2, note, 2)")
  }

  @Test func `each operator, precedence and short circuit stay what they are`() throws {
    #expect(
      try Self.comparisons(
        "local n = 3\nlocal x = n < 3 or n <= 3 and not (n > 3)\nreturn nil, (n >= 4) == (n ~= 3) and 'a' or 'b'") == [
          "3: 3 < 3 false", "3: 3 <= 3 true", "3: 3 > 3 false", "4: 3 >= 4 false", "4: 3 ~= 3 false",
          "4: false == false true",
        ])
    #expect(try Self.comparisons("return nil, false and 1 < 2 or 'none'") == [])
    #expect(try Self.comparisons("return nil, 'a' .. 'b' == 'ab' and 'x' or 'y'") == ["2: \"ab\" == \"ab\" true"])
    #expect(try Self.comparisons("return nil, -2 < 1 + 1 and 'x' or 'y'") == ["2: -2 < 2 true"])
  }

  @Test func `a variable that the other side changes is compared as Lua compares it`() throws {
    let local = "local n = 1\nlocal function bump() n = 5 return 3 end\nreturn nil, n < bump() and 'less' or 'more'"
    #expect(try Self.trace(local).reason == "more")
    #expect(try Self.comparisons(local) == ["4: 5 < 3 false"])
    let outer =
      "local n = 1\nlocal function bump() n = 5 return 3 end\nlocal function ask() return n < bump() end\nreturn nil, ask() and 'less' or 'more'"
    #expect(try Self.trace(outer).reason == "less")
    #expect(try Self.comparisons(outer) == ["4: 1 < 3 true"])
  }

  @Test func `several values are cut to the first, and none is nil`() throws {
    #expect(
      try Self.comparisons(
        "local function two() return 2, 1 end local function none() end\nreturn nil, two() > 1 and none() == nil and 'x' or 'y'"
      ) == [
        "3: 2 > 1 true", "3: nil == nil true",
      ])
    #expect(
      try Self.comparisons("local function f(...) return ... < 3 end return nil, f(2, 9) and 'x' or 'y'") == [
        "2: 2 < 3 true"
      ])
  }

  @Test func `comparisons within comparisons, and in functions that call themselves, keep their operands`() throws {
    let body = """
      local function fib(n) return n < 2 and n or fib(n - 1) + fib(n - 2) end
      return nil, (fib(5) > fib(4)) == (fib(3) < fib(2)) and 'x' or 'y'
      """
    let trace = try Self.trace(body)
    #expect(
      trace.comparisons.suffix(1).map(\.description) == ["(fib(5) > fib(4)) is true, (fib(3) < fib(2)) is false: false"]
    )
    #expect(trace.comparisons.allSatisfy { Self.holds($0) == $0.holds })
    #expect(trace.comparisons.count > 30)
  }

  @Test func `a comparison of money, of dates, of views and of tables`() throws {
    #expect(
      try Self.comparisons(
        "return nil, invoice.amount > SAR(1) and invoice.due < today and customer:invoices()[1] == invoice and {} ~= terms and 'x' or 'y'"
      ) == [
        "2: 10000.00 SAR > 1.00 SAR true", "2: 2026-01-19 < 2026-03-02 true", "2: invoice A2 == invoice A2 true",
        "2: a table ~= a table true",
      ])
  }

  @Test func `a comparison that fails has Lua's own message and line`() throws {
    for body in [
      "local x\nreturn x\n <\n 3", "return invoice.amount < 3", "return invoice.due <= invoice.amount",
      "return {} < {}",
    ] {
      let trace = try Self.trace(body)
      #expect(trace.fault != nil)
    }
  }

  @Test func `a file that is nested as deeply as Lua allows is answered, and says that it is not compared`() throws {
    let deep =
      "return nil, " + String(repeating: "(", count: 150) + "1 < 2" + String(repeating: ") == true", count: 150)
      + " and 'x' or 'y'"
    let trace = try Self.trace(deep)
    #expect(trace.uncomparedFiles == ["late_fee.lua"] && trace.comparisons.isEmpty && trace.reason == "x")
    #expect(trace.facts.isEmpty && trace.lines.map(\.line) == [2])
  }

  /// What an operator gives for two values that a trace shows; `nil` where they are no numbers or flags.
  private static func holds(_ comparison: TracedComparison) -> Bool? {
    switch (comparison.left.value, comparison.right.value) {
    case (.whole(let a), .whole(let b)):
      switch comparison.operation {
      case .less: a < b
      case .lessOrEqual: a <= b
      case .greater: a > b
      case .greaterOrEqual: a >= b
      case .equal: a == b
      default: a != b
      }
    case (let a, let b):
      comparison.operation == .equal ? a == b : comparison.operation == .notEqual ? a != b : nil
    }
  }

  @Test(arguments: 1...150)
  func `a generated script is answered as it is otherwise, and each comparison fits its operands`(
    seed: UInt64
  ) throws {
    var script = RandomScript(seed: seed)
    let body = script.body()
    let trace = try Self.trace(body)
    for comparison in trace.comparisons {
      #expect(Self.holds(comparison) == comparison.holds, "\(comparison.text): \(comparison)\n\(body)")
    }
    #expect(trace.uncomparedFiles.isEmpty)
  }
}

/// Scripts of comparisons in all places, with operands that do something.
private struct RandomScript {
  private var random: SeededNumbers

  init(seed: UInt64) { random = SeededNumbers(seed: seed) }

  mutating func body() -> String {
    var lines = [
      "local a, b, c = \(number()), \(number()), invoice.days_overdue",
      "local function bump(x) a = a + 1 if x \(order()) a then b = b - 1 end return x end",
      "local function two(x) return x, a \(order()) b end",
      "local function many(...) return select('#', ...) \(order()) 2, ... end",
      "local s = 0",
    ]
    for _ in 0..<Int.random(in: 2...6, using: &random) { lines.append(statement(3)) }
    lines.append("return nil, \(condition(3)) and 'yes_' .. s or 'no_' .. s")
    return lines.joined(separator: Bool.random(using: &random) ? "\n" : " ")
  }

  private mutating func statement(_ depth: Int) -> String {
    switch Int.random(in: 0..<7, using: &random) {
    case 0: "if \(condition(depth)) then s = s + 1 elseif(a)\(order())b then s = s - 1 else s = s * 2 end"
    case 1:
      "do local n = 0 while n \(["<", "<="].randomElement(using: &random)!) 5 and \(condition(depth)) do n = n + 1 s = s + n end end"
    case 2: "do local n = 0 repeat n = n + 1 local m = n until m >= 3 or \(condition(depth)) s = s + n end"
    case 3:
      "local t = { \(condition(depth)), x = \(condition(depth)), [\(sum(1))] = \(condition(1)) } if t[1]==t.x then s = s + 1 end"
    case 4: "for i = 1, (\(condition(depth)) and 2 or 3) do if i == \(number()) then goto out end s = s + i ::out:: end"
    case 5: "if many(\(condition(depth)), \(condition(1))) then s = s + 1 end"
    default: "a, b = \(sum(depth)), \(sum(depth)) s = s + (a \(order()) b and 1 or 0)"
    }
  }

  private mutating func condition(_ depth: Int) -> String {
    guard depth > 0 else { return "\(sum(0)) \(order()) \(sum(0))" }
    return switch Int.random(in: 0..<8, using: &random) {
    case 0: "\(condition(depth - 1)) and \(condition(depth - 1))"
    case 1: "(\(condition(depth - 1)) or \(condition(depth - 1)))"
    case 2: "not (\(condition(depth - 1)))"
    case 3: "(\(condition(depth - 1))) == (\(condition(depth - 1)))"
    case 4: "(function() return \(condition(depth - 1)) end)() ~= nil"
    case 5: "type(\(sum(depth - 1))) == 'number'"
    default: "\(sum(depth - 1))\n\(order()) \(sum(depth - 1))"
    }
  }

  private mutating func sum(_ depth: Int) -> String {
    guard depth > 0 else { return ["a", "b", "c", "(a)", "-b", "\(number())"].randomElement(using: &random)! }
    return switch Int.random(in: 0..<6, using: &random) {
    case 0: "bump(\(sum(depth - 1)))"
    case 1: "two(\(sum(depth - 1)))"
    case 2: "(\(sum(depth - 1)) + \(sum(depth - 1)))"
    case 3: "(function() return bump(\(sum(depth - 1))), 9 end)()"
    case 4: "(\(condition(depth - 1)) and \(sum(depth - 1)) or \(sum(depth - 1)))"
    default: sum(0)
    }
  }

  private mutating func order() -> String { ["<", "<=", ">", ">=", "==", "~="].randomElement(using: &random)! }
  private mutating func number() -> Int { Int.random(in: -3...6, using: &random) }
}
