/// How a file writes amounts: the decimal mark, and the mark that groups thousands.
struct DecimalForm: Hashable, Sendable {
  /// What reading a text gave.
  enum Reading: Hashable {
    case value(Int64)
    case malformed
    case tooManyDecimals
    case tooLarge
  }

  /// The decimal mark.
  var mark = UInt8(ascii: ".")
  /// The mark between groups of three digits; `nil` where none may stand.
  var grouping: UInt8?

  /// House CSV.
  static let plain = DecimalForm()

  /// Reads a decimal as a whole number of units of 10^−`decimals`; zeros beyond them are accepted.
  func read(_ text: UnsafeBufferPointer<UInt8>, decimals: Int) -> Reading {
    var value: Int64 = 0
    var digitsBefore = 0
    var digitsAfter = 0
    var sinceGroup = -1
    var hasMark = false
    var isNegative = false
    var isTooFine = false
    for (offset, byte) in text.enumerated() {
      let digit = byte &- UInt8(ascii: "0")
      if digit < 10 {
        if hasMark { digitsAfter += 1 } else { digitsBefore += 1 }
        if sinceGroup >= 0, !hasMark { sinceGroup += 1 }
        if digitsAfter > decimals {
          isTooFine = isTooFine || digit != 0
        } else {
          if value > (Int64.max - 9) / 10 { return .tooLarge }
          value = value * 10 + Int64(digit)
        }
      } else if byte == UInt8(ascii: "-"), offset == 0 {
        isNegative = true
      } else if byte == mark, !hasMark, digitsBefore > 0, sinceGroup == -1 || sinceGroup == 3 {
        hasMark = true
      } else if byte == grouping, !hasMark, sinceGroup == 3 || (sinceGroup == -1 && (1...3).contains(digitsBefore)) {
        sinceGroup = 0
      } else {
        return .malformed
      }
    }
    guard digitsBefore > 0, !hasMark || digitsAfter > 0, sinceGroup == -1 || sinceGroup == 3 else { return .malformed }
    if isTooFine { return .tooManyDecimals }
    for _ in min(digitsAfter, decimals)..<decimals {
      if value > Int64.max / 10 { return .tooLarge }
      value *= 10
    }
    return .value(isNegative ? -value : value)
  }
}
