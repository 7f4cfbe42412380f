import Receivables
import Testing

@testable import CollectionRuns

@Suite("A trial under assumptions")
struct AssumedTrialTests {
  private static let rungs: [(day: Int, stage: String)] = [(5, "note"), (15, "call"), (30, "final")]

  private static func quick() -> AgePolicy {
    var policy = AgePolicy(rungs.map { ($0.day - 20, $0.stage) })
    policy.tiers = [DiscountTier(rate: Rate("0.02")!, days: 10)!]
    policy.dailyFee = 10
    policy.limit = 1_000_000
    return policy
  }

  private func trial(_ assumptions: Assumptions = TestAssumptions.strong, seed: UInt64 = 3) throws -> AssumedTrial {
    try AssumedTrial(
      of: PolicyTimeline(AgePolicy(AssumedTrialTests.rungs)), over: try RandomBook(seed: seed).ledger,
      span: RandomBook.span(.week), assuming: assumptions)
  }

  @Test("has the same outcome on any number of threads, and another one with another seed")
  func threads() throws {
    let trial = try trial()
    let contenders = [PolicyTimeline(AssumedTrialTests.quick()), PolicyTimeline(AgePolicy())]
    let one = try trial.draw(contenders, draws: 9, seed: 11)
    for threads in [2, 7] {
      var walks: [Int] = []
      let other = try trial.draw(contenders, draws: 9, seed: 11, threads: threads) { walks.append($0) }
      #expect(other.contenders == one.contenders && walks == Array(1...18), "\(threads) threads")
    }
    #expect(try trial.draw(contenders, draws: 9, seed: 12).contenders != one.contenders)
    #expect(one.draws == 9 && one.seed == 11)
    #expect(one.contenders[0].figures[AssumedFigure(.daysToPay)]?.known == 9)
  }

