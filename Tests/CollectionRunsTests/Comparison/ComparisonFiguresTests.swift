import CollectionRuns
import Receivables
import Testing

@Suite("The figures of a comparison")
struct ComparisonFiguresTests {
  private func figures(_ a: LinePolicy, _ b: LinePolicy) throws -> ComparisonFigures {
    let runs = ComparedRun.runs(Sides(a: a, b: b), over: try LineLedger.ledger(), asOf: LineLedger.asOf)
    var figures = ComparisonFigures(of: runs)
    try RunComparison.compare(runs) { figures.add($0) }
    return figures
  }

  @Test("count invoices and customers once, and sum what they stand at by kind and by segment")
  func sums() throws {
    let figures = try figures(
      LinePolicy("I1 fee 5.00", "I1 stage note", "I3 fee 1.00"),
      LinePolicy("I1 fee 7.00", "I1 stage call", "I2 fee 2.00", "I3 fee 1.00"))
    #expect(figures.differences == 3 && figures.invoices == 2 && figures.customers == 1)
    let fees = try #require(figures.kinds.first { $0.key.kind == .fee })
    #expect(fees.key.currency == .SAR && fees.key.segment == nil)
    #expect(fees.value.count == 2 && fees.value.onlyOneDecides == Sides(a: 0, b: 1))
    #expect(fees.value.amounts == Sides(a: 500, b: 900) && fees.value.stake == 400)
    #expect(Set(figures.segments.keys.map(\.segment)) == ["vip"])
    let change = try #require(figures.stageChanges.first)
    #expect(figures.stageChanges.count == 1 && change.key.stages == Sides(a: "note", b: "call"))
    #expect(change.value.count == 1 && change.value.stake == 100_000)
    #expect(figures.totals.a.letters == 1 && figures.totals.b.letters == 0)
    #expect(figures.totals.a.calls == 0 && figures.totals.b.calls == 1)
    #expect(figures.totals.b.fees == [.SAR: 1000])
  }

  @Test("keep the largest ten of each currency, of equal ones the first")
  func largest() throws {
    let ledger = try ToyLedger.ledger(customers: 60)
    let runs = ComparedRun.runs(
      Sides(a: ToyPolicy(), b: ToyPolicy { $0 > 40 ? (1, "no") : nil }), over: ledger, asOf: ToyLedger.asOf)
    var figures = ComparisonFigures(of: runs)
    var all: [DecisionDifference] = []
    try RunComparison.compare(runs) {
      figures.add($0)
      all += $0.differences
    }
    let sorted = all.enumerated().sorted {
      ($1.element.stake.minorUnits, $0.offset) < ($0.element.stake.minorUnits, $1.offset)
    }
    #expect(all.count > 10)
    #expect(figures.largest[.SAR] == sorted.prefix(10).map(\.element))
  }

  @Test("tell findings of both from those of one alone")
  func findings() throws {
    let figures = try figures(LinePolicy("I1 stage call", "I3 stage call"), LinePolicy("I1 stage call"))
    let skipped = try #require(figures.remarks.findings[.stagesSkipped])
    #expect(skipped.both == 1 && skipped.alone == Sides(a: 1, b: 0))
    #expect(figures.remarks.firstFindings.a.map(\.invoice) == ["I3"])
  }
}
