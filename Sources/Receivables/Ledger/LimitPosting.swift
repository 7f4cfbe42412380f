/// A credit limit that a run posted; it stands until the next one.
public struct LimitPosting: Sendable, Equatable {
  /// The index of the customer.
  public var customer: Int32
  /// The as-of day of the run.
  public var day: Day
  /// The limit.
  public var limit: CreditLimit

  /// A posting from its figures.
  public init(customer: Int32, day: Day, limit: CreditLimit) {
    self.customer = customer
    self.day = day
    self.limit = limit
  }
}