  @Test("of the reference itself differs from it in nothing")
  func same() throws {
    let trial = try trial()
    let outcome = try trial.draw([PolicyTimeline(AgePolicy(AssumedTrialTests.rungs))], draws: 5, seed: 1)
    let contender = outcome.contenders[0]
    #expect(!contender.differences.isEmpty && contender.differences.values.allSatisfy { $0.low == 0 && $0.high == 0 })
    for (figure, value) in trial.referenceFigures { #expect(contender.figures[figure]?.median == value, "\(figure)") }
  }

  @Test("pays sooner, and differs by the interval of the differences")
  func sooner() throws {
    let trial = try trial()
    let contender = try trial.draw([PolicyTimeline(AssumedTrialTests.quick())], draws: 20, seed: 1).contenders[0]
    for measure in [AssumedMeasure.openOnAverage, .open] {
      let difference = try #require(contender.differences[AssumedFigure(measure, .SAR)])
      #expect(difference.high < 0 && difference.low <= difference.median && difference.median <= difference.high)
    }
    let figure = AssumedFigure(.cashReceived, .SAR)
    let base = try #require(trial.referenceFigures[figure])
    #expect(contender.differences[figure]?.median == contender.figures[figure].map { $0.median - base })
  }

  @Test("says which assumption matters most, and leaves out what is certain")
  func tornado() throws {
    let assumptions = Assumptions(
      title: LocalizedText("one side"),
      entries: [
        Assumptions.Entry(.response(stage: "note"), TestAssumptions.number("0.1", "0.1", "0.11")),
        Assumptions.Entry(.response(stage: "call"), TestAssumptions.number("1", "0.2", "6")),
        Assumptions.Entry(.response(stage: "final"), AssumedNumber(certain: Rate("6")!)),
        Assumptions.Entry(.stoppedOrders, TestAssumptions.number("0.1", "0", "1")),
      ])
    let trial = try trial(assumptions)
    let tried = PolicyTimeline(AssumedTrialTests.quick())
    let figure = AssumedFigure(.openOnAverage, .SAR)
    let tornado = try trial.tornado(of: tried, over: figure, seed: 1)
    #expect(tornado.bars.map(\.assumption.path) == ["response.call", "response.note", "lost_sales.stopped_orders"])
    #expect(tornado.bars.map(\.swing) == tornado.bars.map(\.swing).sorted(by: >) && tornado.bars[2].swing == 0)
    let likely = try trial.figures(of: tried, in: AssumedCase(likely: assumptions), seed: 1)
    #expect(tornado.likely == likely[figure] && tornado.reference == trial.referenceFigures[figure])
    let call = tornado.bars[0]
    #expect(call.atHigh! < tornado.likely! && tornado.likely! < call.atLow!)
    let again = try trial.tornado(of: tried, over: figure, seed: 1, threads: 3)
    #expect(again.bars == tornado.bars)
  }

  @Test("seeks the value at which a target is reached: there it is, and a step before it is not")
  func goal() throws {
    let call = Assumption.response(stage: "call")
    let assumptions = Assumptions(
      title: LocalizedText("goal"), entries: [Assumptions.Entry(call, TestAssumptions.number("1", "0", "8"))])
    let trial = try trial(assumptions)
    let tried = PolicyTimeline(AssumedTrialTests.quick())
    let figure = AssumedFigure(.openOnAverage, .SAR)
    func value(_ rate: Rate) throws -> Int64 {
      try #require(trial.figures(of: tried, in: AssumedCase(likely: assumptions, but: [call: rate]), seed: 1)[figure])
    }
    let (slow, fast) = (try value(.zero), try value(Rate("8")!))
    let target = (slow + fast) / 2
    let goal = try #require(try trial.seek([call], until: figure, is: .atMost, target, of: tried, seed: 1))
    guard case .needs(let rates) = goal.answer, let rate = rates.first else {
      Issue.record("\(goal.answer)")
      return
    }
    #expect(try value(rate) <= target && value(Rate(billionths: rate.billionths - GoalSeek.step.billionths)) > target)
    #expect(goal.reached == (try value(rate)) && goal.bounds.low == slow && goal.bounds.high == fast)
    let never = try #require(try trial.seek([call], until: figure, is: .atMost, fast - 1, of: tried, seed: 1))
    #expect(never.answer == .notReachable && never.reached == fast)
    let anyway = try #require(try trial.seek([call], until: figure, is: .atMost, slow, of: tried, seed: 1))
    #expect(anyway.answer == .anyway && anyway.reached == slow)
    let other = try #require(try trial.seek([call], until: figure, is: .atLeast, target, of: tried, seed: 1))
    guard case .needs(let mosts) = other.answer, let most = mosts.first else {
      Issue.record("\(other.answer)")
      return
    }
    #expect(try value(most) >= target && value(Rate(billionths: most.billionths + GoalSeek.step.billionths)) < target)
    #expect(try trial.seek([.stoppedOrders], until: figure, is: .atMost, 0, of: tried, seed: 1) == nil)
  }

  @Test("seeks values that move together from their low bounds to their high ones")
  func together() throws {
    let sought = ["note", "call"].map { Assumption.response(stage: $0) }
    let assumptions = Assumptions(
      title: LocalizedText("goal"),
      entries: [
        Assumptions.Entry(sought[0], TestAssumptions.number("0.5", "0", "1")),
        Assumptions.Entry(sought[1], TestAssumptions.number("1", "0.5", "8")),
      ])
    let trial = try trial(assumptions)
    let tried = PolicyTimeline(AssumedTrialTests.quick())
    let figure = AssumedFigure(.openOnAverage, .SAR)
    let ends = try ["low", "high"].map { end in
      let values = Dictionary(
        uniqueKeysWithValues: assumptions.entries.map { ($0.assumption, end == "low" ? $0.number.low : $0.number.high) }
      )
      return try #require(
        trial.figures(of: tried, in: AssumedCase(likely: assumptions, but: values), seed: 1)[figure])
    }
    let target = (ends[0] + ends[1]) / 2
    let goal = try #require(try trial.seek(sought, until: figure, is: .atMost, target, of: tried, seed: 1))
    #expect(goal.bounds.low == ends[0] && goal.bounds.high == ends[1])
    guard case .needs(let rates) = goal.answer else {
      Issue.record("\(goal.answer)")
      return
    }
    // As far on their way, each in its own range: a thousandth of 0…1 is 7.5 thousandths of 0.5…8.
    #expect(rates[1].billionths == 500_000_000 + rates[0].billionths * 15 / 2)
    #expect(rates[0].billionths % 1_000_000 == 0 && goal.reached.map { $0 <= target } == true)
    #expect(try trial.seek([], until: figure, is: .atMost, target, of: tried, seed: 1) == nil)
  }

