/// A customer, an invoice or an order, as a person names it.
public struct LedgerSubject: Hashable, Sendable {
  /// What it is.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case customer, invoice, order
  }

  /// What it is.
  public let kind: Kind
  /// Its id.
  public let id: String
  /// The id of its customer; of a customer its own.
  public let customer: String
}
