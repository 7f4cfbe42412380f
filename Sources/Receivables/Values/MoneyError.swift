/// Why an operation on money has no result. The description says what is wrong and what to write instead.
public enum MoneyError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Two amounts of different currencies met.
  case currencyMismatch(Currency, Currency)
  /// The result is beyond ±`Money.largestMinorUnits`.
  case overflow
  /// The text has a digit other than zero beyond the currency's decimals.
  case tooManyDecimals(String, Currency)
  /// The text is not a plain decimal.
  case notAnAmount(String)
  /// Something was divided by zero.
  case divisionByZero
  /// A factor or divisor is infinite or not a number.
  case notFinite
  /// A step to round to is zero or negative.
  case stepNotPositive(Money)
  /// An amount was to be split into fewer than 1 or more than `Money.largestPartCount` parts.
  case partCountOutOfRange(Int)

  /// One sentence for whoever wrote the number.
  public var description: String {
    switch self {
    case .currencyMismatch(let left, let right):
      "\(left) meets \(right); convert one of them first, currencies never mix"
    case .overflow:
      "the result is too large for an amount; the limit is \(Money.largestMinorUnits) minor units"
    case .tooManyDecimals(let text, let currency):
      "'\(text)' has too many decimals for \(currency); \(Self.decimalsSentence(currency))"
    case .notAnAmount(let text):
      "'\(text)' is not an amount; write digits and a point, without grouping, such as 1234.50"
    case .divisionByZero:
      "division by zero; test the divisor first"
    case .notFinite:
      "an amount cannot be multiplied or divided by infinity or not-a-number; check how the factor was calculated"
    case .stepNotPositive(let step):
      "cannot round to a multiple of \(step); write a step greater than zero"
    case .partCountOutOfRange(let count):
      "cannot split into \(count) parts; write a whole number from 1 to \(Money.largestPartCount)"
    }
  }

  private static func decimalsSentence(_ currency: Currency) -> String {
    switch currency.decimals {
    case 0: "it has none, write a whole number"
    case let decimals: "write at most \(decimals)"
    }
  }
}