  @Test("lets invoices of the span arrive sooner, and so be paid sooner by as many days")
  func delivery() throws {
    let assumptions = Assumptions(
      title: LocalizedText("e-invoices"),
      entries: [
        Assumptions.Entry(.deliveryBefore, AssumedNumber(certain: Rate("5")!)),
        Assumptions.Entry(.deliveryAfter, AssumedNumber(certain: Rate("1.5")!)),
      ])
    let trial = try trial(assumptions)
    let policies = PolicyTimeline(AgePolicy(AssumedTrialTests.rungs))
    let history = try trial.history(of: policies, in: AssumedCase(likely: assumptions), seed: 1)
    let ledger = try RandomBook(seed: 3).ledger
    var moved = 0
    for (row, entry) in ledger.invoices.enumerated()
    where RandomBook.first <= entry.issued && entry.issued <= RandomBook.last {
      let days = { (ledger: Ledger) in
        ledger.credits.filter { $0.invoice == Int32(row) && $0.kind == .payment }.map(\.day).sorted()
      }
      for (before, after) in zip(days(ledger), days(history.end)) {
        // 3.5 days of the clock, where nothing else moves: on the day on which it is reached.
        #expect(after == max(entry.issued, Day(clamping: Int(before.number) - 3)) || before == entry.issued)
        if after < before { moved += 1 }
      }
    }
    #expect(moved > 0)
  }
}

@Suite("Figures of a span")
struct SpanFiguresTests {
  private func ledger() throws -> Ledger {
    var entries: [LedgerEntry] = []
    for id in ["C1", "C2"] { entries.append(.customer(Customer(id: id, name: id))) }
    let invoices = [
      ("I1", "C1", "2026-01-10", "2026-02-09", "100.00"), ("I2", "C1", "2026-02-01", "2026-02-15", "200.00"),
      ("I3", "C2", "2025-06-01", "2025-07-01", "50.00"), ("I4", "C2", "2026-03-31", "2026-04-30", "400.00"),
    ]
    for (id, customer, issued, due, amount) in invoices {
      entries.append(
        .invoice(
          Invoice(
            id: id, customer: customer, issued: Day(issued)!, due: Day(due)!, amount: try Money(amount, .SAR))))
    }
    for (invoice, day, amount, returned) in [
      ("I1", "2026-02-19", "100.00", nil), ("I3", "2025-12-31", "20.00", nil),
      ("I2", "2026-03-10", "60.00", "2026-03-12"),
    ] as [(String, String, String, String?)] {
      var payment = Payment(
        id: invoice, customer: "C1", date: Day(day)!, amount: try Money(amount, .SAR))
      payment.invoice = invoice
      payment.returned = returned.map { Day($0)! }
      entries.append(.payment(payment))
    }
    var ledger = try Ledger(entries)
    ledger.post(FeePosting(invoice: 1, day: Day("2026-01-31")!, amount: 7))
    ledger.post(FeePosting(invoice: 1, day: Day("2026-03-01")!, amount: 11))
    return ledger
  }

  private func values(_ first: String, _ last: String) throws -> [AssumedFigure: Int64] {
    let span = SimulationPlan(from: Day(first)!, through: Day(last)!)
    return SpanFigures(
      try ledger(), totals: RunTotals(), span: span, rules: CollectionRules(currency: .SAR)
    ).values
  }

