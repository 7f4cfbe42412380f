/// What a run decided about an open order; it stands until the order's amount or state changes or another run decides.
public struct OrderPosting: Sendable, Equatable {
  /// The index of the order in `Ledger.orders`.
  public var order: Int32
  /// The as-of day of the run.
  public var day: Day
  /// What was decided.
  public var release: OrderRelease

  /// A posting from its figures.
  public init(order: Int32, day: Day, release: OrderRelease) {
    self.order = order
    self.day = day
    self.release = release
  }
}
