/// An invoice inside the ledger: the figures of an `Invoice`, 40 bytes, its customer as an index.
///
/// Its id, number and order stand in the ledger's text columns under the same index.
public struct InvoiceEntry: Sendable, Equatable {
  /// The index of the customer in `Ledger.customers`.
  public var customer: Int32
  /// The day of issue.
  public var issued: Day
  /// The due day.
  public var due: Day
  /// The currency of `amount` and `cost`.
  public var currency: Currency
  /// How often the invoice was issued anew with other content.
  public var reissues: UInt16
  /// What it was issued over, in minor units.
  public var amount: Int64
  /// What the goods cost, in minor units; `nil` where nobody knows.
  public var cost: Int64?

  /// An entry from its figures.
  public init(
    customer: Int32, issued: Day, due: Day, currency: Currency, reissues: UInt16 = 0, amount: Int64, cost: Int64?
  ) {
    self.customer = customer
    self.issued = issued
    self.due = due
    self.currency = currency
    self.reissues = reissues
    self.amount = amount
    self.cost = cost
  }
}
