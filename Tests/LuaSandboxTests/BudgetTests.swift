import Foundation
@_spi(Testing) import LuaSandbox
import Testing

/// The verdict is a count of instructions: whatever the way of noticing, the load of the machine and what was asked
/// before.
@Suite struct BudgetTests {
  private static let budget = 200_000

  /// Asks the same twenty times, or once, and tells the one verdict.
  private static func verdict(
    rounds: Int, _ counting: Limits.Counting, before: String? = nil, times: Int = 20
  ) throws -> String {
    let sandbox = Sandbox(limits: Limits(instructions: budget, counting: counting))
    var calls: [Call] = []
    if let before { calls = [Call(try sandbox.function(before), group: 0)] }
    let function = try sandbox.function(
      "return function() local s = 0 for i = 1, \(rounds) do s = s + i s = s - i end return s end")
    calls += (1...times).map { Call(function, group: Int32($0)) }
    let answers = sandbox.state.run(calls)
    let verdicts = Set(answers.indices.suffix(times).map { answers[$0].value == .fault })
    #expect(verdicts.count == 1, "the same question, two verdicts")
    return verdicts.contains(true) ? "stopped" : "answered"
  }

  /// The most rounds that are answered when everything is counted; found by halving.
  private static let most: Int = {
    var answered = 0
    var stopped = budget
    while stopped - answered > 1 {
      let middle = (answered + stopped) / 2
      if (try? verdict(rounds: middle, .always, times: 1)) == "answered" { answered = middle } else { stopped = middle }
    }
    return answered
  }()

  @Test
  func `the last question within the budget is answered and the first beyond it stopped, in both ways of counting`()
    throws
  {
    #expect((Self.budget / 6...Self.budget / 3).contains(Self.most), "\(Self.most)")
    for counting in [Limits.Counting.always, .whenSlow] {
      #expect(try Self.verdict(rounds: Self.most, counting) == "answered")
      #expect(try Self.verdict(rounds: Self.most + 1, counting) == "stopped")
    }
  }

  @Test func `a busy machine changes no verdict`() throws {
    let cores = ProcessInfo.processInfo.activeProcessorCount
    let load = Load(threads: 2 * cores)
    defer { load.stop() }
    for _ in 0..<5 {
      #expect(try Self.verdict(rounds: Self.most, .whenSlow) == "answered")
      #expect(try Self.verdict(rounds: Self.most + 1, .whenSlow) == "stopped")
    }
  }

  @Test(arguments: [
    "return function() local t = {} for i = 1, 20000 do t[i] = tostring(i) end return #t end",
    "return function() local function f(n) if n == 0 then return 0 end return 1 + f(n - 1) end return f(2000) end",
    "return function() while true do end end",
    "return function() local s = 'x' while true do s = s .. s end end",
  ])
  func `what was asked before changes no verdict`(before: String) throws {
    #expect(try Self.verdict(rounds: Self.most, .whenSlow, before: before) == "answered")
    #expect(try Self.verdict(rounds: Self.most + 1, .whenSlow, before: before) == "stopped")
  }

  /// Deep recursion meets the limit of the stack, which grows by doubling: how far depends on where it began.
  @Test func `how deep functions may call each other does not depend on what was asked before`() throws {
    func depth(before: [Int]) throws -> Int {
      let sandbox = Sandbox()
      let functions = try (before + [0]).map { depth in
        try sandbox.function(
          """
          local function f(n) if n == 0 then return 0 end return 1 + f(n - 1) end
          return function(invoice, customer) return f(\(depth == 0 ? "invoice.days_overdue" : "\(depth)")) end
          """)
      }
      var answered = 0
      var stopped = 20_000
      while stopped - answered > 1 {
        let middle = (answered + stopped) / 2
        let rows = [
          TableRows(
            table: 0, count: 1,
            columns: Sandbox.fields.map { $0 == "days_overdue" ? .integers([Int32(middle)]) : .unbound })
        ]
        let answers = sandbox.state.withRows(of: rows) {
          sandbox.state.run(
            functions.indices.map { Call(functions[$0], group: Int32($0), about: .view(table: 0, row: 0)) })
        }
        if answers[functions.count - 1].value == .fault { stopped = middle } else { answered = middle }
      }
      return answered
    }
    let alone = try depth(before: [])
    #expect(alone > 1_000)
    #expect(try depth(before: [1_500, 300]) == alone)
    #expect(try depth(before: [40, 77, 1_999]) == alone)
  }

