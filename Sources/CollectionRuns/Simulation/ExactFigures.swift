public import Receivables

/// What a contender does over a span, for all customers or for those of a segment: exact, given the payments as they
/// happened.
public struct ExactFigures: Hashable, Sendable {
  /// What its runs do.
  public internal(set) var totals = RunTotals()
  /// What the payments of the span paid of late fees, by currency, in minor units.
  public internal(set) var feesCollected: [Currency: Int64] = [:]
  /// How often customers were over their limit.
  public internal(set) var breaches = LimitBreaches()
  /// Orders that were held or refused.
  public internal(set) var stopped = StoppedOrders()

  /// Nothing done.
  public init() {}

  /// Both together, of different customers.
  static func + (left: ExactFigures, right: ExactFigures) -> ExactFigures {
    var sum = left
    sum.totals += right.totals
    sum.feesCollected.merge(right.feesCollected) { $0.addingClamped($1) }
    sum.breaches = left.breaches + right.breaches
    sum.stopped = left.stopped + right.stopped
    return sum
  }
}
