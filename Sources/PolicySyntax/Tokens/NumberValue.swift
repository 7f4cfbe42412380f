/// A number as Lua reads it: a whole one where it has neither point nor exponent and fits in 64 bits.
public enum NumberValue: Hashable, Sendable {
  case integer(Int64)
  case double(Double)

  /// It as a double, rounded where it has to be.
  public var double: Double {
    switch self {
    case .integer(let integer): Double(integer)
    case .double(let double): double
    }
  }
}
