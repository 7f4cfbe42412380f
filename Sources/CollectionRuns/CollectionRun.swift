public import Receivables

/// One walk along the path of data: a policy is asked about a ledger as of a day, its answers are checked, and what
/// follows from them is proposed. Posting is up to whoever holds the ledger.
///
/// ```swift
/// let slices = SnapshotSlices(of: ledger, asOf: day, rules: policy.rules)
/// let proposal = try CollectionRun.propose(slices, policy: policy)
/// ```
public enum CollectionRun {
  /// Invoices that are asked about at a time: with their columns and answers some megabytes, which stay in the cache of a
  /// core, and enough to pay for the state of Lua that answers them.
  public static let invoicesPerSlice = 8_192

  /// Asks a policy about a ledger, checks the answers, and hands over what follows, part by part.
  ///
  /// What comes out depends on nothing but the ledger, the policy and the economy. Linear in the ledger; what is held at a
  /// time is bounded, whatever the size of the ledger and the number of faults.
  ///
  /// - Parameters:
  ///   - threads: how many threads look at customers and ask the policy; the parts are the same with any number.
  ///   - progress: told how many customers are done, on the calling thread; an error of it ends the run.
  ///   - take: told each part, in the order of customers, on the calling thread.
  /// - Throws: `RunRefusal` where no run may be made as of this day, and where every customer with an invoice to decide
  ///   about meets a fault; whatever keeps the policy from being asked at all; what `progress` and `take` throw.
  public static func propose(
    _ slices: SnapshotSlices, policy: some Policy, economy: Economy = .normal, threads: Int = 1,
    progress: (Int) throws -> Void = { _ in }, take: (ProposalPart) throws -> Void
  ) throws -> ProposalSummary {
    if let last = slices.ledger.lastPostedDay, slices.asOf < last {
      throw RunRefusal.earlierThanPosted(asOf: slices.asOf, lastPosted: last)
    }
    return try walk(
      slices, policy: policy, economy: economy, threads: threads, refusesEveryoneFaults: true,
      progress: progress, take: take)
  }

  /// The same with the whole proposal in memory.
  public static func propose(
    _ slices: SnapshotSlices, policy: some Policy, economy: Economy = .normal, threads: Int = 1,
    progress: (Int) throws -> Void = { _ in }
  ) throws -> Proposal {
    try whole { take in
      try propose(slices, policy: policy, economy: economy, threads: threads, progress: progress, take: take)
    }
  }

  /// Asks and checks as `propose` does, whatever was posted later and however many faults there are: what a replay needs.
  public static func evaluate(
    _ slices: SnapshotSlices, policy: some Policy, economy: Economy, threads: Int = 1
  ) throws -> Proposal {
    try whole { take in
      try walk(
        slices, policy: policy, economy: economy, threads: threads, refusesEveryoneFaults: false,
        progress: { _ in }, take: take)
    }
  }

  private static func whole(_ run: ((ProposalPart) -> Void) throws -> ProposalSummary) rethrows -> Proposal {
    var lists: [ProposalPart] = []
    var proposal = Proposal(try run { lists.append($0) })
    for part in lists { proposal.add(part) }
    return proposal
  }

  private static func walk(
    _ slices: SnapshotSlices, policy: some Policy, economy: Economy, threads: Int, refusesEveryoneFaults: Bool,
    progress: (Int) throws -> Void, take: (ProposalPart) throws -> Void
  ) throws -> ProposalSummary {
    var run = RunInProgress(
      slices, policy: policy, economy: economy, refusesEveryoneFaults: refusesEveryoneFaults)
    for round in rounds(of: slices) {
      try SliceThreads(threads).forEach(round) { customers in
        try DecidedSlice(slices.snapshot(of: customers), policy: policy, economy: economy)
      } take: { customers, slice in
        try take(run.add(slice, of: customers))
        try progress(customers.upperBound)
      }
    }
    return try run.finish()
  }

  /// The customers in slices. The first ones are rounds of their own, so that nobody else is asked before they show
  /// whether the policy works at all.
  static func rounds(of slices: SnapshotSlices) -> [[Range<Int>]] {
    let count = slices.ledger.customers.count
    let ends = [0, EveryoneFaults.enoughAtLimits, EveryoneFaults.enough, count].map { min($0, count) }
    return zip(ends, ends.dropFirst()).map { slices.ranges(of: $0..<$1, invoices: invoicesPerSlice) }
  }
}
