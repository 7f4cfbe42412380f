/// One tier of early-payment terms: so much off for payment within so many days of issue.
public struct DiscountTier: Hashable, Sendable {
  /// The share of the amount that may be kept; more than 0, at most 1.
  public let rate: Rate
  /// The last day that still counts is the day of issue plus this many days.
  public let days: Int

  /// A tier; the rate must be in 0...1 and the days in 0...65,535, else `nil`.
  public init?(rate: Rate, days: Int) {
    guard (0...1_000_000_000).contains(rate.billionths), (0...65_535).contains(days) else { return nil }
    self.rate = rate
    self.days = days
  }
}
