@_spi(Testing) import LuaSandbox
import Testing

@Suite struct LimitTests {
  /// A script that must be stopped, and where.
  struct Hostile: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let body: String
    let kind: Fault.Kind
    let line: Int
  }

  static let hostile = [
    Hostile(
      testDescription: "a loop without end", body: "local x = 1\nwhile true do\nx = x + 1 end", kind: .instructions,
      line: 0),
    Hostile(testDescription: "an empty loop", body: "while true do end", kind: .instructions, line: 2),
    Hostile(testDescription: "a jump back", body: "::a:: goto a", kind: .instructions, line: 2),
    Hostile(testDescription: "a counted loop", body: "for i = 1, 1e12 do end", kind: .instructions, line: 2),
    Hostile(
      testDescription: "recursion", body: "local function f()\nreturn 1 + f()\nend\nreturn f()", kind: .memory, line: 3),
    Hostile(
      testDescription: "a call that replaces itself", body: "local function f()\nreturn f()\nend\nreturn f()",
      kind: .instructions, line: 3),
    Hostile(
      testDescription: "a doubled text", body: "local s = 'x'\nwhile true do s = s .. s end", kind: .memory, line: 3),
    Hostile(
      testDescription: "a huge table", body: "local t = {}\nfor i = 1, 1e9 do t[i] = i end", kind: .memory, line: 3),
    Hostile(
      testDescription: "many tables", body: "local t = {}\nwhile true do t = { t, t, t, t, t, t, t, t } end",
      kind: .memory,
      line: 3),
    Hostile(
      testDescription: "a loop that sorts keys",
      body: "local t = { a = 1 }\nwhile true do for _ in pairs(t) do end end",
      kind: .instructions, line: 3),
    Hostile(
      testDescription: "a forged memory error", body: "\nerror('not enough memory', 0)", kind: .script, line: 3),
  ]

  @Test(arguments: hostile)
  func `what goes too far is stopped with its kind and line, and the next question is answered`(case: Hostile) throws {
    let sandbox = Sandbox(limits: Limits(memoryBytes: 4 << 20, instructions: 500_000))
    let bad = try sandbox.function("return function(invoice)\n" + `case`.body + "\nend")
    let good = try sandbox.function("return function(invoice) return invoice.days_overdue end")
    let view = HostWord.view(table: 0, row: 0)
    let calls = (0..<6).map { Call($0 % 2 == 0 ? bad : good, group: $0, about: view) }
    let answers = sandbox.state.withRows(of: Sandbox.rows) { sandbox.state.run(calls) }
    #expect(answers.faults.count == 3)
    for fault in answers.faults {
      #expect(fault.kind == `case`.kind, "\(fault)")
      #expect(fault.file == "late_fee.lua")
      if `case`.line > 0 { #expect(fault.line == `case`.line, "\(fault)") }
    }
    #expect([answers[1], answers[3], answers[5]].allSatisfy { $0.value == .integer(5) })
  }

  @Test func `a file that runs without end while it is loaded is stopped`() {
    let sandbox = Sandbox(limits: Limits(instructions: 10_000))
    #expect(sandbox.read("\nwhile true do end") == "late_fee.lua:2: more than 10000 instructions")
  }

  @Test func `the budget is the question's own`() throws {
    let sandbox = Sandbox(limits: Limits(instructions: 20_000))
    let function = try sandbox.function("return function() for i = 1, 10000 do end return 1 end")
    let answers = sandbox.state.run((0..<100).map { Call(function, group: $0) })
    #expect(answers.faults.isEmpty)
  }

  @Test func `garbage is collected before memory is refused`() throws {
    let sandbox = Sandbox(limits: Limits(memoryBytes: 400_000, instructions: 100_000_000))
    let function = try sandbox.function("return function() for i = 1, 100000 do local t = { i, i } end return 1 end")
    let answers = sandbox.state.run((0..<10).map { Call(function, group: $0) })
    #expect(answers.faults.isEmpty, "\(answers.faults)")
  }

  /// A policy that meets every place where Lua and the host allocate: loading, requiring, closures, tables, texts, views,
  /// rows, errors.
  static let wideText = """
    local ladder = { { -3, "courtesy" }, { 3, "reminder" }, { 15, "call" } }
    local shared = require "shared"
    return function(invoice, customer)
      local target
      for _, rung in ipairs(ladder) do if invoice.days_overdue >= rung[1] then target = rung[2] end end
      local words = string.format("%s-%s-%d", invoice.number, tostring(invoice.balance), shared.double(21))
      local seen = {}
      for key, value in pairs { b = 1, a = words, c = { 1, 2, 3 } } do seen[key] = value end
      local history = invoice:history(12)
      local all = customer:invoices()
      return { history[1].paid, all[1].balance, money(5) }, target .. #words
    end
    """
  static let wideAnswer = "[100 of 682, 1000 of 682, 5 of 682] because reminder17"

  /// What loading it and asking it three times gives: the answer, or the faults.
  private func outcome(_ sandbox: Sandbox) -> (answers: [String], faults: [Fault]) {
    sandbox.host.sources["shared"] = "return { double = function(x) return 2 * x end }"
    do throws(Fault) {
      guard case .function(let function) = try sandbox.load(Self.wideText) else { return ([], []) }
      let calls = (0..<3).map {
        Call(function, group: $0, about: .view(table: 0, row: 0), and: .view(table: 1, row: 0))
      }
      let answers = sandbox.state.withRows(of: Sandbox.rows) { sandbox.state.run(calls) }
      return (answers.map { sandbox.describe($0) }, answers.faults)
    } catch {
      return ([], [error])
    }
  }

  /// The least memory that this policy and batch need is met from below, so that every allocation is refused once.
  @Test(arguments: [false, true]) func `from no memory to enough, every refusal is a fault and never a crash`(
    isTraced: Bool
  ) throws {
    var memory = 0
    var refusals = 0
    while true {
      let result = outcome(Sandbox(limits: Limits(memoryBytes: memory), isTraced: isTraced))
      if result.faults.isEmpty {
        #expect(result.answers == Array(repeating: Self.wideAnswer, count: 3))
        break
      }
      #expect(result.faults.allSatisfy { $0.kind == .memory && $0.file != nil })
      refusals += 1
      memory += 16
    }
    #expect(refusals > 100)
  }

  /// One allocation after the other is refused while all others are granted, so that what runs after the refusal
  /// finds memory again: the paths of errors.
  @Test(arguments: [false, true])
  func `each single allocation that is refused is a fault or is made good, and never a crash`(
    isTraced: Bool
  ) throws {
    var faults = 0
    for number in 1... {
      let sandbox = Sandbox(isTraced: isTraced)
      sandbox.state.growthsUntilRefusal = number
      let result = outcome(sandbox)
      let isBeyondTheLast = sandbox.state.growthsUntilRefusal > 0
      for fault in result.faults { #expect(fault.kind == .memory && fault.file != nil, "\(number): \(fault)") }
      for answer in result.answers where answer != Self.wideAnswer { #expect(answer == "fault", "\(number)") }
      faults += result.faults.count
      guard !isBeyondTheLast else {
        #expect(result.faults.isEmpty)
        break
      }
      // The same state goes on: what was refused is gone, and nothing else.
      #expect(sandbox.answer("return invoice.days_overdue") == "5", "\(number)")
    }
    #expect(faults > 50)
  }
}
