/// How a figure lies over the draws.
public struct AssumedInterval: Hashable, Sendable {
  /// The value that at least one draw in twenty does not exceed.
  public let low: Int64
  /// The value that at least half of the draws do not exceed.
  public let median: Int64
  /// The value that at least nineteen draws in twenty do not exceed.
  public let high: Int64
  /// In how many draws the figure is known.
  public let known: Int

  /// The interval of the values of draws, in any order; `nil` for none.
  public init?(_ values: [Int64]) {
    guard !values.isEmpty else { return nil }
    let sorted = values.sorted()
    low = AssumedInterval.quantile(5, of: sorted)
    median = AssumedInterval.quantile(50, of: sorted)
    high = AssumedInterval.quantile(95, of: sorted)
    known = values.count
  }

  /// The nearest-rank quantile: of n sorted values the one at the place ⌈percent × n / 100⌉, the first 1. It is always the
  /// value of a draw.
  static func quantile(_ percent: Int, of sorted: [Int64]) -> Int64 {
    sorted[max(1, (percent * sorted.count + 99) / 100) - 1]
  }
}
