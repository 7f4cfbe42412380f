internal import Receivables

/// The triangular distribution of a number of which the least, the likely and the most are assumed.
///
/// The inverse of its distribution function, as in Evans, Hastings and Peacock, *Statistical Distributions*: at the share u
/// it is low + √(u (high − low) (likely − low)) up to the likely value, and high − √((1 − u) (high − low) (high − likely))
/// beyond. In whole billionths, with whole square roots: the same on every machine.
struct Triangle {
  private let low: Int64
  private let likely: Int64
  private let high: Int64

  /// Bits of the share u: with bounds up to 2^39 billionths (549) every product stays below 2^126.
  private static let bits: UInt64 = 48

  init(_ number: AssumedNumber) {
    (low, likely, high) = (number.low.billionths, number.likely.billionths, number.high.billionths)
  }

  /// The value at a place among 2^64 equally likely ones, rounded down to a billionth below the likely value and up above it.
  func value(at random: UInt64) -> Rate {
    guard high > low else { return Rate(billionths: likely) }
    let width = UInt128(high - low)
    let share = UInt128(random >> (64 - Triangle.bits))
    let whole = UInt128(1) << UInt128(Triangle.bits)
    if share * width < UInt128(likely - low) * whole {
      let square = (share * (width * UInt128(likely - low))) >> UInt128(Triangle.bits)
      return Rate(billionths: low + Int64(Triangle.squareRoot(square)))
    }
    let square = ((whole - share) * (width * UInt128(high - likely))) >> UInt128(Triangle.bits)
    return Rate(billionths: high - Int64(Triangle.squareRoot(square)))
  }

  /// The largest whole number whose square is not above `square`, bit by bit.
  static func squareRoot(_ square: UInt128) -> UInt64 {
    var root: UInt128 = 0
    for place in (0..<64).reversed() {
      let candidate = root | (UInt128(1) << UInt128(place))
      if candidate * candidate <= square { root = candidate }
    }
    return UInt64(root)
  }
}
