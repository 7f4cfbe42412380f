/// What a run would post: the decisions of a policy over a ledger, checked, with all that was met on the way.
///
/// All of it is in memory. A run over millions of invoices hands its parts over as they come (`ProposalPart`), and keeps
/// the summary.
@dynamicMemberLookup
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

    /// Adds what was looked at elsewhere.
    public static func += (sum: inout Counts, other: Counts) {
      sum.customers += other.customers
      sum.invoices += other.invoices
      sum.overdueInvoices += other.overdueInvoices
      sum.orders += other.orders
      sum.answers += other.answers
    }
  }

  /// Everything but the lists.
  public var summary: ProposalSummary
  /// What was decided, by customer, then by invoice, in the order of questions.
  public var decisions: [Decision] = []
  /// Questions that the policy did not answer properly.
  public var faults: [PolicyFault] = []
  /// What a person should look at.
  public var findings: [Finding] = []

  /// A proposal in which nothing was decided yet.
  public init(asOf: Day, knownAt: Int, policy: PolicyIdentity, economy: Economy) {
    summary = ProposalSummary(asOf: asOf, knownAt: knownAt, policy: policy, economy: economy)
  }

  /// A proposal with a summary and no lists.
  public init(_ summary: ProposalSummary) {
    self.summary = summary
  }

  /// A member of the summary: `proposal.asOf`.
  public subscript<Value>(dynamicMember path: WritableKeyPath<ProposalSummary, Value>) -> Value {
    get { summary[keyPath: path] }
    set { summary[keyPath: path] = newValue }
  }

  /// Adds what was decided about the customers behind those that are in it.
  public mutating func add(_ part: ProposalPart) {
    decisions += part.decisions
    faults += part.faults
    findings += part.findings
  }
}
