import CollectionRuns
import LedgerStore
import LuaPolicies
import Receivables
import Testing

@Suite("A simulation", .serialized)
struct SimulationTests {
  private func plan(_ ledger: RunningLedger, every rhythm: RunRhythm, start: HistoryStart = .posted) -> SimulationPlan {
    SimulationPlan(from: ledger.first, through: ledger.last, every: rhythm, start: start)
  }

  private func ledger(_ own: RunningLedger) throws -> Ledger {
    let file = try own.makeStore()
    // It is closed when nobody holds it any more.
    defer { withExtendedLifetime(file) {} }
    return try file.store.ledger()
  }

  private func simulate(
    _ policies: [LuaPolicy], over ledger: Ledger, _ plan: SimulationPlan, threads: Int = 2
  ) throws -> Simulation {
    try Simulation(
      of: policies.map { Contender($0.identity.name, PolicyTimeline($0)) }, over: ledger, plan, threads: threads)
  }

  @Test(
    "of each day equals, decision by decision, making and posting each run for real on a copy",
    arguments: RunningLedger.simulated)
  func sameAsReal(_ own: RunningLedger) throws {
    let policy = try standardPolicy()
    let file = try own.makeStore()
    let untouched = try file.store.ledger()
    let plan = plan(own, every: .day)
    let clock = ContinuousClock()
    var walk = HistoryWalk(untouched, from: plan.first, policy: policy)
    var (totals, decisions) = (RunTotals(), 0)
    var (inReal, inWalk) = (Duration.zero, Duration.zero)
    for day in plan.days {
      var real: [ProposalPart] = []
      inReal += try clock.measure {
        _ = try file.store.saveRun(posts: true, sources: policy.sources) { ledger, take in
          let slices = SnapshotSlices(of: ledger, asOf: day, rules: policy.rules)
          return try CollectionRun.propose(slices, policy: policy) { part in
            real.append(part)
            try take(part)
          }
        }
      }
      var simulated: [ProposalPart] = []
      inWalk += try clock.measure { try walk.run(asOf: day, take: { simulated.append($0) }) }
      // Not in the macro: it would print thousands of decisions.
      let isSame = simulated == real
      #expect(isSame, "decisions of \(day)")
      for part in real {
        totals += RunTotals(part, over: untouched, rules: policy.rules)
        decisions += part.decisions.count
      }
    }
    print("\(own.name): \(plan.days.count) days, \(decisions) decisions, for real \(inReal), in memory \(inWalk)")
    #expect(decisions > 500)
    let exact = try simulate([policy], over: untouched, plan).contenders[0].exact
    #expect(exact.figures.totals == totals)
    let posted = try file.store.ledger()
    #expect(walk.ledger.fees == posted.fees && walk.ledger.stages == posted.stages && walk.ledger.holds == posted.holds)
    #expect(walk.ledger.limits == posted.limits && walk.ledger.terms == posted.terms)
    #expect(walk.ledger.orderReleases == posted.orderReleases && walk.ledger.postedDays == posted.postedDays)
  }

  @Test(
    "with more days of grace never has more late fees, and the same letters and calls",
    arguments: RunningLedger.simulated)
  func monotone(_ own: RunningLedger) throws {
    let policy = try standardPolicy()
    let variation = try #require(TermVariation("grace_days=0..30"))
    let policies = try variation.settings(in: policy).map { try policy.trying([$0]) }
    let simulation = try simulate(policies, over: try ledger(own), plan(own, every: .week))
    let totals = simulation.contenders.map(\.exact.figures.totals)
    #expect(totals.count == 31)
    for (shorter, longer) in zip(totals, totals.dropFirst()) {
      for currency in Set(shorter.fees.keys).union(longer.fees.keys) {
        #expect(shorter.fees[currency] ?? 0 >= longer.fees[currency] ?? 0)
      }
      #expect(shorter.letters == longer.letters && shorter.calls == longer.calls && shorter.moves == longer.moves)
    }
    #expect(totals[0].fees != totals[30].fees)
    #expect(
      simulation.contenders[5].exact
        == (try simulate([policy], over: try ledger(own), simulation.plan).contenders[0].exact))
  }

  @Test("with the present value of a term changes nothing but the name")
  func presentValue() throws {
    let own = RunningLedger.sample
    let policy = try standardPolicy()
    for path in policy.termPaths {
      let value = try #require(policy.term(path))
      let same = try policy.trying([TermSetting(path: path, text: value)])
      #expect(policy.termPaths.allSatisfy { same.term($0) == policy.term($0) })
      #expect(same.identity.name == "standard, \(path) = \(value)")
    }
    let same = try policy.trying([TermSetting(path: "grace_days", text: "5")])
    let both = try simulate([policy, same], over: try ledger(own), plan(own, every: .week))
    #expect(both.comparison?.differences == [])
    #expect(both.contenders[0].exact == both.contenders[1].exact)
    #expect(both.contenders.map(\.contender.name) == ["standard", "standard, grace_days = 5"])
  }

  @Test("begins with what was posted before, or as if nothing had been")
  func start() throws {
    let own = RunningLedger.sample
    let policy = try standardPolicy()
    var walk = HistoryWalk(try ledger(own), from: own.first, policy: policy)
    for day in RunRhythm.week.days(from: own.first, through: own.last) { try walk.run(asOf: day) }
    let middle = Day("2025-04-19")!
    func totals(_ start: HistoryStart) throws -> RunTotals {
      let plan = SimulationPlan(from: middle, through: own.last, every: .week, start: start)
      return try simulate([policy], over: walk.ledger, plan).contenders[0].exact.figures.totals
    }
    var real = HistoryWalk(walk.ledger, from: middle, policy: policy)
    var expected = RunTotals()
    for day in RunRhythm.week.days(from: middle, through: own.last) {
      try real.run(asOf: day, take: { expected += RunTotals($0, over: walk.ledger, rules: policy.rules) })
    }
    #expect(try totals(.posted) == expected)
    let clean = try totals(.clean)
    #expect(clean != expected)
    #expect(clean.fees[.SAR] ?? 0 > expected.fees[.SAR] ?? 0, "what was posted before is posted once more")
  }
}
