internal import Receivables

/// What a run keeps while its slices go by: all that is known of the whole at the end.
struct RunInProgress: ~Copyable {
  private var summary: ProposalSummary
  private let digest = AnswersDigest()
  private var watch: EveryoneFaults?
  private var reasonless: Set<String> = []

  /// A run of which nothing went by yet.
  ///
  /// - Parameter refusesEveryoneFaults: whether a policy that fails for everybody ends the run.
  init(_ slices: SnapshotSlices, policy: some Policy, economy: Economy, refusesEveryoneFaults: Bool) {
    precondition(slices.rules == policy.rules, "the ledger is looked at under the rules of another policy")
    summary = ProposalSummary(
      asOf: slices.asOf, knownAt: slices.ledger.knownAt, policy: policy.identity, economy: economy)
    watch = refusesEveryoneFaults ? EveryoneFaults(slices) : nil
  }

  /// Takes in a slice, behind those before, and gives what is proposed for its customers.
  ///
  /// - Throws: `RunRefusal.everyoneFaulted`.
  mutating func add(_ slice: DecidedSlice, of customers: Range<Int>) throws -> ProposalPart {
    digest.add(slice.text)
    try watch?.look(at: slice)
    summary.counts += slice.review.counts
    summary.worklist += slice.review.worklist
    return slice.part(of: customers, reasonless: &reasonless)
  }

  /// All slices went by.
  ///
  /// - Throws: `RunRefusal.everyoneFaulted`.
  consuming func finish() throws -> ProposalSummary {
    try watch?.finish()
    var summary = self.summary
    summary.worklist.sort { ($1.priority, $0.customer) < ($0.priority, $1.customer) }
    summary.answersDigest = digest.hexadecimal()
    return summary
  }
}
