public import Receivables

/// Contenders, each walked through the same span by itself: what would have been under each of them.
///
/// ```swift
/// let plan = SimulationPlan(from: first, through: last)
/// let simulation = try Simulation(of: [Contender("old", old), Contender("new", new)], over: ledger, plan)
/// simulation.contenders[1].exact.figures.totals.fees
/// ```
///
/// The payments are those of the ledger, whoever decides.
public struct Simulation: Sendable {
  /// The span.
  public let plan: SimulationPlan
  /// The contenders in the order in which they were given; the first is the reference.
  public let contenders: [SimulatedContender]
  /// Where two contenders part, decision by decision; `nil` where there are more of them, or only one.
  public let comparison: HistoryComparison?

  /// Walks the contenders through the span, with the same result on any number of threads. Takes as long as a run of each
  /// contender for each day; what is held of a contender of many does not grow with the ledger.
  ///
  /// - Parameters:
  ///   - threads: how many threads work: on contenders where they are three or more, else on customers.
  ///   - progress: told how many customers are done, each once a run, on any of the threads; an error of it ends the
  ///     simulation.
  /// - Throws: `SimulationRefusal` where a run of a contender would be refused; whatever keeps a policy from being asked at
  ///   all; what `progress` throws.
  /// - Precondition: there is a contender.
  public init(
    of contenders: [Contender], over ledger: Ledger, _ plan: SimulationPlan, threads: Int = 1,
    progress: @escaping @Sendable (_ customers: Int) throws -> Void = { _ in }
  ) throws {
    precondition(!contenders.isEmpty, "somebody is tried")
    self.plan = plan
    if contenders.count == 2 {
      let both = Sides(a: contenders[0], b: contenders[1])
      let (comparison, halves) = try Simulation.compare(both, over: ledger, plan, threads: threads, progress: progress)
      self.comparison = comparison
      self.contenders = Side.allCases.map { SimulatedContender(contender: both[$0], exact: halves[$0]) }
      return
    }
    comparison = nil
    let progress = SimulationProgress(progress)
    let own = max(1, threads / contenders.count)
    var simulated: [SimulatedContender] = []
    try SliceThreads(threads).forEach(Array(contenders.indices)) { place in
      try progress.walk(at: place) {
        try Simulation.walk(contenders[place], over: ledger, plan, threads: own) { try progress.add($0, at: place) }
      }
    } take: { place, half in
      simulated.append(SimulatedContender(contender: contenders[place], exact: half))
    }
    self.contenders = simulated
  }

  private static func walk(
    _ contender: Contender, over ledger: Ledger, _ plan: SimulationPlan, threads: Int, more: (Int) throws -> Void
  ) throws -> ExactHalf {
    var tally = ExactTally(plan, over: ledger)
    var walk = plan.walk(contender.policies, over: ledger)
    for day in plan.days {
      let rules = contender.policies.policy(on: day).rules
      var told = 0
      do {
        try walk.run(asOf: day, threads: threads) { done in
          try more(done - told)
          told = done
        } take: {
          tally.add($0, on: day, rules: rules)
        }
      } catch let refusal as RunRefusal {
        throw SimulationRefusal(contender: contender.name, refusal: refusal)
      }
    }
    return tally.finish(walk.ledger, rules: contender.policies.policy(on: plan.last).rules)
  }

  private static func compare(
    _ contenders: Sides<Contender>, over ledger: Ledger, _ plan: SimulationPlan, threads: Int,
    progress: (Int) throws -> Void
  ) throws -> (HistoryComparison, Sides<ExactHalf>) {
    var tallies = Sides(a: ExactTally(plan, over: ledger), b: ExactTally(plan, over: ledger))
    do {
      let comparison = try HistoryComparison(
        of: contenders.map(\.policies), over: ledger, days: plan.days, start: plan.start, economy: plan.economy,
        threads: threads
      ) { runs, customers in
        try progress(2 * (runs * ledger.customers.count + customers))
      } take: { day, parts in
        for side in Side.allCases {
          tallies[side].add(parts[side], on: day, rules: contenders[side].policies.policy(on: day).rules)
        }
      }
      let halves = Sides(
        a: tallies.a.finish(comparison.ledgers.a, rules: contenders.a.policies.policy(on: plan.last).rules),
        b: tallies.b.finish(comparison.ledgers.b, rules: contenders.b.policies.policy(on: plan.last).rules))
      return (comparison, halves)
    } catch let refusal as ComparisonRefusal {
      throw SimulationRefusal(contender: contenders[refusal.side].name, refusal: refusal.refusal)
    }
  }
}
