/// A proposal without its lists: what is known of a run when all of its parts went by.
public struct ProposalSummary: Hashable, Sendable {
  /// The day as of which was decided.
  public var asOf: Day
  /// The sequence number up to which the ledger was known.
  public var knownAt: Int
  /// The policy that decided.
  public var policy: PolicyIdentity
  /// The state of the economy that it was told.
  public var economy: Economy
  /// How much was looked at.
  public var counts: Proposal.Counts
  /// The worklist: customers with something overdue, the most urgent first.
  public var worklist: [WorklistEntry]
  /// SHA-256 over all answers, those that change nothing included, 64 lower-case hexadecimal digits.
  public var answersDigest: String

  /// A summary of nothing yet.
  public init(asOf: Day, knownAt: Int, policy: PolicyIdentity, economy: Economy) {
    self.asOf = asOf
    self.knownAt = knownAt
    self.policy = policy
    self.economy = economy
    counts = Proposal.Counts()
    worklist = []
    answersDigest = ""
  }
}
