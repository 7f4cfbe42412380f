/// How the days of an interval become parts of a year. The raw values are the words a policy's manifest uses.
///
/// An interval always runs from the day after its first day to its last day inclusive.
public enum DayCount: String, Sendable, CaseIterable {
  /// Calendar days over 365, in leap years too.
  case actual365 = "actual/365"
  /// Calendar days over 360.
  case actual360 = "actual/360"
  /// Calendar days in leap years over 366 plus the others over 365: each day belongs to the year it lies in.
  ///
  /// This is ISDA's rule for the days that bear interest here, the last day counted and the first not; a reckoning that
  /// counts the first day instead differs by one day's 1/365 against 1/366 where a leap year begins or ends.
  case actualActual = "actual/actual"
  /// Months of 30 days over years of 360: the bond basis, US 30/360 without its February rule.
  case thirty360 = "30/360"

  /// What the counts of `units(after:through:)` are parts of: so many units are one year.
  var unitsPerYear: Int64 {
    switch self {
    case .actual365: 365
    case .actual360, .thirty360: 360
    case .actualActual: 365 * 366
    }
  }

  /// The length of an interval in units; 0 when `end` is not after `start`. Below 2^26 for the whole range of days.
  func units(after start: Day, through end: Day) -> Int64 {
    guard end > start else { return 0 }
    switch self {
    case .actual365, .actual360: return Int64(end - start)
    case .actualActual:
      let leap = Int64(Self.leapYearDays(through: end) - Self.leapYearDays(through: start))
      return leap * 365 + (Int64(end - start) - leap) * 366
    case .thirty360: return Self.bondDays(from: start.civil, to: end.civil)
    }
  }

  /// The days from 1900-01-01 to `day`, both included, that lie in leap years.
  private static func leapYearDays(through day: Day) -> Int {
    let year = day.year
    let before = leapYears(before: year) * 366
    guard CivilDate.isLeap(year) else { return before }
    return before + Int(day.number - CivilDate(year: year, month: 1, day: 1).number) + 1
  }

  /// The leap years from 1900 on and before `year`.
  private static func leapYears(before year: Int) -> Int {
    func upTo(_ year: Int) -> Int { year / 4 - year / 100 + year / 400 }
    return upTo(year - 1) - upTo(1899)
  }

  /// The days of the bond basis: a first day of 31 counts as 30, and after it so does a last day of 31.
  private static func bondDays(from start: CivilDate, to end: CivilDate) -> Int64 {
    let first = min(start.day, 30)
    let last = first == 30 ? min(end.day, 30) : end.day
    return Int64((end.year - start.year) * 360 + (end.month - start.month) * 30 + last - first)
  }
}
