/// An order inside the ledger, its customer as an index. Its id stands in `Ledger.orderIDs` under the same index.
public struct OrderEntry: Sendable, Equatable {
  /// The index of the customer.
  public var customer: Int32
  /// The day of the order.
  public var date: Day
  /// The currency of `amount`.
  public var currency: Currency
  /// Where it stands.
  public var state: Order.State
  /// What it is worth, in minor units.
  public var amount: Int64

  /// An entry from its figures.
  public init(customer: Int32, date: Day, currency: Currency, state: Order.State, amount: Int64) {
    self.customer = customer
    self.date = date
    self.currency = currency
    self.state = state
    self.amount = amount
  }
}
