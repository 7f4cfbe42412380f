/// A figure that changes over the span of a ledger: straight lines between points at equal distances.
struct Trend: Sendable {
  /// The figure at the first day, at equal steps, and at the last day; never empty.
  let points: [Double]

  /// A figure that goes through `points`.
  init(_ points: Double...) {
    precondition(!points.isEmpty, "a trend needs a point")
    self.points = points
  }

  /// The figure at a share of the span, from 0 for the first day to 1 for the last.
  func value(at time: Double) -> Double {
    guard points.count > 1 else { return points[0] }
    let place = min(max(time, 0), 1) * Double(points.count - 1)
    let index = min(Int(place), points.count - 2)
    return points[index] + (points[index + 1] - points[index]) * (place - Double(index))
  }
}
