import CollectionRuns
import Receivables
import Synchronization
import Testing

@Suite("Contenders walked through the same span")
struct SimulationTests {
  static let first = Day("2026-03-01")!

  private func plan(
    _ last: String = "2026-03-10", _ rhythm: RunRhythm = .day, from first: Day = first
  ) -> SimulationPlan {
    SimulationPlan(from: first, through: Day(last)!, every: rhythm)
  }

  private func contender(_ name: String = "one", _ lines: String...) -> Contender {
    var policy = LinePolicy()
    for line in lines { policy.add(line) }
    return Contender(name, PolicyTimeline(policy))
  }

  private func exact(_ lines: String..., over ledger: Ledger? = nil, in plan: SimulationPlan? = nil) throws -> ExactHalf
  {
    var policy = LinePolicy()
    for line in lines { policy.add(line) }
    return try Simulation(
      of: [Contender("one", PolicyTimeline(policy))], over: try ledger ?? LineLedger.ledger(), plan ?? self.plan()
    ).contenders[0].exact
  }

  @Test("the reference comes first, and each has the figures that it has alone", arguments: [1, 2, 3])
  func order(count: Int) throws {
    let all = [
      contender("one", "I1 fee 5.00"), contender("two", "I1 fee 7.00", "I3 stage note"), contender("three"),
    ]
    let ledger = try LineLedger.ledger()
    let simulation = try Simulation(of: Array(all.prefix(count)), over: ledger, plan())
    #expect(simulation.contenders.map(\.contender.name) == Array(["one", "two", "three"].prefix(count)))
    for (simulated, contender) in zip(simulation.contenders, all) {
      #expect(simulated.exact == (try Simulation(of: [contender], over: ledger, plan()).contenders[0].exact))
    }
    #expect((simulation.comparison != nil) == (count == 2))
    #expect(simulation.contenders[0].exact.figures.totals.fees == [.SAR: 500])
  }

  @Test("the number of threads changes nothing", arguments: [1, 2, 3, 9])
  func threads(contenders: Int) throws {
    let all = (0..<contenders).map { contender("\($0)", "I1 fee \($0 + 1).00", "C1 limit 500.00", "I3 stage call") }
    let ledger = try ToyLedger.ledger(customers: 40)
    let one = try Simulation(of: all, over: ledger, plan(), threads: 1)
    let more = try Simulation(of: all, over: ledger, plan(), threads: 4)
    #expect(one.contenders.map(\.exact) == more.contenders.map(\.exact))
    #expect(one.comparison?.differences == more.comparison?.differences)
  }

  @Test("an order counts once as stopped, in each run as decided, and says whether it was refused and how it ends")
  func orders() throws {
    let held = try exact("O1 order hold").figures
    #expect(held.totals.orders[.hold]?.count == 1, "it stands, so nobody decides it again")
    #expect(held.stopped.all.count == 1 && held.stopped.refused.count == 0 && held.stopped.atEnd.count == 1)
    #expect(held.stopped.all.amounts == [.SAR: 7000])
    let policies = PolicyTimeline([
      .init(from: Self.first, policy: LinePolicy("O1 order hold")),
      .init(from: Day("2026-03-03")!, policy: LinePolicy("O1 order refuse")),
      .init(from: Day("2026-03-05")!, policy: LinePolicy("O1 order release")),
    ])
    let both = try Simulation(of: [Contender("a", policies)], over: try LineLedger.ledger(), plan())
    let figures = both.contenders[0].exact.figures
    #expect(figures.totals.orders.mapValues(\.count) == [.hold: 1, .refuse: 1, .release: 1])
    #expect(figures.stopped.all.count == 1 && figures.stopped.refused.count == 1 && figures.stopped.atEnd.count == 0)
    let released = try exact("O1 order release").figures
    #expect(released.totals.orders[.release]?.count == 1 && released.stopped == StoppedOrders())
  }

  @Test("breaches are counted from the run that finds one to the run that no longer does, or to the end of the span")
  func breaches() throws {
    let open = try exact("C1 limit 500.00").figures
    #expect([open.breaches.count, open.breaches.customers, open.breaches.days] == [1, 1, 10])
    let policies = PolicyTimeline([
      .init(from: Self.first, policy: LinePolicy("C1 limit 500.00", "C2 limit 100.00")),
      .init(from: Day("2026-03-05")!, policy: LinePolicy("C1 limit 9000.00", "C2 limit 100.00")),
      .init(from: Day("2026-03-09")!, policy: LinePolicy("C1 limit 500.00", "C2 limit 100.00")),
    ])
    let ended = try Simulation(of: [Contender("a", policies)], over: try LineLedger.ledger(), plan())
    let breaches = ended.contenders[0].exact.figures.breaches
    #expect([breaches.count, breaches.customers, breaches.days] == [3, 2, 4 + 2 + 10])
    #expect(ended.contenders[0].exact.figures.totals.placed == [.overLimit: 3])
    #expect(ended.contenders[0].exact.figures.totals.lifted == [.overLimit: 1])
    #expect(try exact().figures.breaches == LimitBreaches())
  }

