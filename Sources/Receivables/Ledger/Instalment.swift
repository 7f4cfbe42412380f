/// One instalment of a payment plan: one row of `plans.csv`. Its key is the invoice and the number.
public struct Instalment: Hashable, Sendable {
  /// The id of the invoice that is paid in instalments.
  public var invoice: String
  /// 1 for the first instalment.
  public var number: Int
  /// The due day of this instalment.
  public var due: Day
  /// How much is due then; more than zero.
  public var amount: Money

  /// An instalment.
  public init(invoice: String, number: Int, due: Day, amount: Money) {
    self.invoice = invoice
    self.number = number
    self.due = due
    self.amount = amount
  }
}
