/// The bit patterns by which a column says that a row has no value.
public enum Absent {
  /// No money: the value is not known or does not exist.
  public static let money = Int64.min
  /// No money, because a rate of exchange is missing: reading it is a fault, not a guess.
  public static let unavailable = Int64.min + 1
  /// No day.
  public static let day = Int32.min
  /// No whole number.
  public static let integer = Int32.min

  /// A money column's value, if it has one.
  static func value(_ minorUnits: Int64) -> Int64? {
    minorUnits <= unavailable ? nil : minorUnits
  }
}
