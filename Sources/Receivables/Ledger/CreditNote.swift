/// A credit granted to a customer: one row of `credit_notes.csv`.
public struct CreditNote: Hashable, Sendable {
  /// The firm's own key; never empty.
  public var id: String
  /// The id of the customer it was granted to.
  public var customer: String
  /// The day of issue.
  public var date: Day
  /// How much; more than zero.
  public var amount: Money
  /// The invoice it reduces; empty when it is unapplied.
  public var invoice = ""
  /// Why, in the firm's words.
  public var reason = ""

  /// A credit note with what every credit note has.
  public init(id: String, customer: String, date: Day, amount: Money) {
    self.id = id
    self.customer = customer
    self.date = date
    self.amount = amount
  }
}
