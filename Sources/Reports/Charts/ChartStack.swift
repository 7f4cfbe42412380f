internal import Receivables

/// Values that are put upon one another: those above zero upwards from it, those below it downwards.
struct ChartStack {
  /// Where each begins and ends.
  let segments: [(low: Int64, high: Int64)]
  /// The ends of all.
  let low: Int64
  let high: Int64

  init(_ values: [Int64]) {
    var (low, high): (Int64, Int64) = (0, 0)
    segments = values.map { value in
      if value < 0 {
        defer { low = low.addingClamped(value) }
        return (low.addingClamped(value), low)
      }
      defer { high = high.addingClamped(value) }
      return (high, high.addingClamped(value))
    }
    self.low = low
    self.high = high
  }
}
