/// What is known of a number.
public struct NumberType: Hashable, Sendable {
  /// Whether Lua holds it as a whole number.
  public var isWhole: Bool
  /// The unit by the field table, such as `days`; empty where it has none or none is known.
  public var unit: String
  /// The least and the largest value that it can have.
  public var low: Double
  public var high: Double
  /// Whether it is a number that the script itself says: what is found out about it is no news.
  public var isConstant: Bool

  /// A number.
  public init(
    isWhole: Bool = false, unit: String = "", low: Double = -.infinity, high: Double = .infinity,
    isConstant: Bool = false
  ) {
    self.isWhole = isWhole
    self.unit = unit
    self.low = low
    self.high = high
    self.isConstant = isConstant
  }

  /// The one value that it can have.
  public var value: Double? { low == high ? low : nil }

  /// Whether it is a share of something, from 0 to 1.
  public var isShare: Bool { unit == "0 to 1" || unit == "rate of the amount" }

  /// Whether it counts days.
  public var isDays: Bool { unit == "days" || unit == "business days" }

  /// What it can be where it is one of two numbers.
  func joined(_ other: NumberType) -> NumberType {
    NumberType(
      isWhole: isWhole && other.isWhole, unit: unit == other.unit ? unit : "", low: min(low, other.low),
      high: max(high, other.high), isConstant: isConstant && other.isConstant)
  }

  /// Of another size, of which nothing is known.
  var unbounded: NumberType { NumberType(isWhole: isWhole, unit: unit) }
}
