/// A hold on a customer's orders that a run placed or lifted.
public struct HoldPosting: Sendable, Equatable {
  /// The index of the customer.
  public var customer: Int32
  /// The as-of day of the run.
  public var day: Day
  /// Why the hold stands; each cause comes and goes by itself.
  public var cause: HoldCause
  /// `true` where the hold was placed, `false` where it was lifted.
  public var isPlaced: Bool

  /// A posting from its figures.
  public init(customer: Int32, day: Day, cause: HoldCause, isPlaced: Bool) {
    self.customer = customer
    self.day = day
    self.cause = cause
    self.isPlaced = isPlaced
  }
}