  @Test func `a thousand slow questions cost little more than their budget`() throws {
    let sandbox = Sandbox(limits: Limits(instructions: 200_000))
    let endless = try sandbox.function("return function() while true do end end")
    let quick = try sandbox.function("return function() return 1 end")
    let answers = sandbox.state.run((0..<200).map { Call($0 % 2 == 0 ? endless : quick, group: $0) })
    #expect(answers.faults.count == 100)
    #expect(answers.faults.allSatisfy { $0.kind == .instructions && $0.line == 1 })
    #expect((0..<100).allSatisfy { answers[2 * $0 + 1].value == .integer(1) })
  }

  @Test func `work done in C is charged as well`() throws {
    let sandbox = Sandbox()
    let scripts = [
      "local s = string.format('%99d', 1) for i = 1, 9 do s = s .. s end while true do local x = contains(s, 'zz') end",
      "while true do local x = customer:invoices() end",
      "local t = {} for i = 1, 5000 do t[i] = i end while true do for k in pairs(t) do break end end",
      "while true do local x = string.format('%s%s%s%s%s%s%s%s', 1, 2, 3, 4, 5, 6, 7, 8) end",
      "while true do local x = string.format('%99.99f', 1e308) end",
    ]
    for script in scripts {
      let clock = ContinuousClock()
      var text = ""
      let time = clock.measure { text = sandbox.answer(script) }
      #expect(text == "late_fee.lua:2: more than 1000000 instructions")
      #expect(time < .seconds(20), "\(script): \(time)")
    }
  }

  @Test(.enabled(if: LuaState.timerSignal != nil, "there is no free signal here"))
  func `a signal that somebody else took over is not used, and every question is counted`() throws {
    let signal = try #require(LuaState.timerSignal)
    #expect(signal > 34 && signal < 64)
    var before = sigaction()
    var other = sigaction()
    other.__sigaction_handler.sa_handler = SIG_IGN
    #expect(sigaction(signal, &other, &before) == 0)
    defer { _ = sigaction(signal, &before, nil) }
    #expect(try Self.verdict(rounds: Self.most + 1, .whenSlow) == "stopped")
    #expect(Sandbox().answer("while true do end") == "late_fee.lua:2: more than 1000000 instructions")
  }

  @Test(.enabled(if: LuaState.timerSignal != nil, "there is no free signal here"))
  func `a thread that blocks the signal is watched all the same`() throws {
    let signal = try #require(LuaState.timerSignal)
    var blocked = sigset_t()
    var before = sigset_t()
    sigemptyset(&blocked)
    sigaddset(&blocked, signal)
    pthread_sigmask(SIG_BLOCK, &blocked, &before)
    #expect(Sandbox().answer("while true do end") == "late_fee.lua:2: more than 1000000 instructions")
    var after = sigset_t()
    pthread_sigmask(SIG_SETMASK, &before, &after)
    #expect(sigismember(&after, signal) == 1, "the mask of the thread is what it was")
  }

  @Test(.enabled(if: LuaState.timerSignal != nil, "there is no free signal here"))
  func `a signal from somebody else does nothing`() throws {
    let signal = try #require(LuaState.timerSignal)
    pthread_kill(pthread_self(), signal)
    #expect(Sandbox().answer("return 1") == "1")
  }
}

/// Threads that keep the machine busy.
private final class Load: @unchecked Sendable {
  private let lock = NSLock()
  private var isOver = false

  init(threads: Int) {
    for _ in 0..<threads {
      Thread.detachNewThread { [self] in
        var x = 1.0
        while !lock.withLock({ isOver }) {
          for _ in 0..<100_000 { x = (x * 1.000_1).truncatingRemainder(dividingBy: 7) }
        }
      }
    }
  }

  func stop() { lock.withLock { isOver = true } }
}
