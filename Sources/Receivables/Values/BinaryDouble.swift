/// A finite double at its exact value `significand × 2^exponent`.
///
/// The significand is odd (or zero) and has at most 53 bits with its sign apart, so that a product with the 63 bits of
/// minor units always fits into 128 bits.
struct BinaryDouble {
  let significand: Int64
  let exponent: Int

  /// `nil` for infinities and NaN.
  init?(_ value: Double) {
    guard value.isFinite else { return nil }
    guard value != 0 else {
      significand = 0
      exponent = 0
      return
    }
    let isNormal = value.isNormal
    let pattern = Int64(value.significandBitPattern) | (isNormal ? 1 << 52 : 0)
    let zeros = pattern.trailingZeroBitCount
    let odd = pattern >> Int64(zeros)
    significand = value.sign == .minus ? -odd : odd
    exponent = (isNormal ? Int(value.exponentBitPattern) : 1) - 1075 + zeros
  }

  /// `minorUnits × self`, rounded once; `nil` when it does not fit.
  func multiply(_ minorUnits: Int64, rounding: Rounding) -> Int64? {
    let product = Int128(minorUnits) * Int128(significand)
    if product == 0 { return 0 }
    let bits = 128 - product.magnitude.leadingZeroBitCount
    if exponent >= 0 {
      return bits + exponent > 62 ? nil : MinorUnits.fitting(Int64(product) << Int64(exponent))
    }
    // |product| < 2^bits, so beyond that shift it is below one quarter and only its sign matters.
    let shift = -exponent
    if shift > bits + 1 { return Self.roundedTrace(isNegative: product < 0, rounding: rounding) }
    return MinorUnits.fitting(rounding.quotient(product, dividedBy: Int128(1) << Int128(shift)))
  }

  /// `minorUnits ÷ self`, rounded once; `nil` when it does not fit or `self` is zero.
  func divide(_ minorUnits: Int64, rounding: Rounding) -> Int64? {
    if significand == 0 { return nil }
    if minorUnits == 0 { return 0 }
    let bits = 64 - minorUnits.magnitude.leadingZeroBitCount
    let isNegative = (minorUnits < 0) != (significand < 0)
    if exponent >= 0 {
      // |quotient| < 2^(bits - exponent): at most one quarter when the exponent is that large.
      if exponent > bits + 1 { return Self.roundedTrace(isNegative: isNegative, rounding: rounding) }
      let divisor = Int128(significand) << Int128(exponent)
      return MinorUnits.fitting(rounding.quotient(Int128(minorUnits), dividedBy: divisor))
    }
    // |quotient| ≥ 2^(bits - 1 - exponent - 53); above 2^51 it cannot fit, below that the dividend has ≤ 106 bits.
    let shift = -exponent
    if bits + shift > 106 { return nil }
    let dividend = Int128(minorUnits) << Int128(shift)
    return MinorUnits.fitting(rounding.quotient(dividend, dividedBy: Int128(significand)))
  }

  /// What becomes of an amount that is not zero but smaller than one half of a minor unit.
  private static func roundedTrace(isNegative: Bool, rounding: Rounding) -> Int64 {
    guard rounding.movesAwayFromZero(isOdd: false, againstHalf: -1) else { return 0 }
    return isNegative ? -1 : 1
  }
}
