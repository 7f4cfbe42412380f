public import Receivables

/// A run with what is needed to show it: the ledger it was made over, its figures, and what became of it since.
public struct RunDocument {
  /// What became of a proposal.
  public enum Status: Hashable, Sendable {
    /// It was evaluated and not saved.
    case unsaved
    /// It waits to be looked at and posted.
    case proposed
    /// A newer proposal stands in its place.
    case superseded
    /// It was posted as the recording with this sequence number.
    case posted(sequence: Int)
  }

  /// A line that was left out by hand.
  public struct Exclusion: Hashable, Sendable {
    /// The id of a customer or an invoice.
    public let subject: String
    /// Why.
    public let reason: String

    /// An exclusion with its reason.
    public init(subject: String, reason: String) {
      self.subject = subject
      self.reason = reason
    }
  }

  /// The lists of a run, each walked through from its beginning as often as a report needs it: they may be on disk.
  public struct Lists {
    /// Walks through something, one after the other; throws what the body throws.
    public typealias Walk<Element> = ((Element) throws -> Void) throws -> Void

    let decisions: Walk<Decision>
    let faults: Walk<PolicyFault>
    let findings: Walk<Finding>

    /// Lists from ways through them, each in the order in which the run made them.
    public init(
      decisions: @escaping Walk<Decision>, faults: @escaping Walk<PolicyFault>, findings: @escaping Walk<Finding>
    ) {
      self.decisions = decisions
      self.faults = faults
      self.findings = findings
    }
  }

  /// The number it was saved under.
  public let number: Int?
  /// What is known of the whole.
  public let summary: ProposalSummary
  /// The sums, counts and short lists.
  public let figures: RunFigures
  /// What was decided and met.
  public let lists: Lists
  /// The ledger it was decided over.
  public let slices: SnapshotSlices
  /// What became of it.
  public let status: Status
  /// What was left out by hand.
  public let exclusions: [Exclusion]

  /// A document of a run whose figures were found while it was made.
  public init(
    number: Int?, summary: ProposalSummary, figures: RunFigures, lists: Lists, over slices: SnapshotSlices,
    status: Status, exclusions: [Exclusion] = []
  ) {
    self.number = number
    self.summary = summary
    self.figures = figures
    self.lists = lists
    self.slices = slices
    self.status = status
    self.exclusions = exclusions
  }

  /// A document of a run whose lists are at hand: its figures are found in one walk through them.
  public init(
    number: Int?, summary: ProposalSummary, lists: Lists, over slices: SnapshotSlices, status: Status,
    exclusions: [Exclusion] = []
  ) throws {
    var figures = RunFigures(over: slices)
    try lists.decisions { figures.add($0) }
    try lists.faults { figures.add($0) }
    try lists.findings { figures.add($0) }
    self.init(
      number: number, summary: summary, figures: figures, lists: lists, over: slices, status: status,
      exclusions: exclusions)
  }

  /// A document of a proposal in memory.
  public init(
    number: Int?, proposal: Proposal, over slices: SnapshotSlices, status: Status, exclusions: [Exclusion] = []
  ) {
    var figures = RunFigures(over: slices)
    let whole = 0..<slices.ledger.customers.count
    figures.add(
      ProposalPart(
        customers: whole, decisions: proposal.decisions, faults: proposal.faults, findings: proposal.findings))
    let lists = Lists(
      decisions: proposal.decisions.forEach, faults: proposal.faults.forEach, findings: proposal.findings.forEach)
    self.init(
      number: number, summary: proposal.summary, figures: figures, lists: lists, over: slices, status: status,
      exclusions: exclusions)
  }

  /// Whether there are faults or findings that a person should look at.
  public var needsAttention: Bool { figures.faults.faultCount > 0 || figures.findingCount > 0 }

  /// The id of a decision's customer.
  func customerID(_ decision: Decision) -> String {
    slices.ledger.customers[Int(decision.customer)].id
  }

  /// The id of a decision's invoice; `nil` where it is about something else.
  func invoiceID(_ decision: Decision) -> String? {
    if case .invoice(let invoice) = decision.subject { slices.ledger.invoiceIDs[Int(invoice)] } else { nil }
  }

  /// The id of a decision's order; `nil` where it is about something else.
  func orderID(_ decision: Decision) -> String? {
    if case .order(let order) = decision.subject { slices.ledger.orderIDs[Int(order)] } else { nil }
  }
}
