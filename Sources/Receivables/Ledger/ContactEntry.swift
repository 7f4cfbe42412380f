/// An attempt to reach a customer, inside the ledger.
public struct ContactEntry: Sendable, Equatable {
  /// The index of the customer.
  public var customer: Int32
  /// The index of the invoice; `nil` for the whole account.
  public var invoice: Int32?
  /// The day of the attempt.
  public var day: Day
  /// How it ended.
  public var outcome: Contact.Outcome

  /// An entry from its figures.
  public init(customer: Int32, invoice: Int32?, day: Day, outcome: Contact.Outcome) {
    self.customer = customer
    self.invoice = invoice
    self.day = day
    self.outcome = outcome
  }
}
