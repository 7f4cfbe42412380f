import CollectionRuns
import Receivables
import Testing

@Suite("Policies walked through history")
struct HistoryTests {
  private func days(_ first: String, _ last: String, _ rhythm: RunRhythm = .day) -> [Day] {
    rhythm.days(from: Day(first)!, through: Day(last)!)
  }

  @Test(
    "by day, week or month, from the first day on and not past the last",
    arguments: [
      (.day, "2026-01-30", "2026-02-01", ["2026-01-30", "2026-01-31", "2026-02-01"]),
      (.week, "2026-01-01", "2026-01-14", ["2026-01-01", "2026-01-08"]),
      (.week, "2026-01-01", "2026-01-15", ["2026-01-01", "2026-01-08", "2026-01-15"]),
      (.month, "2026-01-31", "2026-03-30", ["2026-01-31", "2026-02-28"]),
      (.month, "2026-01-31", "2026-03-31", ["2026-01-31", "2026-02-28", "2026-03-31"]),
      (.month, "2026-01-01", "2026-01-01", ["2026-01-01"]),
      (.day, "2026-01-02", "2026-01-01", []),
      (.day, "2199-12-31", "2199-12-31", ["2199-12-31"]),
    ] as [(RunRhythm, String, String, [String])])
  func rhythm(rhythm: RunRhythm, first: String, last: String, expected: [String]) {
    #expect(days(first, last, rhythm).map(\.description) == expected)
  }

  @Test("meet what they posted the day before, and not what others posted from the first day on")
  func walk() throws {
    var ledger = try LineLedger.ledger()
    for day in ["2026-02-28", "2026-03-01"] {
      ledger.post(FeePosting(invoice: 0, day: Day(day)!, amount: 100))
      ledger.notePostedRun(asOf: Day(day)!)
    }
    var walk = HistoryWalk(ledger, from: Day("2026-03-01")!, policy: LinePolicy("I1 fee 5.00"))
    #expect(walk.ledger.fees.map(\.amount) == [100])
    var decided: [Int] = []
    for day in days("2026-03-01", "2026-03-03") {
      var count = 0
      try walk.run(asOf: day, take: { count += $0.decisions.count { DecisionKind($0.effect) == .fee } })
      decided.append(count)
    }
    #expect(decided == [1, 0, 0])
    #expect(walk.ledger.fees.map(\.amount) == [100, 400])
    #expect(walk.ledger.postedDays.map(\.description) == ["2026-02-28", "2026-03-01", "2026-03-02", "2026-03-03"])
    #expect(throws: RunRefusal.self) { try walk.run(asOf: Day("2026-03-02")!) }
  }

  @Test("begin with what was posted before, or with nothing", arguments: HistoryStart.allCases)
  func start(_ start: HistoryStart) throws {
    var ledger = try LineLedger.ledger()
    ledger.post(FeePosting(invoice: 0, day: Day("2026-02-28")!, amount: 100))
    ledger.notePostedRun(asOf: Day("2026-02-28")!)
    let policies = PolicyTimeline(LinePolicy("I1 fee 5.00"))
    var walk = HistoryWalk(ledger, from: Day("2026-03-01")!, start: start, policies: policies)
    try walk.run(asOf: Day("2026-03-01")!)
    #expect(walk.ledger.fees.map(\.amount) == (start == .posted ? [100, 400] : [500]))
    #expect(walk.ledger.postedDays.count == (start == .posted ? 2 : 1))
  }

  @Test("ask each policy from its first day on, and the first one before that as well")
  func policiesByDay() throws {
    let policies = PolicyTimeline([
      PolicyTimeline.Stretch(from: Day("2026-03-01")!, policy: LinePolicy("I1 fee 5.00")),
      PolicyTimeline.Stretch(from: Day("2026-03-03")!, policy: LinePolicy("I1 fee 7.00")),
    ])
    var walk = HistoryWalk(try LineLedger.ledger(), from: Day("2026-02-28")!, policies: policies)
    var fees: [Int64] = []
    for day in days("2026-02-28", "2026-03-03") {
      try walk.run(asOf: day)
      fees.append(walk.ledger.fees.reduce(0) { $0 + $1.amount })
    }
    #expect(fees == [500, 500, 500, 700])
  }

