/// Exact arithmetic on plain minor units: the same operations as `Money`, without the currency.
///
/// These functions neither allocate nor throw, so that they can be called from hot callbacks. `nil` means that the
/// result does not fit into `Money.largestMinorUnits`, that a factor is not finite or that a divisor is zero; `Money`
/// tells these three apart in its errors.
public enum MinorUnits {
  /// Whether a count of minor units is within ±`Money.largestMinorUnits`.
  @inlinable
  public static func fits(_ minorUnits: Int64) -> Bool {
    minorUnits <= Money.largestMinorUnits && minorUnits >= -Money.largestMinorUnits
  }

  /// `left + right`, or `nil` on overflow. Exact.
  @inlinable
  public static func add(_ left: Int64, _ right: Int64) -> Int64? {
    let (sum, overflow) = left.addingReportingOverflow(right)
    return !overflow && fits(sum) ? sum : nil
  }

  /// `left - right`, or `nil` on overflow. Exact.
  @inlinable
  public static func subtract(_ left: Int64, _ right: Int64) -> Int64? {
    let (difference, overflow) = left.subtractingReportingOverflow(right)
    return !overflow && fits(difference) ? difference : nil
  }

  /// `minorUnits × factor` for a whole factor, or `nil` on overflow. Exact.
  @inlinable
  public static func multiply(_ minorUnits: Int64, by factor: Int64) -> Int64? {
    let (product, overflow) = minorUnits.multipliedReportingOverflow(by: factor)
    return !overflow && fits(product) ? product : nil
  }

  /// `minorUnits × factor`, rounded once.
  ///
  /// A double that is a decimal (see `DecimalDouble`) is taken as that decimal: `0.1` is one tenth. Any other double,
  /// such as `1.0 / 3`, is taken at its exact binary value.
  /// - Returns: `nil` on overflow and for an infinite or NaN factor.
  public static func multiply(_ minorUnits: Int64, by factor: Double, rounding: Rounding) -> Int64? {
    if let decimal = DecimalDouble(factor) {
      return multiply(minorUnits, by: decimal.numerator, over: decimal.denominator, rounding: rounding)
    }
    guard let binary = BinaryDouble(factor) else { return nil }
    return binary.multiply(minorUnits, rounding: rounding)
  }

  /// `minorUnits × rate`, rounded once; `nil` on overflow.
  public static func multiply(_ minorUnits: Int64, by rate: Rate, rounding: Rounding) -> Int64? {
    multiply(minorUnits, by: rate.billionths, over: Rate.one.billionths, rounding: rounding)
  }

  /// `minorUnits × numerator / denominator`, rounded once; `nil` on overflow and for a denominator of zero.
  public static func multiply(
    _ minorUnits: Int64, by numerator: Int64, over denominator: Int64, rounding: Rounding
  ) -> Int64? {
    if denominator > 0 {
      let (product, overflow) = minorUnits.multipliedReportingOverflow(by: numerator)
      if !overflow { return fitting(rounding.quotient(product, dividedByPositive: denominator)) }
    }
    guard denominator != 0 else { return nil }
    return fitting(rounding.quotient(Int128(minorUnits) * Int128(numerator), dividedBy: Int128(denominator)))
  }

  /// `minorUnits ÷ divisor` for a whole divisor, rounded once; `nil` for a divisor of zero.
  public static func divide(_ minorUnits: Int64, by divisor: Int64, rounding: Rounding) -> Int64? {
    multiply(minorUnits, by: 1, over: divisor, rounding: rounding)
  }

  /// `minorUnits ÷ divisor` for a whole divisor, so that a literal `3` is read as one; `nil` for a divisor of zero.
  public static func divide(_ minorUnits: Int64, by divisor: Int, rounding: Rounding) -> Int64? {
    divide(minorUnits, by: Int64(divisor), rounding: rounding)
  }

  /// `minorUnits ÷ divisor`, rounded once. The divisor is read as in `multiply(_:by:rounding:)`.
  ///
  /// - Returns: `nil` on overflow, and for a divisor that is zero, infinite or NaN.
  public static func divide(_ minorUnits: Int64, by divisor: Double, rounding: Rounding) -> Int64? {
    if let decimal = DecimalDouble(divisor) {
      return multiply(minorUnits, by: decimal.denominator, over: decimal.numerator, rounding: rounding)
    }
    guard let binary = BinaryDouble(divisor) else { return nil }
    return binary.divide(minorUnits, rounding: rounding)
  }

  /// The multiple of `step` next to `minorUnits` by `rounding`; `nil` on overflow and unless `step` is positive.
  public static func round(_ minorUnits: Int64, toMultipleOf step: Int64, rounding: Rounding) -> Int64? {
    guard step > 0 else { return nil }
    return multiply(rounding.quotient(minorUnits, dividedByPositive: step), by: step)
  }

  @inline(__always)
  static func fitting(_ minorUnits: Int64) -> Int64? {
    fits(minorUnits) ? minorUnits : nil
  }

  @inline(__always)
  static func fitting(_ minorUnits: Int128) -> Int64? {
    guard let narrow = Int64(exactly: minorUnits) else { return nil }
    return fitting(narrow)
  }
}
