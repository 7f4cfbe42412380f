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
  /// The ledger with what the runs so far posted.
  public private(set) var ledger: Ledger

  /// A walk that begins on a day: with what real runs of earlier days posted, or with nothing that runs posted, and in
  /// either case with nothing of later ones.
  public init(
    _ ledger: Ledger, from day: Day, start: HistoryStart = .posted, policies: PolicyTimeline, economy: Economy = .normal
  ) {
    self.ledger = ledger.withoutRuns(from: start == .posted ? day : .first)
    self.policies = policies
    self.economy = economy
  }

  /// A walk of one policy.
  public init(_ ledger: Ledger, from day: Day, policy: any Policy, economy: Economy = .normal) {
    self.init(ledger, from: day, policies: PolicyTimeline(policy), economy: economy)
  }

  /// The ledger as the next run meets it.
  public func slices(asOf day: Day) -> SnapshotSlices {
    SnapshotSlices(of: ledger, asOf: day, rules: policies.policy(on: day).rules)
  }

  /// Notes a payment, or what else reduces a debt, that comes between two runs: of a history that might have been.
  public mutating func record(_ credit: CreditEntry) { ledger.append(credit) }

  /// Makes a run and posts it. Linear in the ledger; what is held of its decisions is what they posted.
  ///
  /// - Parameter take: told each part, in the order of customers, before it is posted.
  /// - Throws: what `CollectionRun.propose` throws, and what `take` throws; the walk is over then.
  @discardableResult
  public mutating func run(
    asOf day: Day, threads: Int = 1, progress: (Int) throws -> Void = { _ in },
    take: (ProposalPart) throws -> Void = { _ in }
  ) throws -> ProposalSummary {
    let slices = slices(asOf: day)
    let summary: ProposalSummary = try CollectionRun.propose(
      slices, policy: policies.policy(on: day), economy: economy, threads: threads, progress: progress
    ) { part in
      try take(part)
      post(part, on: day)
    }
    finish(day)
    return summary
  }

  /// Posts a part of the run that is under way.
  mutating func post(_ part: ProposalPart, on day: Day) {
    for decision in part.decisions { ledger.post(decision, on: day) }
  }

  /// The run as of a day is posted whole.
  mutating func finish(_ day: Day) { ledger.notePostedRun(asOf: day) }
}