  @Test("meet a payment that is recorded between two runs")
  func recorded() throws {
    var walk = HistoryWalk(try LineLedger.ledger(), from: Day("2026-03-01")!, policy: LinePolicy("I1 fee 5.00"))
    let before = walk.slices(asOf: Day("2026-03-02")!).openBalance(ofInvoice: 0)
    let invoice = walk.ledger.invoices[0]
    walk.record(
      CreditEntry(
        customer: invoice.customer, invoice: 0, day: Day("2026-03-02")!, currency: invoice.currency, kind: .payment,
        amount: 1))
    let after = walk.slices(asOf: Day("2026-03-02")!).openBalance(ofInvoice: 0)
    #expect(before.minorUnits - after.minorUnits == 1)
  }

  @Test("differ from the first day on which they decide differently, and say how it ends")
  func differences() throws {
    let comparison = try HistoryComparison(
      of: Sides(a: LinePolicy("I1 fee 5.00", "I2 fee 1.00"), b: LinePolicy("I1 fee 5.00", "I2 fee 3.00")),
      over: try LineLedger.ledger(), days: days("2026-03-01", "2026-03-05"))
    #expect(comparison.differences.count == 1)
    let difference = try #require(comparison.differences.first)
    #expect(difference.first.subject == .invoice(1) && difference.firstDay == Day("2026-03-01") && difference.days == 1)
    #expect(difference.atEnd == Sides(a: .fee(try Money("1.00", .SAR)), b: .fee(try Money("3.00", .SAR))))
    #expect(!difference.endsAlike)
    #expect(comparison.totals.a.fees == [.SAR: 600] && comparison.totals.b.fees == [.SAR: 800])
    let figures = HistoryFigures(comparison)
    #expect(figures.invoices == 1 && figures.customers == 1 && figures.largest[.SAR]?.count == 1)
    #expect(figures.kinds.values.map(\.atEnd) == [Sides(a: 100, b: 300)])
    #expect(figures.segments.map(\.key.segment) == ["vip"] && figures.segments.values.map(\.count) == [1])
  }

  @Test("may come to the same by another way")
  func endsAlike() throws {
    var slow = LinePolicy("I1 stage call")
    slow.rules.step = .one
    let comparison = try HistoryComparison(
      of: Sides(a: LinePolicy("I1 stage call"), b: slow), over: try LineLedger.ledger(),
      days: days("2026-03-01", "2026-03-22", .week))
    let difference = try #require(comparison.differences.first)
    #expect(difference.endsAlike && difference.days == 3)
    #expect(comparison.totals.a.letters == 0 && comparison.totals.b.letters == 2)
    #expect(comparison.totals.a.moves == ["call": 1])
    #expect(comparison.totals.b.moves == ["note": 1, "reminder": 1, "call": 1])
  }

  @Test("are summed by weeks up to ninety-two days, by months beyond, and the parts add up", arguments: [92, 93])
  func periods(length: Int) throws {
    let first = Day("2026-01-15")!
    let last = try first.advanced(by: length)
    let comparison = try HistoryComparison(
      of: Sides(a: LinePolicy("I1 fee 5.00"), b: LinePolicy("I3 stage note")), over: try LineLedger.ledger(),
      days: RunRhythm.week.days(from: first, through: last) + (length % 7 == 0 ? [] : [last]))
    #expect((comparison.division == .week) == (length == 92))
    var sum = Sides(a: RunTotals(), b: RunTotals())
    for period in comparison.periods {
      sum.a += period.totals.a
      sum.b += period.totals.b
    }
    #expect(sum == comparison.totals)
    let starts = comparison.periods.map(\.start)
    #expect(starts.first == first && starts == starts.sorted())
    #expect(length == 92 || starts.dropFirst().allSatisfy { $0.day == 1 })
  }
}
