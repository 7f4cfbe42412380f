/// A day of the week, numbered as in ISO 8601: Monday is 1, Sunday is 7.
public enum Weekday: Int, Sendable, CaseIterable {
  case monday = 1
  case tuesday, wednesday, thursday, friday, saturday, sunday

  /// The weekday of three letters in lower case, as manifests write it: `mon`, `fri`. `nil` for anything else.
  public init?(abbreviation: String) {
    guard let weekday = Weekday.allCases.first(where: { $0.abbreviation == abbreviation }) else { return nil }
    self = weekday
  }

  /// Three letters in lower case: `mon`.
  public var abbreviation: String {
    switch self {
    case .monday: "mon"
    case .tuesday: "tue"
    case .wednesday: "wed"
    case .thursday: "thu"
    case .friday: "fri"
    case .saturday: "sat"
    case .sunday: "sun"
    }
  }
}
