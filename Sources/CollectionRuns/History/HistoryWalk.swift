public import Receivables

/// A policy on its way through history: run after run, each posted into memory, so that the next one meets what the ones
/// before did. The same path as real runs with posting, without a store.
///
/// ```swift
/// var walk = HistoryWalk(ledger, from: first, policy: policy)
/// for day in RunRhythm.week.days(from: first, through: last) {
///   try walk.run(asOf: day, take: { part in … })
/// }
/// walk.ledger   // what the runs left
/// ```
///
/// Entries of the ledger count on their day, whenever they were recorded: a history is walked with what is known now.
public struct HistoryWalk: Sendable {
  /// Which policy decides on which day.
  public let policies: PolicyTimeline
  /// The state of the economy that it is told.
  public let economy: Economy
  private var growing: GrowingLedger
  /// What the run that is under way has decided so far and changes the ledger: snapshots still show it without.
  private var underWay: [Decision] = []

  /// The ledger with what the runs so far posted.
  public var ledger: Ledger { _read { yield growing.ledger } }

  /// A walk that begins on a day: with what real runs of earlier days posted, or with nothing that runs posted, and in
  /// either case with nothing of later ones.
  public init(
    _ ledger: Ledger, from day: Day, start: HistoryStart = .posted, policies: PolicyTimeline, economy: Economy = .normal
  ) {
    growing = GrowingLedger(
      ledger.withoutRuns(from: start == .posted ? day : .first), settlement: policies.policy(on: day).rules.settlement)
    self.policies = policies
    self.economy = economy
  }

  /// A walk of one policy.
  public init(_ ledger: Ledger, from day: Day, policy: any Policy, economy: Economy = .normal) {
    self.init(ledger, from: day, policies: PolicyTimeline(policy), economy: economy)
  }

  /// The ledger as the next run meets it. Whoever keeps it makes the next change copy what is grouped of the ledger.
  public func slices(asOf day: Day) -> SnapshotSlices {
    growing.slices(asOf: day, rules: policies.policy(on: day).rules)
  }

  /// Notes a payment, or what else reduces a debt, that comes between two runs: of a history that might have been.
  public mutating func record(_ credit: CreditEntry) { growing.append(credit) }

  /// Makes a run and posts it. Linear in what is asked about; what is held of its decisions is what they posted.
  ///
  /// - Parameter take: told each part, in the order of customers, before it is posted.
  /// - Throws: what `CollectionRun.propose` throws, and what `take` throws; the walk is over then.
  @discardableResult
  public mutating func run(
    asOf day: Day, threads: Int = 1, progress: (Int) throws -> Void = { _ in },
    take: (ProposalPart) throws -> Void = { _ in }
  ) throws -> ProposalSummary {
    // Its slices are gone when it returns: nobody else holds the ledger when it grows.
    let summary = try propose(asOf: day, threads: threads, progress: progress, take: take)
    finish(day)
    return summary
  }

  private mutating func propose(
    asOf day: Day, threads: Int, progress: (Int) throws -> Void, take: (ProposalPart) throws -> Void
  ) throws -> ProposalSummary {
    try CollectionRun.propose(
      nextSlices(asOf: day), policy: policies.policy(on: day), economy: economy, threads: threads, progress: progress
    ) { part in
      try take(part)
      post(part, on: day)
    }
  }

  /// The same as ``slices(asOf:)``; takes as long as what moved on invoices since the run before.
  mutating func nextSlices(asOf day: Day) -> SnapshotSlices {
    growing.advance(to: day, rules: policies.policy(on: day).rules)
    return slices(asOf: day)
  }

  /// Posts a part of the run that is under way, once the run is whole.
  mutating func post(_ part: ProposalPart, on day: Day) {
    for decision in part.decisions where decision.effect.changesLedger { underWay.append(decision) }
  }

  /// The run as of a day is whole.
  ///
  /// - Precondition: nobody holds its slices any more, or the ledger is copied.
  mutating func finish(_ day: Day) {
    growing.post(underWay, on: day)
    underWay.removeAll(keepingCapacity: true)
  }
}
