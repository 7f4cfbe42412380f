internal import Receivables

/// Finds the exact half of a contender while its runs go by.
struct ExactTally {
  private let plan: SimulationPlan
  private let ledger: Ledger
  /// The segments of the customers, by their ids.
  private let segments: [String: String]
  private var half: ExactHalf

  /// A tally of runs over a ledger of which none went by yet.
  init(_ plan: SimulationPlan, over ledger: Ledger) {
    self.plan = plan
    self.ledger = ledger
    segments = Dictionary(ledger.customers.map { ($0.id, $0.segment) }) { first, _ in first }
    half = ExactHalf(HistoryDivision(from: plan.first, through: plan.last))
  }

  /// Takes in what a run on a day proposes for some customers.
  mutating func add(_ part: ProposalPart, on day: Day, rules: CollectionRules) {
    for (segment, own) in bySegment(part) {
      half.segments[segment, default: ExactFigures()].totals += RunTotals(own, over: ledger, rules: rules)
    }
    let totals = RunTotals(part, over: ledger, rules: rules)
    half.figures.totals += totals
    ExactPeriod.add(totals, on: day, to: &half.periods, half.division, from: plan.first)
    ExactPeriod.add(totals, on: day, to: &half.weeks, .week, from: plan.first)
    for fault in part.faults { half.faults.add(fault) }
    for finding in part.findings { half.findings[finding.code, default: 0] += 1 }
  }

  /// All runs went by; the ledger of the walk says the rest.
  consuming func finish(_ walked: Ledger, rules: CollectionRules) -> ExactHalf {
    let fees = CollectedFees.bySegment(walked, from: plan.first, through: plan.last, rules: rules)
    let breaches = LimitBreaches.bySegment(walked, from: plan.first, through: plan.last)
    let stopped = StoppedOrders.bySegment(walked, from: plan.first)
    var half = self.half
    for (segment, sums) in fees { half.segments[segment, default: ExactFigures()].feesCollected = sums }
    for (segment, own) in breaches { half.segments[segment, default: ExactFigures()].breaches = own }
    for (segment, own) in stopped { half.segments[segment, default: ExactFigures()].stopped = own }
    // The runs were counted whole: findings that name no customer have no segment.
    let totals = half.figures.totals
    half.figures = half.segments.values.reduce(ExactFigures(), +)
    half.figures.totals = totals
    return half
  }

  private func bySegment(_ part: ProposalPart) -> [String: ProposalPart] {
    var parts: [String: ProposalPart] = [:]
    func own(_ segment: String, _ body: (inout ProposalPart) -> Void) {
      body(&parts[segment, default: ProposalPart(customers: part.customers, decisions: [], faults: [], findings: [])])
    }
    for decision in part.decisions {
      own(ledger.customers[Int(decision.customer)].segment) { $0.decisions.append(decision) }
    }
    for fault in part.faults { own(segments[fault.customer] ?? "") { $0.faults.append(fault) } }
    for finding in part.findings { own(segments[finding.customer] ?? "") { $0.findings.append(finding) } }
    return parts
  }
}
