import LuaSandbox
import Testing

/// What a traced state notes, and that it answers as any other.
@Suite struct NotesTests {
  @Test func `lines are noted in the order in which they ran, each round of a loop anew`() throws {
    let notes = try Traced.notes(
      """
      local sum = 0
      for i = 1, 2 do
        if i == 2 then
          sum = sum + i
        end
      end
      return sum
      """)
    #expect(notes.lines == [2, 3, 4, 3, 4, 5, 3, 8])
  }

  @Test func `a field that is read twice is noted once, with its value; nil is a value`() throws {
    let notes = try Traced.notes(
      "local a, b = invoice.days_overdue, invoice.days_overdue\nreturn a + b, invoice.due", row: 2, fails: true)
    #expect(notes.reads == ["0/2 days_overdue = nil"])
    let more = try Traced.notes("return invoice.ratio, invoice.number", row: 0)
    #expect(more.reads == ["0/0 ratio = 0.5", "0/0 number = F-1"])
  }

  @Test func `globals, keys, walks and lengths of what the host has set are noted, and what a file holds is not`()
    throws
  {
    let notes = try Traced.notes(
      """
      local own = { 1, 2 }
      for _, x in ipairs(own) do own = own end
      for name, value in pairs(terms.by_segment) do local x = value end
      for place, value in ipairs(terms.list) do local x = value end
      return terms.grace + #terms.list, terms.by_segment.none
      """)
    #expect(
      notes.reads
        == [
          "terms.by_segment = a table", "keys of terms.by_segment: risky, vip", "terms.by_segment.risky = 1",
          "terms.by_segment.vip = 3", "terms.list = a table", "terms.list.1 = 10", "terms.list.2 = 20",
          "terms.list.3 = nil", "terms.grace = 5", "#terms.list = 2", "terms.by_segment.none = nil",
        ].sortedAsWalked(notes.reads), "\(notes.reads)")
  }

  @Test func `what the host calls a fact is noted with its arguments, also where it refuses`() throws {
    let notes = try Traced.notes("return #invoice:history(3) + #customer:invoices()")
    #expect(notes.reads.count == 2)
    #expect(notes.reads[0].hasPrefix("operation 33 of 2: ["), "\(notes.reads)")
    let refused = try Traced.notes("return fail()", fails: true)
    #expect(refused.reads == ["operation 36 of 0: unavailable"])
  }

  @Test func `a money field without an amount that can be shown is noted as what ended the question`() throws {
    let notes = try Traced.notes("return invoice.hidden", fails: true)
    #expect(notes.reads == ["0/0 hidden = unavailable"])
  }

  @Test func `what a state notes is bounded, and says that it was cut, on both sides of the bound`() throws {
    // Each round comes to two lines, the function itself to two more.
    let most = try Traced.notes("for i = 1, 9999 do\nlocal x = i end\nreturn 1")
    #expect(!most.notes.isCut, "\(most.lines.count)")
    let beyond = try Traced.notes("for i = 1, 10000 do\nlocal x = i end\nreturn 1")
    #expect(beyond.notes.isCut && beyond.lines.count == 20_000)
  }

  @Test func `an ordinary state notes nothing`() throws {
    let sandbox = Sandbox()
    #expect(sandbox.answer("return invoice.days_overdue") == "5")
    #expect(sandbox.state.notedSteps().steps.isEmpty && sandbox.state.notedLines.isEmpty)
  }

  @Test func `of a question that was asked after another one only the last is told`() throws {
    let sandbox = Traced.sandbox()
    #expect(sandbox.answer("return invoice.ratio") == "0.5")
    #expect(sandbox.answer("return invoice.days_overdue") == "5")
    #expect(Traced(sandbox.state.notedSteps()).reads == ["0/0 days_overdue = 5"])
  }
}

/// Notes, in short words.
struct Traced {
  let notes: NotedSteps

  init(_ notes: NotedSteps) { self.notes = notes }

  static func sandbox() -> Sandbox {
    let sandbox = Sandbox(isTraced: true)
    sandbox.host.facts = [ToyHost.history, ToyHost.invoices, ToyHost.fail]
    sandbox.state.setGlobal(
      "terms",
      to: .record([
        "grace": .integer(5), "by_segment": .record(["vip": .integer(3), "risky": .integer(1)]),
        "list": .list([.integer(10), .integer(20)]),
      ]), in: sandbox.environment)
    return sandbox
  }

  /// The notes of the body of a function, whose first line is line 2.
  static func notes(_ body: String, row: UInt32 = 0, fails: Bool = false) throws -> Traced {
    let sandbox = sandbox()
    let answer = sandbox.answer(body, row: row)
    #expect(answer.hasPrefix("late_fee.lua:") == fails, "\(answer)")
    return Traced(sandbox.state.notedSteps())
  }

  var lines: [Int] { notes.steps.filter { $0.event == .line }.map(\.line) }

  var reads: [String] { notes.steps.compactMap { Traced.text($0.event) } }

  private static func text(_ event: NotedStep.Event) -> String? {
    switch event {
    case .line, .comparison: nil
    case .field(let view, let name, let value): "\(view.table)/\(view.row) \(name) = \(text(value))"
    case .global(let name, let value): "\(name) = \(text(value))"
    case .key(let path, let key, let value): "\(path).\(Sandbox.describe(key)) = \(text(value))"
    case .keys(let path, let keys):
      "keys of \(path): " + keys.map { Sandbox.describe($0) }.sorted().joined(separator: ", ")
    case .length(let path, let value): "#\(path) = \(text(value))"
    case .operation(let operation, let arguments, let value):
      "operation \(operation.rawValue) of \(arguments.count): \(text(value))"
    }
  }

  private static func text(_ value: NotedValue) -> String {
    switch value {
    case .data(let data): Sandbox.describe(data)
    case .table: "a table"
    case .function: "a function"
    case .unavailable: "unavailable"
    }
  }
}

extension [String] {
  /// The entries of a table are noted in the order in which Lua keeps them, which is chance.
  fileprivate func sortedAsWalked(_ other: [String]) -> [String] {
    Set(self) == Set(other) && count == other.count ? other : self
  }
}
