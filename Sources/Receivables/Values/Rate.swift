/// A plain decimal with nine decimals, held exactly: an interest rate, a discount, a share. `0.18` is 18 %.
///
/// ```swift
/// let rate = Rate("0.18")!
/// rate == Rate.percent(18)  // true
/// ```
public struct Rate: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The rate in billionths: 180,000,000 for 18 %.
  public let billionths: Int64

  /// A rate of 0.
  public static let zero = Rate(billionths: 0)
  /// A rate of 1, which is 100 %.
  public static let one = Rate(billionths: 1_000_000_000)

  /// The rate `billionths / 10^9`. Exact.
  public init(billionths: Int64) {
    self.billionths = billionths
  }

  /// The rate written as a plain decimal: `0.18`, `-0.005`, `1`.
  ///
  /// - Returns: `nil` unless the text is digits, with an optional minus in front and at most nine decimals (zeros beyond
  ///   the ninth are accepted), and for more than about nine thousand million.
  public init?(_ text: String) {
    guard case .value(let billionths) = DecimalText.parse(text, decimals: 9) else { return nil }
    self.billionths = billionths
  }

  /// The rate a double stands for: `0.18` is exactly eighteen hundredths.
  ///
  /// - Returns: `nil` for a double that is not a decimal of at most nine places, such as `1.0 / 3`, and for infinities
  ///   and NaN. Above 2^20 only six decimals are recognised, above 2^30 three.
  public init?(exactly value: Double) {
    guard let decimal = DecimalDouble(value) else { return nil }
    let (billionths, overflow) = decimal.numerator.multipliedReportingOverflow(
      by: 1_000_000_000 / decimal.denominator)
    guard !overflow else { return nil }
    self.billionths = billionths
  }

  /// The rate of so many percent: `percent(18)` is 0.18, `percent(12.25)` is 0.1225.
  ///
  /// - Returns: `nil` for a number of percent with more than seven decimals, and for infinities and NaN.
  public static func percent(_ percent: Double) -> Rate? {
    guard let rate = Rate(exactly: percent), rate.billionths % 100 == 0 else { return nil }
    return Rate(billionths: rate.billionths / 100)
  }

  /// The double nearest to the rate, for showing and for ratios; never for amounts.
  ///
  /// Nearest up to nine million; beyond that within one unit in the last place.
  public var doubleValue: Double { Double(billionths) / 1e9 }

  /// The shortest plain decimal: `0.18`, `-0.005`, `1`.
  public var description: String {
    let text = DecimalText.write(billionths, decimals: 9)
    guard let last = text.lastIndex(where: { $0 != "0" }) else { return text }
    return String(text[last] == "." ? text[..<last] : text[...last])
  }

  /// Orders rates by size.
  public static func < (left: Rate, right: Rate) -> Bool { left.billionths < right.billionths }
}
