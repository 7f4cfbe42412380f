/// The decimal that a double stands for, if it stands for one.
///
/// A double that is the one nearest to `n / 10^9`, for a whole number `n`, is read as exactly that decimal. Up to 2^20
/// (about a million) nine decimals are tried, up to 2^30 six, up to 2^40 three, beyond that none. So `numerator` never
/// exceeds 2^50, and every such decimal is found: `x` is within n × 2^−53 of the decimal and the product below is
/// rounded by at most as much again, hence it is within 2^−2 of `n`, and rounding it gives `n`.
struct DecimalDouble: Equatable {
  /// The whole number above the denominator; |numerator| ≤ 2^50.
  let numerator: Int64
  /// 10^9, 10^6 or 10^3.
  let denominator: Int64

  /// The decimal, or `nil` for a double that is none, such as `1.0 / 3`, an infinity or a NaN.
  @inline(__always)
  init?(_ value: Double) {
    let magnitude = value.magnitude
    if magnitude <= 0x1p20 {
      self.init(value, scale: 1_000_000_000)
    } else if magnitude <= 0x1p30 {
      self.init(value, scale: 1_000_000)
    } else if magnitude <= 0x1p40 {
      self.init(value, scale: 1000)
    } else {
      return nil
    }
  }

  @inline(__always)
  private init?(_ value: Double, scale: Int64) {
    // Adding and taking away 1.5 × 2^52 rounds to the nearest whole number: a double of that size has no fraction.
    // `rounded()` would be a call into the C library on processors without the instruction.
    let whole = (value * Double(scale) + 0x1.8p52) - 0x1.8p52
    guard whole / Double(scale) == value else { return nil }
    numerator = Int64(whole)
    denominator = scale
  }
}
