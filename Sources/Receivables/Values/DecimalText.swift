/// Plain decimals as text: an optional minus, digits, and perhaps a point with digits after it. Nothing else.
enum DecimalText {
  /// What reading a text gave.
  enum Parsed: Equatable {
    /// The number in units of the last decimal.
    case value(Int64)
    /// Not a plain decimal: grouping, an exponent, spaces, a bare point, nothing at all.
    case malformed
    /// A digit other than zero beyond the allowed decimals.
    case tooManyDecimals
    /// More than 64 bits hold.
    case overflow
  }

  /// Reads `text` as a whole number of units of 10^−`decimals`.
  static func parse(_ text: String, decimals: Int) -> Parsed {
    var magnitude: Int64 = 0
    var isNegative = false
    var digitsBefore = 0
    var digitsAfter = 0
    var hasPoint = false
    var overflowed = false
    var tooFine = false
    for (position, byte) in text.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "-") where position == 0:
        isNegative = true
      case UInt8(ascii: ".") where !hasPoint && digitsBefore > 0:
        hasPoint = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        if hasPoint { digitsAfter += 1 } else { digitsBefore += 1 }
        if digitsAfter > decimals {
          if byte != UInt8(ascii: "0") { tooFine = true }
        } else {
          overflowed = !append(Int64(byte - UInt8(ascii: "0")), to: &magnitude) || overflowed
        }
      default:
        return .malformed
      }
    }
    guard digitsBefore > 0, !hasPoint || digitsAfter > 0 else { return .malformed }
    if tooFine { return .tooManyDecimals }
    for _ in min(digitsAfter, decimals)..<decimals where !append(0, to: &magnitude) { overflowed = true }
    return overflowed ? .overflow : .value(isNegative ? -magnitude : magnitude)
  }

  /// Appends one decimal digit; false, and no change, when the number would not fit.
  private static func append(_ digit: Int64, to magnitude: inout Int64) -> Bool {
    let (shifted, overflow) = magnitude.multipliedReportingOverflow(by: 10)
    if overflow { return false }
    let (sum, carried) = shifted.addingReportingOverflow(digit)
    if carried { return false }
    magnitude = sum
    return true
  }

  /// Writes a whole number of units of 10^−`decimals`, always with all its decimals: `(-5, 2)` is `-0.05`.
  static func write(_ value: Int64, decimals: Int) -> String {
    let digits = String(value.magnitude)
    let missing = max(0, decimals + 1 - digits.utf8.count)
    let padded = String(repeating: "0", count: missing) + digits
    let sign = value < 0 ? "-" : ""
    if decimals == 0 { return sign + padded }
    return sign + padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }
}
