/// The rule by which an exact result becomes a whole number of minor units.
///
/// Every calculation of this package is exact (128-bit) up to its end and is rounded there, once.
/// The raw values are the words a policy's manifest uses.
public enum Rounding: String, Sendable, CaseIterable {
  /// To the nearest; a tie goes to the even neighbour: 2.5 → 2, 3.5 → 4, −2.5 → −2.
  case halfEven = "half_even"
  /// To the nearest; a tie goes away from zero: 2.5 → 3, −2.5 → −3.
  case halfUp = "half_up"
  /// Toward zero: 2.9 → 2, −2.9 → −2.
  case down
  /// Away from zero, whatever the fraction: 2.1 → 3, −2.1 → −3.
  case up

  /// The exact quotient `numerator / denominator`, rounded once to a whole number by this rule.
  ///
  /// - Precondition: `denominator` is not zero, and neither argument is `Int128.min`.
  public func quotient(_ numerator: Int128, dividedBy denominator: Int128) -> Int128 {
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    if remainder == 0 { return quotient }
    let isNegative = (numerator < 0) != (denominator < 0)
    let rest = remainder.magnitude
    let gap = denominator.magnitude - rest
    let comparison = rest < gap ? -1 : (rest == gap ? 0 : 1)
    guard movesAwayFromZero(isOdd: quotient & 1 != 0, againstHalf: comparison) else { return quotient }
    return isNegative ? quotient - 1 : quotient + 1
  }

  /// The same quotient in 64 bits, for the common case in which the numerator fits.
  ///
  /// - Precondition: `denominator` is positive.
  @inline(__always)
  func quotient(_ numerator: Int64, dividedByPositive denominator: Int64) -> Int64 {
    let quotient = numerator / denominator
    let remainder = numerator - quotient * denominator
    if remainder == 0 { return quotient }
    let rest = remainder.magnitude
    let gap = denominator.magnitude - rest
    let comparison = rest < gap ? -1 : (rest == gap ? 0 : 1)
    guard movesAwayFromZero(isOdd: quotient & 1 != 0, againstHalf: comparison) else { return quotient }
    return numerator < 0 ? quotient - 1 : quotient + 1
  }

  /// Whether a quotient cut off toward zero, with something left over, has to grow by one.
  ///
  /// - Parameters:
  ///   - isOdd: whether the cut-off quotient is odd.
  ///   - againstHalf: −1, 0 or 1: what is left over is less than, exactly or more than one half.
  @inline(__always)
  func movesAwayFromZero(isOdd: Bool, againstHalf: Int) -> Bool {
    switch self {
    case .halfEven: againstHalf > 0 || (againstHalf == 0 && isOdd)
    case .halfUp: againstHalf >= 0
    case .down: false
    case .up: true
    }
  }
}
