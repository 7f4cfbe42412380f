/// Whatever reduces what a customer owes: a payment, a credit note, a discount that was taken, a write-off.
public struct CreditEntry: Sendable, Equatable {
  /// What it is.
  public enum Kind: UInt8, Sendable {
    case payment, creditNote, discount, writeOff
  }

  /// The index of the customer.
  public var customer: Int32
  /// The index of the invoice it reduces; `nil` while it is unapplied.
  public var invoice: Int32?
  /// The day from whose end it counts.
  public var day: Day
  /// The day from whose end it counts no more, because the bank returned it.
  public var returned: Day?
  /// The currency of `amount`.
  public var currency: Currency
  /// What it is.
  public var kind: Kind
  /// How much, in minor units; more than zero, but for a discount that is taken back.
  public var amount: Int64

  /// An entry from its figures.
  public init(
    customer: Int32, invoice: Int32?, day: Day, returned: Day? = nil, currency: Currency, kind: Kind, amount: Int64
  ) {
    self.customer = customer
    self.invoice = invoice
    self.day = day
    self.returned = returned
    self.currency = currency
    self.kind = kind
    self.amount = amount
  }

  /// Whether it counts at the end of `day`: it has come, and was not returned.
  public func counts(on day: Day) -> Bool {
    self.day <= day && (returned.map { day < $0 } ?? true)
  }
}
