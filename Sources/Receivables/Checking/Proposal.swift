/// What a run would post: the decisions of a policy over a snapshot, checked, with all that was met on the way.
public struct Proposal: Hashable, Sendable {
  /// How much was looked at.
  public struct Counts: Hashable, Sendable {
    /// Customers that were asked about.
    public var customers = 0
    /// Open invoices that were asked about.
    public var invoices = 0
    /// Of them, overdue ones.
    public var overdueInvoices = 0
    /// Open orders that were asked about.
    public var orders = 0
    /// Answers that the policy gave, faulty ones not counted.
    public var answers = 0

    /// Nothing looked at.
    public init() {}
  }

  /// The day as of which was decided.
  public var asOf: Day
  /// The sequence number up to which the ledger was known.
  public var knownAt: Int
  /// The policy that decided.
  public var policy: PolicyIdentity
  /// The state of the economy that it was told.
  public var economy: Economy
  /// How much was looked at.
  public var counts: Counts
  /// What was decided, by customer, then by invoice, in the order of questions.
  public var decisions: [Decision]
  /// The worklist: customers with something overdue, the most urgent first.
  public var worklist: [WorklistEntry]
  /// Questions that the policy did not answer properly.
  public var faults: [PolicyFault]
  /// What a person should look at.
  public var findings: [Finding]
  /// SHA-256 over all answers, those that change nothing included, 64 lower-case hexadecimal digits.
  public var answersDigest: String

  /// A proposal in which nothing was decided yet.
  public init(asOf: Day, knownAt: Int, policy: PolicyIdentity, economy: Economy) {
    self.asOf = asOf
    self.knownAt = knownAt
    self.policy = policy
    self.economy = economy
    counts = Counts()
    decisions = []
    worklist = []
    faults = []
    findings = []
    answersDigest = ""
  }
}
