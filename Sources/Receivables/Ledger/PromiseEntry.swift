/// A promise to pay inside the ledger.
public struct PromiseEntry: Sendable, Equatable {
  /// The index of the customer.
  public var customer: Int32
  /// The index of the invoice; `nil` for the whole account.
  public var invoice: Int32?
  /// The day it was made.
  public var made: Day
  /// The last day on which it holds.
  public var until: Day
  /// The currency of `amount`.
  public var currency: Currency
  /// How much was promised, in minor units.
  public var amount: Int64

  /// An entry from its figures.
  public init(customer: Int32, invoice: Int32?, made: Day, until: Day, currency: Currency, amount: Int64) {
    self.customer = customer
    self.invoice = invoice
    self.made = made
    self.until = until
    self.currency = currency
    self.amount = amount
  }
}
