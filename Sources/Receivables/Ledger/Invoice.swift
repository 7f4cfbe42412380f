/// An invoice as it was issued: one row of `invoices.csv`.
public struct Invoice: Hashable, Sendable {
  /// The firm's own key; never empty.
  public var id: String
  /// The id of the customer who owes it.
  public var customer: String
  /// The day of issue.
  public var issued: Day
  /// The due day; never before `issued`.
  public var due: Day
  /// What it was issued over; more than zero.
  public var amount: Money
  /// The number printed on it, where that is not the id.
  public var number = ""
  /// The order it came from; empty when none is known.
  public var order = ""
  /// What the goods cost, in the currency of `amount`.
  public var cost: Money?

  /// An invoice with what every invoice has.
  public init(id: String, customer: String, issued: Day, due: Day, amount: Money) {
    self.id = id
    self.customer = customer
    self.issued = issued
    self.due = due
    self.amount = amount
  }
}
