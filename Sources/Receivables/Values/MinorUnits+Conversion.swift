extension MinorUnits {
  /// `minorUnits` of one currency as minor units of another, at so many units of `to` for one unit of `from`, rounded
  /// once; `nil` on overflow.
  public static func convert(
    _ minorUnits: Int64, at rate: Rate, from: Currency, to: Currency, rounding: Rounding
  ) -> Int64? {
    // At most 2^63 × 2^63, and a power of ten below 2^14 that may be too much.
    var numerator = Int128(minorUnits) * Int128(rate.billionths)
    var denominator = Int128(Rate.one.billionths)
    let shift = to.decimals - from.decimals
    for _ in 0..<abs(shift) {
      if shift > 0 {
        let (product, overflow) = numerator.multipliedReportingOverflow(by: 10)
        if overflow { return nil }
        numerator = product
      } else {
        denominator *= 10
      }
    }
    return fitting(rounding.quotient(numerator, dividedBy: denominator))
  }
}
