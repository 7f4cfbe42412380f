/// What is owed on one invoice at the end of a day.
public struct InvoiceStanding: Sendable, Equatable {
  /// What is left of the amount; never below zero.
  public var balance: Int64
  /// Payments that reduced the amount.
  public var paid: Int64 = 0
  /// Discounts that reduced the amount.
  public var discounts: Int64 = 0
  /// Credit notes on the invoice, in minor units.
  public var credited: Int64 = 0
  /// How many credit notes reduced the amount.
  public var creditNotes: Int32 = 0
  /// Late fees posted.
  public var fees: Int64 = 0
  /// Of them, paid.
  public var feesPaid: Int64 = 0
  /// What was received over amount and fees: the customer's unapplied credit.
  public var surplus: Int64 = 0
  /// The day on which the balance became zero for good; `nil` while it is open.
  ///
  /// Where a discount closed it, the day of the payment that earned the discount: the discount itself is posted by a
  /// later run. Never before the day of issue.
  public var settled: Day?
}
