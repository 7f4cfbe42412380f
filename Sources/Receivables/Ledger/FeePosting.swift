/// A late fee that a run posted: what it added to the fees of an invoice.
public struct FeePosting: Sendable, Equatable {
  /// The index of the invoice.
  public var invoice: Int32
  /// The as-of day of the run.
  public var day: Day
  /// The addition in minor units of the invoice's currency; negative where a fee was taken back.
  public var amount: Int64

  /// A posting from its figures.
  public init(invoice: Int32, day: Day, amount: Int64) {
    self.invoice = invoice
    self.day = day
    self.amount = amount
  }
}
