/// A promise to pay: one row of `promises.csv`. Its key is the customer, the day it was made and the invoice.
public struct PromiseToPay: Hashable, Sendable {
  /// The id of the customer who promised.
  public var customer: String
  /// The day it was made.
  public var made: Day
  /// The last day on which it still holds.
  public var until: Day
  /// How much was promised; more than zero.
  public var amount: Money
  /// The invoice it was made for; empty for the whole account.
  public var invoice = ""

  /// A promise over the whole account.
  public init(customer: String, made: Day, until: Day, amount: Money) {
    self.customer = customer
    self.made = made
    self.until = until
    self.amount = amount
  }
}
