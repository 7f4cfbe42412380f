public import Receivables

/// Two policies asked about the same customers, and what they decide differently.
///
/// ```swift
/// let runs = ComparedRun.runs(Sides(a: old, b: new), over: ledger, asOf: day)
/// var figures = ComparisonFigures(over: ledger)
/// let summaries = try RunComparison.compare(runs) { figures.add($0) }
/// ```
public enum RunComparison {
  /// Walks along both runs at once, slice by slice: each policy is asked about some customers, what they decide is
  /// compared, handed over and let go. What is held at a time does not grow with the ledger.
  ///
  /// What comes out depends on nothing but the ledgers, the policies and the economy. It takes as long as both runs.
  ///
  /// - Parameters:
  ///   - threads: how many threads ask; the parts are the same with any number.
  ///   - progress: told how many customers are done, on the calling thread; an error of it ends the comparison.
  ///   - take: told each part, in the order of customers, on the calling thread.
  /// - Throws: `ComparisonRefusal` where one of the policies fails for everybody; whatever keeps a policy from being
  ///   asked at all; what `progress` and `take` throw.
  /// - Precondition: both ledgers have the same customers, invoices and orders.
  @discardableResult
  public static func compare(
    _ runs: Sides<ComparedRun>, economy: Economy = .normal, threads: Int = 1, progress: (Int) throws -> Void = { _ in },
    take: (ComparedPart) throws -> Void
  ) throws -> Sides<ProposalSummary> {
    precondition(
      runs.a.slices.ledger.customers.count == runs.b.slices.ledger.customers.count,
      "what is compared are two policies, not two ledgers")
    var a = inProgress(runs.a, economy)
    var b = inProgress(runs.b, economy)
    for round in CollectionRun.rounds(of: runs.a.slices) {
      try SliceThreads(threads).forEach(round) { customers in
        try ComparedSlice(
          runs.map { try DecidedSlice($0.slices.snapshot(of: customers), policy: $0.policy, economy: economy) })
      } take: { customers, slice in
        let partA = try ComparisonRefusal.of(.a) { try a.add(slice.slices.a, of: customers) }
        let partB = try ComparisonRefusal.of(.b) { try b.add(slice.slices.b, of: customers) }
        try take(
          ComparedPart(
            customers: customers, parts: Sides(a: partA, b: partB), differences: slice.differences,
            otherReasons: slice.otherReasons))
        try progress(customers.upperBound)
      }
    }
    return Sides(a: try finish(a, .a), b: try finish(b, .b))
  }

  private static func inProgress(_ run: ComparedRun, _ economy: Economy) -> RunInProgress {
    RunInProgress(run.slices, policy: run.policy, economy: economy, refusesEveryoneFaults: true)
  }

  private static func finish(_ run: consuming RunInProgress, _ side: Side) throws -> ProposalSummary {
    do {
      return try run.finish()
    } catch let refusal as RunRefusal {
      throw ComparisonRefusal(side: side, refusal: refusal)
    }
  }
}
