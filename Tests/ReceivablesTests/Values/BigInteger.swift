@testable import Receivables

/// A natural number as decimal digits, last digit first: slow schoolbook arithmetic, so that it shares nothing with the
/// 128-bit arithmetic under test.
struct BigInteger {
  private var digits: [UInt8]

  init(_ value: UInt64) { digits = String(value).utf8.reversed().map { $0 - 48 } }

  mutating func multiply(by factor: UInt64) {
    var carry: UInt64 = 0
    for index in digits.indices {
      let (high, low) = factor.multipliedFullWidth(by: UInt64(digits[index]))
      precondition(high == 0 && low <= .max - carry)
      carry += low
      digits[index] = UInt8(carry % 10)
      carry /= 10
    }
    while carry > 0 {
      digits.append(UInt8(carry % 10))
      carry /= 10
    }
  }

  /// An exact product: the digits of `magnitude` have `places` behind the point.
  struct Product {
    let isNegative: Bool
    let magnitude: BigInteger
    let places: Int

    func rounded(_ rounding: Rounding) -> Int64 {
      let digits = magnitude.digits
      let whole = digits.dropFirst(places).reversed().reduce(Int64(0)) { $0 * 10 + Int64($1) }
      let rest = digits.prefix(places)
      let first = places > 0 && digits.count >= places ? digits[places - 1] : 0
      let isTie = first == 5 && rest.dropLast().allSatisfy { $0 == 0 }
      let grows =
        switch rounding {
        case .down: false
        case .up: rest.contains { $0 != 0 }
        case .halfUp: first >= 5
        case .halfEven: first >= 5 && !(isTie && whole % 2 == 0)
        }
      return (isNegative ? -1 : 1) * (whole + (grows ? 1 : 0))
    }
  }

  /// `minorUnits × factor` for a factor below 2^53: nine decimals if it prints with at most nine, else what its bits say.
  static func scaledProduct(_ minorUnits: Int64, _ factor: Double) -> Product {
    let isNegative = (minorUnits < 0) != (factor < 0)
    var magnitude = BigInteger(minorUnits.magnitude)
    let printed = "\(factor.magnitude)"
    if !printed.contains("e"), let point = printed.firstIndex(of: ".") {
      let places = printed.distance(from: point, to: printed.endIndex) - 1
      if places <= 9 {
        magnitude.multiply(by: UInt64(printed.filter { $0 != "." })!)
        return Product(isNegative: isNegative, magnitude: magnitude, places: places)
      }
    }
    // significand × 2^−k = significand × 5^k / 10^k
    let bits = factor.magnitude.significandBitPattern | (factor.isNormal ? 1 << 52 : 0)
    let halvings = 1075 - Int(max(factor.exponentBitPattern, 1))
    magnitude.multiply(by: bits)
    for _ in 0..<max(halvings, 0) { magnitude.multiply(by: 5) }
    for _ in 0..<max(-halvings, 0) { magnitude.multiply(by: 2) }
    return Product(isNegative: isNegative, magnitude: magnitude, places: max(halvings, 0))
  }
}
