/// Money received: one row of `payments.csv`.
public struct Payment: Hashable, Sendable {
  /// The firm's own key; never empty.
  public var id: String
  /// The id of the customer who paid.
  public var customer: String
  /// The day it was received.
  public var date: Day
  /// How much; more than zero.
  public var amount: Money
  /// The invoice it pays; empty when it is unapplied.
  public var invoice = ""
  /// How it came, such as `transfer`.
  public var method = ""
  /// The payer's reference.
  public var reference = ""
  /// The day it was returned by the bank, which undoes it from that day on.
  public var returned: Day?

  /// A payment with what every payment has.
  public init(id: String, customer: String, date: Day, amount: Money) {
    self.id = id
    self.customer = customer
    self.date = date
    self.amount = amount
  }
}
