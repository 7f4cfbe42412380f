/// One row of values in a chart, in the unit of the chart.
public struct ChartSeries: Hashable, Sendable {
  /// What is known to hold the true value.
  public struct Interval: Hashable, Sendable {
    /// Its ends.
    public let low: Int64
    public let high: Int64

    /// An interval; the ends may come in either order.
    public init(_ low: Int64, _ high: Int64) {
      self.low = min(low, high)
      self.high = max(low, high)
    }
  }

  /// What it is called in the legend. An id or a name of the firm's is marked by `Wording.foreign`.
  public let name: String
  /// A value for each stretch of the chart; `nil` where there is none: the line has a gap there.
  public let values: [Int64?]
  /// Around each value, where it is not known for sure; empty for none.
  public let intervals: [Interval?]

  /// A series, without intervals or with one for each value.
  public init(_ name: String, _ values: [Int64?], intervals: [Interval?] = []) {
    precondition(intervals.isEmpty || intervals.count == values.count, "there is an interval for each value, or none")
    self.name = name
    self.values = values
    self.intervals = intervals
  }

  /// Whether there is no value at all.
  public var isEmpty: Bool { values.allSatisfy { $0 == nil } }

  /// All numbers that are shown.
  var numbers: [Int64] { values.compactMap(\.self) + intervals.compactMap(\.self).flatMap { [$0.low, $0.high] } }
}
