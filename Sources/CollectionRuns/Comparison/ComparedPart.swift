public import Receivables

/// What two policies decide about some consecutive customers, and where they differ.
public struct ComparedPart: Sendable {
  /// The customers, by index in the ledger.
  public let customers: Range<Int>
  /// What each of them proposes.
  public let parts: Sides<ProposalPart>
  /// Where they differ: customer by customer; the customer first, then its invoices and orders as the ledger has them.
  public let differences: [DecisionDifference]
  /// Decisions that are the same for another reason.
  public let otherReasons: Int
}
