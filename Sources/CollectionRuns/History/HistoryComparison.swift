public import Receivables

/// Two policies, each walked through the same span by itself, and where their histories part.
public struct HistoryComparison: Sendable {
  /// A stretch of the span with its totals.
  public struct Period: Hashable, Sendable {
    /// Its first day.
    public let start: Day
    /// What each policy did in it.
    public var totals: Sides<RunTotals>
  }

  /// The days of the runs.
  public let days: [Day]
  /// The stretches of the span in which there was a run.
  public private(set) var periods: [Period] = []
  /// Whether `periods` are weeks or months.
  public let division: HistoryDivision
  /// What each policy did in all.
  public private(set) var totals = Sides(a: RunTotals(), b: RunTotals())
  /// What was decided differently at some time of the span, by customer, invoice and kind.
  public private(set) var differences: [HistoryDifference] = []
  /// What was met on the way that is no decision, day by day.
  public private(set) var remarks = ComparedRemarks()
  /// Both policies' ledgers at the end of the span.
  public private(set) var ledgers: Sides<Ledger>

  /// Walks both policies through the span. Takes as long as two runs for each day; what is held of the differences is one
  /// record for each subject and kind that ever differed.
  ///
  /// - Parameters:
  ///   - days: the days of the runs, in their order; at least one.
  ///   - progress: told how many runs are done, customers as parts of them, on the calling thread.
  ///   - take: told what each policy proposes on a day, part by part in the order of customers, before it is posted.
  /// - Throws: `ComparisonRefusal` where a run of one would be refused, and what `progress` and `take` throw.
  public init(
    of policies: Sides<PolicyTimeline>, over ledger: Ledger, days: [Day], start: HistoryStart = .posted,
    economy: Economy = .normal, threads: Int = 1,
    progress: (_ runs: Int, _ customers: Int) throws -> Void = { _, _ in },
    take: (_ day: Day, _ parts: Sides<ProposalPart>) throws -> Void = { _, _ in }
  ) throws {
    precondition(!days.isEmpty, "a history has a day at least")
    self.days = days
    division = HistoryDivision(from: days[0], through: days.last!)
    var walks = policies.map { HistoryWalk(ledger, from: days[0], start: start, policies: $0, economy: economy) }
    ledgers = walks.map(\.ledger)
    var found = DifferencesSoFar()
    for (place, day) in days.enumerated() {
      var own = Sides(a: RunTotals(), b: RunTotals())
      try HistoryComparison.run(&walks, asOf: day, threads: threads) {
        try progress(place, $0)
      } take: { part in
        try take(day, part.parts)
        for side in Side.allCases {
          own[side] += RunTotals(part.parts[side], over: ledger, rules: policies[side].policy(on: day).rules)
        }
        found.add(part.differences, on: day)
        remarks.add(part.parts)
      }
      for side in Side.allCases { walks[side].finish(day) }
      add(own, on: day)
    }
    ledgers = walks.map(\.ledger)
    differences = found.all(atEndOf: ledgers.map { PostedOutcomes($0, since: days[0]) })
  }

  /// Makes the runs of a day. What they look at is gone when it returns: nobody else holds a ledger when it grows.
  private static func run(
    _ walks: inout Sides<HistoryWalk>, asOf day: Day, threads: Int, progress: (Int) throws -> Void,
    take: (ComparedPart) throws -> Void
  ) throws {
    let runs = Sides(
      a: ComparedRun(walks.a.policies.policy(on: day), over: walks.a.nextSlices(asOf: day)),
      b: ComparedRun(walks.b.policies.policy(on: day), over: walks.b.nextSlices(asOf: day)))
    try RunComparison.compare(runs, economy: walks.a.economy, threads: threads, progress: progress) { part in
      try take(part)
      for side in Side.allCases { walks[side].post(part.parts[side], on: day) }
    }
  }

  /// Walks two policies through the span, each the same on all days.
  public init(
    of policies: Sides<any Policy>, over ledger: Ledger, days: [Day], economy: Economy = .normal, threads: Int = 1,
    progress: (_ runs: Int, _ customers: Int) throws -> Void = { _, _ in }
  ) throws {
    try self.init(
      of: policies.map { PolicyTimeline($0) }, over: ledger, days: days, economy: economy, threads: threads,
      progress: progress)
  }

  private mutating func add(_ own: Sides<RunTotals>, on day: Day) {
    let start = division.start(of: day, from: days[0])
    if periods.last?.start != start {
      periods.append(Period(start: start, totals: Sides(a: RunTotals(), b: RunTotals())))
    }
    for side in Side.allCases {
      periods[periods.count - 1].totals[side] += own[side]
      totals[side] += own[side]
    }
  }
}
