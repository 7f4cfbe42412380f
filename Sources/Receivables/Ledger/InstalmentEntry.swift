/// One instalment of a payment plan, inside the ledger.
public struct InstalmentEntry: Sendable, Equatable {
  /// The index of the invoice.
  public var invoice: Int32
  /// 1 for the first instalment.
  public var number: Int32
  /// The due day.
  public var due: Day
  /// How much is due then, in minor units of the invoice's currency.
  public var amount: Int64

  /// An entry from its figures.
  public init(invoice: Int32, number: Int32, due: Day, amount: Int64) {
    self.invoice = invoice
    self.number = number
    self.due = due
    self.amount = amount
  }
}
