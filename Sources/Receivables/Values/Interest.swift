/// Simple interest over a balance as it stood, piece by piece: exact while it accrues, rounded once in `total`.
///
/// ```swift
/// var interest = Interest(rate: Rate("0.1225")!, dayCount: .actual365)
/// interest.accrue(minorUnits: 500_000, after: Day("2026-01-01")!, through: Day("2026-04-12")!)
/// try interest.total(rounding: .halfEven)  // 16949: 169.49 for 101 days
/// ```
///
/// A piece runs from the day after its `from` to its `to`, inclusive. It does not matter where a balance that stays the
/// same is cut into pieces: under 30/360, where month ends make lengths uneven, the pieces of one chain (each begins on
/// the day the one before it ended) are measured as differences of lengths from the beginning of the chain. So they add
/// up to the length of the whole. A piece that does not begin where the last one ended starts a new chain.
///
/// Why 128 bits are enough: a piece adds at most 2^63 minor units × 2^26 units of time = 2^89, so 2^38 such pieces
/// still fit. The product with the rate (63 bits) may not, but only when the total is beyond any amount: the total is
/// that product over less than 2^18 × 2^30, so it would be above 2^79. Either way `total` throws instead of wrapping.
public struct Interest: Sendable {
  /// The rate of a year.
  public let rate: Rate
  /// How days become parts of a year.
  public let dayCount: DayCount

  /// The sum of minor units × units of time, where `dayCount.unitsPerYear` units are a year.
  private var accrued: Int128 = 0
  private var overflowed = false
  /// The beginning of the current chain of pieces, and its end so far.
  private var chain: (start: Day, end: Day)?

  /// No interest yet.
  public init(rate: Rate, dayCount: DayCount) {
    self.rate = rate
    self.dayCount = dayCount
  }

  /// Adds interest on a balance that stood from the day after `start` to `end` inclusive. Exact.
  ///
  /// Nothing accrues when `end` is not after `start`. A negative balance accrues negative interest.
  public mutating func accrue(minorUnits: Int64, after start: Day, through end: Day) {
    guard end > start else { return }
    let anchor = if let chain, chain.end == start { chain.start } else { start }
    chain = (anchor, end)
    let units = dayCount.units(after: anchor, through: end) - dayCount.units(after: anchor, through: start)
    let (sum, overflow) = accrued.addingReportingOverflow(Int128(minorUnits) * Int128(units))
    accrued = sum
    overflowed = overflowed || overflow
  }

  /// The interest so far in minor units, rounded once.
  ///
  /// - Throws: `MoneyError.overflow` beyond ±`Money.largestMinorUnits`.
  public func total(rounding: Rounding) throws(MoneyError) -> Int64 {
    if let total = narrowTotal(rounding: rounding) { return total }
    let (product, overflow) = accrued.multipliedReportingOverflow(by: Int128(rate.billionths))
    let denominator = Int128(dayCount.unitsPerYear) * Int128(Rate.one.billionths)
    guard !overflowed, !overflow,
      let total = MinorUnits.fitting(rounding.quotient(product, dividedBy: denominator))
    else { throw .overflow }
    return total
  }

  /// The same in 64 bits, which is most of the time enough and several times as fast; `nil` where it is not.
  private func narrowTotal(rounding: Rounding) -> Int64? {
    guard !overflowed, let accrued = Int64(exactly: accrued) else { return nil }
    let (product, overflow) = accrued.multipliedReportingOverflow(by: rate.billionths)
    guard !overflow else { return nil }
    return MinorUnits.fitting(
      rounding.quotient(product, dividedByPositive: dayCount.unitsPerYear * Rate.one.billionths))
  }
}
