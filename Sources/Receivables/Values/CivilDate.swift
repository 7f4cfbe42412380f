/// Year, month and day in the Gregorian calendar, and the way to and from day numbers.
///
/// The conversions are Howard Hinnant's `days_from_civil` and `civil_from_days`, with years that begin in March.
struct CivilDate: Equatable {
  let year: Int
  let month: Int
  let day: Int

  /// The years of `Day`.
  static let years = 1900...2199

  init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The date of a number of days since 1970-01-01, for days from the year 0 on.
  init(number: Int32) {
    let shifted = UInt32(bitPattern: number &+ 719_468)
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let isNextYear = monthFromMarch >= 10
    year = Int(yearOfEra + era * 400) + (isNextYear ? 1 : 0)
    month = Int(monthFromMarch) + (isNextYear ? -9 : 3)
    day = Int(dayOfYear - (153 * monthFromMarch + 2) / 5) + 1
  }

  /// Days since 1970-01-01.
  var number: Int32 {
    let marchYear = month <= 2 ? year - 1 : year
    let era = marchYear / 400
    let yearOfEra = marchYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// Whether a year has a 29 February.
  static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// The length of a month of 1...12.
  static func days(inMonth month: Int, ofYear year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
