public import Receivables

/// One walk along the path of data: a policy is asked about a snapshot, its answers are checked, and what follows from
/// them is proposed. Posting is up to whoever holds the ledger.
public enum CollectionRun {
  /// Customers that are asked about at a time: what is held of their answers is bounded by this.
  private static let customersPerSlice = 2_000

  /// Asks a policy about a snapshot and checks the answers.
  ///
  /// The proposal depends on nothing but the snapshot, the policy and the economy. Linear in the snapshot.
  ///
  /// - Parameters:
  ///   - threads: how many threads ask the policy; the proposal is the same with any number.
  ///   - progress: told how many customers are done, on the calling thread.
  /// - Throws: `RunRefusal` where no run may be made as of this day; whatever keeps the policy from being asked at all.
  public static func propose(
    _ snapshot: Snapshot, policy: some Policy, economy: Economy = .normal, threads: Int = 1,
    progress: (Int) -> Void = { _ in }
  ) throws -> Proposal {
    if let last = snapshot.ledger.lastPostedDay, snapshot.asOf < last {
      throw RunRefusal.earlierThanPosted(asOf: snapshot.asOf, lastPosted: last)
    }
    return try evaluate(snapshot, policy: policy, economy: economy, threads: threads, progress: progress)
  }

  /// Asks and checks as `propose` does, whatever was posted later: what a replay needs.
  public static func evaluate(
    _ snapshot: Snapshot, policy: some Policy, economy: Economy, threads: Int = 1,
    progress: (Int) -> Void = { _ in }
  ) throws -> Proposal {
    precondition(snapshot.rules == policy.rules, "the snapshot was taken under the rules of another policy")
    var review = AnswerReview(over: snapshot, source: policy.source)
    var digest = AnswersDigest()
    let count = snapshot.customers.count
    let slices = stride(from: 0, to: count, by: customersPerSlice).map { $0..<min(count, $0 + customersPerSlice) }
    try SliceThreads(threads).forEach(slices) { slice in
      try policy.answers(over: snapshot, customers: slice, economy: economy)
    } take: { slice, answers in
      digest.add(answers)
      review.add(answers)
      progress(slice.upperBound)
    }
    var proposal = Proposal(
      asOf: snapshot.asOf, knownAt: snapshot.ledger.knownAt, policy: policy.identity, economy: economy)
    proposal.counts = review.counts
    proposal.decisions = review.decisions
    proposal.faults = review.faults
    proposal.findings =
      try review.findings + policy.brokenInvariants(of: review.decisions, over: snapshot, economy: economy)
    proposal.worklist = review.worklist.sorted { ($1.priority, $0.customer) < ($0.priority, $1.customer) }
    proposal.answersDigest = digest.hexadecimal()
    return proposal
  }
}
