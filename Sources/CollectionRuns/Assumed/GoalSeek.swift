public import Receivables

/// What an assumption would have to be for a figure to reach a target, or several that move together, with all others as they
/// are likely.
public struct GoalSeek: Sendable {
  /// Which side of the target is wanted.
  public enum Wish: String, Hashable, Sendable, CaseIterable {
    case atMost = "at_most"
    case atLeast = "at_least"
  }

  /// The answer.
  public enum Answer: Hashable, Sendable {
    /// The figure reaches the target also at those bounds that do least for it.
    case anyway
    /// The values that are needed, in the order of the assumptions: a step before them the figure does not reach the target.
    case needs([Rate])
    /// The figure reaches it nowhere in the range.
    case notReachable
  }

  /// The values of one assumption are looked for in steps of so much from the low bound on. Of several, each moves through its
  /// range in `sharedSteps` steps.
  public static let step = Rate(billionths: 1_000_000)

  /// Into how many steps the ranges of several assumptions are divided.
  public static let sharedSteps: Int64 = 1_000

  /// The assumptions.
  public let assumptions: [Assumption]
  /// The figure.
  public let figure: AssumedFigure
  /// Which side of the target is wanted.
  public let wish: Wish
  /// The target.
  public let target: Int64
  /// The answer.
  public let answer: Answer
  /// The figure at the low and at the high bound; `nil` where it is not known.
  public let bounds: (low: Int64?, high: Int64?)
  /// The figure at the value that is needed, or at the better bound where the target is not reachable.
  public let reached: Int64?

  /// Whether a value is on the wanted side.
  static func isReached(_ value: Int64?, _ wish: Wish, _ target: Int64) -> Bool {
    guard let value else { return false }
    return wish == .atMost ? value <= target : value >= target
  }
}

extension AssumedTrial {
  /// Seeks the value of an assumption at which a figure reaches a target, or of several that move from their low bounds to their
  /// high ones together.
  ///
  /// By bisection: both ends are tried, and where only one reaches the target, the border between them is found to a step.
  /// Where the figure goes up and down between the ends there may be other borders. About a dozen walks through the span.
  ///
  /// - Parameter seed: of the numbers by which invoices take discounts; the same in all walks.
  /// - Returns: `nil` where nothing is assumed about one of them, or there is none.
  /// - Throws: what a run throws.
  public func seek(
    _ sought: [Assumption], until figure: AssumedFigure, is wish: GoalSeek.Wish, _ target: Int64,
    of policies: PolicyTimeline, seed: UInt64
  ) throws -> GoalSeek? {
    let numbers = sought.compactMap { assumptions[$0] }
    guard numbers.count == sought.count, let first = numbers.first else { return nil }
    let ownSteps =
      (first.high.billionths - first.low.billionths + GoalSeek.step.billionths - 1) / GoalSeek.step.billionths
    let steps = numbers.count == 1 ? ownSteps : GoalSeek.sharedSteps
    func rates(_ step: Int64) -> [Rate] {
      numbers.map { number in
        let width = number.high.billionths - number.low.billionths
        let way = numbers.count == 1 ? min(width, step * GoalSeek.step.billionths) : width * step / steps
        return Rate(billionths: number.low.billionths + way)
      }
    }
    func value(_ step: Int64) throws -> Int64? {
      let assumed = AssumedCase(
        likely: assumptions, but: Dictionary(uniqueKeysWithValues: zip(sought, rates(step))))
      return try figures(of: policies, in: assumed, seed: seed)[figure]
    }
    func isReached(_ value: Int64?) -> Bool { GoalSeek.isReached(value, wish, target) }
    let bounds = (low: try value(0), high: try value(steps))
    func answer(_ answer: GoalSeek.Answer, _ reached: Int64?) -> GoalSeek {
      GoalSeek(
        assumptions: sought, figure: figure, wish: wish, target: target, answer: answer, bounds: bounds,
        reached: reached)
    }
    let (atLow, atHigh) = (isReached(bounds.low), isReached(bounds.high))
    let known = [bounds.low, bounds.high].compactMap(\.self)
    guard atLow != atHigh else {
      let better = wish == .atMost ? known.min() : known.max()
      let worse = wish == .atMost ? known.max() : known.min()
      return atLow ? answer(.anyway, worse) : answer(.notReachable, better)
    }
    var (reaches, misses) = atLow ? (Int64(0), steps) : (steps, Int64(0))
    var reached = atLow ? bounds.low : bounds.high
    while abs(reaches - misses) > 1 {
      let middle = (reaches + misses) / 2
      let found = try value(middle)
      if isReached(found) { (reaches, reached) = (middle, found) } else { misses = middle }
    }
    return answer(.needs(rates(reaches)), reached)
  }
}
