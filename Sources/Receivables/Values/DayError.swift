/// Why an operation on days has no result. The description says what is wrong and what to write instead.
public enum DayError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The result is before `Day.first` or after `Day.last`.
  case outOfRange
  /// A calendar's weekend would cover the whole week.
  case noBusinessDays

  /// One sentence for whoever wrote the day.
  public var description: String {
    switch self {
    case .outOfRange:
      "the day is outside \(Day.first) to \(Day.last); check the number of days or months"
    case .noBusinessDays:
      "a weekend of all seven days leaves no business day; name fewer weekdays"
    }
  }
}
