import Receivables

/// An exact fraction: what a measure is until it is shown. Rounded once, at its end.
///
/// It is not reduced, so two quotients are equal only where both of their numbers are.
public struct Quotient: Hashable, Sendable {
  /// What is divided.
  public let numerator: Int128
  /// What it is divided by; more than zero.
  public let denominator: Int128

  /// A fraction; `nil` unless the denominator is more than zero.
  public init?(_ numerator: Int128, over denominator: Int128) {
    guard denominator > 0 else { return nil }
    self.numerator = numerator
    self.denominator = denominator
  }

  /// A whole number.
  public init(_ whole: Int) {
    numerator = Int128(whole)
    denominator = 1
  }

  /// The fraction in hundredths, rounded half to even: 27.005 is 2700.
  public var hundredths: Int {
    Int(clamping: Rounding.halfEven.quotient(numerator * 100, dividedBy: denominator))
  }

  /// The fraction with two decimals, rounded half to even: `27.01`, `-0.50`.
  public var text: String { Quotient.text(ofHundredths: hundredths) }

  /// A number of hundredths as a decimal with two places.
  public static func text(ofHundredths hundredths: Int) -> String {
    let magnitude = hundredths.magnitude
    let cents = magnitude % 100
    return "\(hundredths < 0 ? "-" : "")\(magnitude / 100).\(cents < 10 ? "0" : "")\(cents)"
  }
}
