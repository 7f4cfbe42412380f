public import Receivables

/// A ledger in which one customer is complete: with its documents, payments, contacts and posted decisions, and all rates
/// of exchange.
///
/// A snapshot of it says of that customer what a snapshot of the whole ledger says, but for the figures of the whole
/// ledger. Its indexes are its own: documents are to be known by their ids.
public struct CustomerLedger: Sendable {
  /// The ledger.
  public let ledger: Ledger
  /// The index of the customer in it.
  public let customer: Int

  /// A ledger and the customer in it.
  public init(_ ledger: Ledger, customer: Int) {
    self.ledger = ledger
    self.customer = customer
  }
}
