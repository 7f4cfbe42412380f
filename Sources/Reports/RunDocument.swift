public import Receivables

/// A proposal with what is needed to show it: the snapshot it was made over, and what became of it since.
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

  /// The number it was saved under.
  public let number: Int?
  /// What was decided.
  public let proposal: Proposal
  /// What it was decided over.
  public let snapshot: Snapshot
  /// What became of it.
  public let status: Status
  /// What was left out by hand.
  public let exclusions: [Exclusion]

  /// A document of a proposal over the snapshot it was made of.
  public init(
    number: Int?, proposal: Proposal, snapshot: Snapshot, status: Status, exclusions: [Exclusion] = []
  ) {
    self.number = number
    self.proposal = proposal
    self.snapshot = snapshot
    self.status = status
    self.exclusions = exclusions
  }

  /// The id of a decision's customer.
  func customerID(_ decision: Decision) -> String {
    snapshot.ledger.customers[Int(decision.customer)].id
  }

  /// The id of a decision's invoice; `nil` where it is about something else.
  func invoiceID(_ decision: Decision) -> String? {
    if case .invoice(let invoice) = decision.subject { snapshot.ledger.invoiceIDs[Int(invoice)] } else { nil }
  }

  /// The id of a decision's order; `nil` where it is about something else.
  func orderID(_ decision: Decision) -> String? {
    if case .order(let order) = decision.subject { snapshot.ledger.orderIDs[Int(order)] } else { nil }
  }
}
