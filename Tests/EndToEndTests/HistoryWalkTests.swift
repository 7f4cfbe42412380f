import CollectionRuns
import LedgerStore
import LuaPolicies
import Receivables
import Testing

@Suite("A walk through history in memory")
struct HistoryWalkTests {
  /// The days of a walk over the invented ledger.
  struct Span: CustomTestStringConvertible, Sendable {
    let rhythm: RunRhythm
    let first: Day
    let last: Day

    var days: [Day] { rhythm.days(from: first, through: last) }
    var testDescription: String { "every \(rhythm) from \(first) to \(last)" }
  }

  @Test(
    "decides what real runs decide that are saved and posted, decision by decision",
    arguments: [
      Span(rhythm: .day, first: Day("2025-04-01")!, last: Day("2025-04-30")!),
      Span(rhythm: .week, first: Day("2025-03-01")!, last: Day("2025-05-31")!),
    ])
  func sameAsReal(_ span: Span) throws {
    let policy = try standardPolicy()
    let file = try RunningLedger.sample.makeStore()
    var walk = HistoryWalk(try file.store.ledger(), from: span.days[0], policy: policy)
    var decisions = 0
    for day in span.days {
      let slices = SnapshotSlices(of: try file.store.ledger(), asOf: day, rules: policy.rules)
      let real: Proposal = try CollectionRun.propose(slices, policy: policy)
      try file.store.post(run: try file.store.save(real, sources: policy.sources))
      var parts: [ProposalPart] = []
      let summary = try walk.run(asOf: day, take: { parts.append($0) })
      decisions += real.decisions.count
      // Not in the macro: it would print thousands of decisions.
      let isSame = parts.flatMap(\.decisions) == real.decisions
      #expect(isSame, "decisions of \(day)")
      #expect(summary.answersDigest == real.answersDigest && summary.worklist == real.worklist, "\(day)")
      #expect(parts.flatMap(\.findings) == real.findings && parts.flatMap(\.faults) == real.faults, "\(day)")
    }
    #expect(decisions > 500)
    let posted = try file.store.ledger()
    #expect(walk.ledger.fees == posted.fees && walk.ledger.stages == posted.stages && walk.ledger.holds == posted.holds)
    #expect(walk.ledger.limits == posted.limits && walk.ledger.terms == posted.terms)
    #expect(walk.ledger.postedDays == posted.postedDays)
  }

  @Test("that begins where runs were posted is the walk of who never posted them")
  func fromAnyDay() throws {
    let policy = try standardPolicy()
    let file = try RunningLedger.sample.makeStore()
    let days = RunRhythm.week.days(from: Day("2025-03-01")!, through: Day("2025-05-03")!)
    let untouched = try file.store.ledger()
    var whole = HistoryWalk(untouched, from: days[0], policy: policy)
    for day in days { try whole.run(asOf: day) }
    var again = HistoryWalk(whole.ledger, from: days[4], policy: policy)
    #expect(again.ledger.postedDays == Array(days[..<4]))
    for day in days[4...] { try again.run(asOf: day) }
    #expect(again.ledger.fees == whole.ledger.fees && again.ledger.stages == whole.ledger.stages)
    #expect(again.ledger.credits.count == whole.ledger.credits.count)
    #expect(HistoryWalk(whole.ledger, from: days[0], policy: policy).ledger.credits == untouched.credits)
  }

  @Test("of two policies at once is each one's own walk")
  func twoAtOnce() throws {
    let (standard, strict) = (try standardPolicy(), try shippedPolicy("strict"))
    let file = try RunningLedger.sample.makeStore()
    let ledger = try file.store.ledger()
    let days = RunRhythm.week.days(from: Day("2025-03-01")!, through: Day("2025-04-26")!)
    let both = try HistoryComparison(of: Sides(a: standard, b: strict), over: ledger, days: days, threads: 2)
    for (side, policy) in [(Side.a, standard), (.b, strict)] {
      var walk = HistoryWalk(ledger, from: days[0], policy: policy)
      var totals = RunTotals()
      for day in days {
        try walk.run(asOf: day, take: { totals += RunTotals($0, over: ledger, rules: policy.rules) })
      }
      #expect(both.totals[side] == totals)
      let own = both.ledgers[side]
      #expect(own.fees == walk.ledger.fees && own.stages == walk.ledger.stages && own.holds == walk.ledger.holds)
    }
    #expect(!both.differences.isEmpty)
  }
}
