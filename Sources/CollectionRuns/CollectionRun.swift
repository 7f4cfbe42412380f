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
  /// - Throws: `RunRefusal` where no run may be made as of this day, and where every customer with an invoice to decide
  ///   about meets a fault; whatever keeps the policy from being asked at all.
  public static func propose(
    _ snapshot: Snapshot, policy: some Policy, economy: Economy = .normal, threads: Int = 1,
    progress: (Int) -> Void = { _ in }
  ) throws -> Proposal {
    if let last = snapshot.ledger.lastPostedDay, snapshot.asOf < last {
      throw RunRefusal.earlierThanPosted(asOf: snapshot.asOf, lastPosted: last)
    }
    return try proposal(
      snapshot, policy: policy, economy: economy, threads: threads, watch: EveryoneFaults(snapshot), progress: progress)
  }

  /// Asks and checks as `propose` does, whatever was posted later and however many faults there are: what a replay needs.
  public static func evaluate(
    _ snapshot: Snapshot, policy: some Policy, economy: Economy, threads: Int = 1,
    progress: (Int) -> Void = { _ in }
  ) throws -> Proposal {
    try proposal(
      snapshot, policy: policy, economy: economy, threads: threads, watch: nil, progress: progress)
  }

  private static func proposal(
    _ snapshot: Snapshot, policy: some Policy, economy: Economy, threads: Int, watch: EveryoneFaults?,
    progress: (Int) -> Void
  ) throws -> Proposal {
    precondition(snapshot.rules == policy.rules, "the snapshot was taken under the rules of another policy")
    var review = AnswerReview(over: snapshot, source: policy.source)
    var digest = AnswersDigest()
    var watch = watch
    try SliceThreads(threads).forEach(rounds(of: snapshot.customers.count, threads: threads)) { slice in
      try policy.answers(over: snapshot, customers: slice, economy: economy)
    } take: { slice, answers in
      review.add(answers)
      digest.add(answers, over: snapshot)
      try watch?.look(at: slice, of: review)
      progress(slice.upperBound)
    }
    try watch?.finish()
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

  /// The customers in slices, as many at a time as there are threads. The first ones are rounds of their own, so that
  /// nobody else is asked before they show whether the policy works at all.
  static func rounds(of customers: Int, threads: Int) -> [[Range<Int>]] {
    func slices(_ range: Range<Int>, by length: Int) -> [Range<Int>] {
      stride(from: range.lowerBound, to: range.upperBound, by: length).map { $0..<min(range.upperBound, $0 + length) }
    }
    func round(_ from: Int, _ to: Int) -> [Range<Int>] {
      let range = min(from, customers)..<min(to, customers)
      return slices(range, by: max(1, (range.count + threads - 1) / threads))
    }
    let first = [round(0, EveryoneFaults.enoughAtLimits), round(EveryoneFaults.enoughAtLimits, EveryoneFaults.enough)]
    let rest = slices(min(EveryoneFaults.enough, customers)..<customers, by: customersPerSlice)
    return first.filter { !$0.isEmpty }
      + stride(from: 0, to: rest.count, by: threads).map { Array(rest[$0..<min(rest.count, $0 + threads)]) }
  }
}
