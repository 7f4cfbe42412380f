/// A customer's order: one row of `orders.csv`.
public struct Order: Hashable, Sendable {
  /// Where an order stands.
  public enum State: String, Hashable, Sendable, CaseIterable {
    /// Not yet binding; does not count in the exposure.
    case draft
    /// Accepted and not yet invoiced; counts in the exposure.
    case open
    /// Became an invoice, which counts instead.
    case invoiced
    /// Will never be delivered.
    case cancelled
  }

  /// The firm's own key; never empty.
  public var id: String
  /// The id of the customer.
  public var customer: String
  /// The day of the order.
  public var date: Day
  /// What it is worth; more than zero.
  public var amount: Money
  /// Where it stands.
  public var state: State

  /// An order.
  public init(id: String, customer: String, date: Day, amount: Money, state: State) {
    self.id = id
    self.customer = customer
    self.date = date
    self.amount = amount
    self.state = state
  }
}