  @Test("are read at its end, and over its days, both of them included")
  func figures() throws {
    let values = try values("2026-02-01", "2026-03-31")
    let money = { (measure: AssumedMeasure) in values[AssumedFigure(measure, .SAR)] }
    #expect(money(.cashReceived) == 100_00)
    // I1 in 40 days, 10 late; nothing else was settled.
    #expect(values[AssumedFigure(.daysToPay)] == 40_00 && values[AssumedFigure(.daysLate)] == 10_00)
    // I1 is open for 18 days, I2 for 59 and 2 of them with 140.00 alone, I3 for 59, I4 for 1 day, of 59.
    // (100 × 18 + 200 × 57 + 140 × 2 + 30 × 59 + 400 × 1) / 59
    #expect(money(.openOnAverage) == 265_25)
    #expect(money(.open) == 630_00 && money(.overdue) == 230_00)
    // 28 February: I2 and the rest of I3, I1 being paid; 31 March the same.
    #expect(money(.overdueAtMonthEnds) == 230_00)
    #expect(money(.lateFees) == 11 && money(.discounts) == 0)
    // 630 / 750 × 365; 750 / ((630 + 0) / 2).
    #expect(values[AssumedFigure(.dso)] == 306_60 && values[AssumedFigure(.turnover)] == 238)
  }

  @Test(
    "count a payment on the first and on the last day, and not beside them",
    arguments: [
      ("2026-02-19", "2026-02-19", 100_00), ("2026-02-20", "2026-02-28", 0), ("2026-02-01", "2026-02-18", 0),
      ("2026-03-10", "2026-03-11", 60_00), ("2026-03-11", "2026-03-12", -60_00),
    ] as [(String, String, Int64)])
  func bounds(first: String, last: String, expected: Int64) throws {
    #expect(try values(first, last)[AssumedFigure(.cashReceived, .SAR)] == expected)
  }

  @Test("without a settled invoice have no mean of days, and without a month end the last day stands in")
  func unknown() throws {
    let values = try values("2026-03-02", "2026-03-05")
    #expect(values[AssumedFigure(.daysToPay)] == nil && values[AssumedFigure(.daysLate)] == nil)
    #expect(values[AssumedFigure(.overdueAtMonthEnds, .SAR)] == 230_00)
  }
}

@Suite("Lost sales")
struct LostSalesTests {
  @Test("are the assumed shares of what is stopped here and not under the reference")
  func lost() throws {
    let entries = [
      Assumptions.Entry(.stoppedOrders, AssumedNumber(certain: Rate("0.5")!)),
      Assumptions.Entry(.invoicesOnHold, AssumedNumber(certain: Rate("0.1")!)),
    ]
    var ledger = try LineLedger.ledger()
    for (id, issued) in [("I4", "2026-03-02"), ("I5", "2026-03-03")] {
      ledger.append(
        InvoiceEntry(
          customer: 0, issued: Day(issued)!, due: Day("2026-04-30")!, currency: .SAR, amount: 1_000_00, cost: nil),
        id: id, number: "", order: "")
    }
    let span = SimulationPlan(from: LineLedger.asOf, through: Day("2026-03-10")!)
    let assumptions = Assumptions(title: LocalizedText("lost"), entries: entries)
    let trial = try AssumedTrial(of: PolicyTimeline(LinePolicy()), over: ledger, span: span, assuming: assumptions)
    let figures = try trial.figures(
      of: PolicyTimeline(LinePolicy("C1 limit 100.00")), in: AssumedCase(likely: assumptions), seed: 1)
    // The order over 70.00; I5, since the hold of 2 March stands as 3 March begins, and not I4.
    #expect(figures[AssumedFigure(.lostOrders, .SAR)] == 35_00)
    #expect(figures[AssumedFigure(.lostInvoices, .SAR)] == 100_00)
    #expect(trial.referenceFigures[AssumedFigure(.lostOrders, .SAR)] == 0)
    let same = try AssumedTrial(
      of: PolicyTimeline(LinePolicy("C1 limit 100.00")), over: ledger, span: span, assuming: assumptions)
    let none = try same.figures(
      of: PolicyTimeline(LinePolicy("C1 limit 100.00")), in: AssumedCase(likely: assumptions), seed: 1)
    #expect(none[AssumedFigure(.lostOrders, .SAR)] == 0 && none[AssumedFigure(.lostInvoices, .SAR)] == 0)
  }
}