  @Test("a breach that stood before the span counts from its first day, and not for one that begins clean")
  func standingBreach() throws {
    var ledger = try LineLedger.ledger()
    ledger.post(HoldPosting(customer: 0, day: Day("2026-02-01")!, cause: .overLimit, isPlaced: true))
    ledger.post(LimitPosting(customer: 0, day: Day("2026-02-01")!, limit: .amount(try Money("1.00", .SAR))))
    ledger.notePostedRun(asOf: Day("2026-02-01")!)
    let posted = try exact(over: ledger).figures
    #expect([posted.breaches.count, posted.breaches.days] == [1, 10] && posted.totals.holdsPlaced == 0)
    let clean = SimulationPlan(from: Self.first, through: Day("2026-03-10")!, start: .clean)
    #expect(try exact(over: ledger, in: clean).figures.breaches == LimitBreaches())
  }

  @Test(
    "fees are collected as far as payments of the span go beyond the amount",
    arguments: [("2026-02-27", 0), ("2026-02-28", 0), ("2026-03-01", 400), ("2026-03-10", 400), ("2026-03-11", 0)])
  func collected(day: String, expected: Int64) throws {
    var ledger = try LineLedger.ledger()
    // One payment of 204.00 for 200.00: what is over pays the fee, or what is posted of it by then.
    ledger.append(
      CreditEntry(customer: 0, invoice: 1, day: Day(day)!, currency: .SAR, kind: .payment, amount: 204_00))
    ledger.post(FeePosting(invoice: 1, day: Day("2026-02-20")!, amount: 400))
    ledger.notePostedRun(asOf: Day("2026-02-20")!)
    #expect(try exact(over: ledger).figures.feesCollected[.SAR] ?? 0 == expected)
  }

  @Test("segments and periods add up to the whole; weeks are there whatever the length", arguments: [92, 93])
  func parts(length: Int) throws {
    let last = try Self.first.advanced(by: length)
    let half = try exact(
      "I1 fee 5.00", "I2 stage call", "I3 stage note", "C1 limit 500.00", "O1 order hold", "C2 fault",
      in: plan(last.description, .week))
    #expect(half.division == (length == 92 ? .week : .month))
    for periods in [half.periods, half.weeks] {
      #expect(periods.reduce(into: RunTotals()) { $0 += $1.totals } == half.figures.totals)
      #expect(periods.map(\.start) == periods.map(\.start).sorted() && periods[0].start == Self.first)
    }
    #expect(half.weeks.count == length / 7 + 1)
    #expect(Set(half.segments.keys) == ["vip", ""])
    let segments = half.segments.values
    #expect(segments.reduce(into: RunTotals()) { $0 += $1.totals } == half.figures.totals)
    #expect(segments.map(\.breaches.days).reduce(0, +) == half.figures.breaches.days)
    #expect(half.segments["vip"]?.stopped == half.figures.stopped)
    #expect(half.faults.faultCount == half.figures.totals.faults && half.faults.faultCount == length / 7 + 1)
  }

  @Test(
    "a run that is refused names the contender, the first of them whatever the threads", arguments: [2, 3, 6], [1, 3])
  func refused(count: Int, threads: Int) throws {
    var all = (0..<count).map { contender("fine \($0)") }
    all[1] = contender("broken", "C1 fault", "C2 fault")
    all[count - 1] = count == 2 ? all[1] : contender("also broken", "C1 fault", "C2 fault")
    let error = #expect(throws: SimulationRefusal.self) {
      try Simulation(of: all, over: try LineLedger.ledger(), plan(), threads: threads)
    }
    #expect(error?.contender == "broken" && error?.description.hasPrefix("broken: the run is refused") == true)
  }

  @Test(
    "progress counts each customer once a run and contender, and an error of it ends all", arguments: [1, 2, 4], [1, 3])
  func progress(count: Int, threads: Int) throws {
    struct Enough: Error {}
    let all = (0..<count).map { contender("\($0)") }
    let ledger = try LineLedger.ledger()
    let most = Atomic(0)
    _ = try Simulation(of: all, over: ledger, plan(), threads: threads) { most.max($0, ordering: .relaxed) }
    #expect(most.load(ordering: .relaxed) == count * 10 * 2)
    #expect(throws: Enough.self) {
      try Simulation(of: all, over: ledger, plan(), threads: threads) { if $0 > 5 { throw Enough() } }
    }
  }
}
