/// A civil day from 1900-01-01 to 2199-12-31, without a time of day or a time zone.
///
/// ```swift
/// let due = Day("2026-01-31")!
/// try due.adding(months: 1)        // 2026-02-28
/// Day("2026-03-02")! - due         // 30
/// ```
public struct Day: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Days since 1970-01-01, which is 0.
  public let number: Int32

  /// 1900-01-01, a Monday.
  public static var first: Day { Day(known: -25567) }
  /// 2199-12-31, a Tuesday.
  public static var last: Day { Day(known: 84005) }

  /// The day so many days after 1970-01-01; `nil` outside `first...last`.
  public init?(number: Int32) {
    guard number >= Day.first.number, number <= Day.last.number else { return nil }
    self.number = number
  }

  /// The day of a civil date; `nil` if there is no such date or it is outside `first...last`.
  public init?(year: Int, month: Int, day: Int) {
    guard CivilDate.years.contains(year), (1...12).contains(month), day >= 1,
      day <= CivilDate.days(inMonth: month, ofYear: year)
    else { return nil }
    self.init(known: CivilDate(year: year, month: month, day: day).number)
  }

  /// The day written as ISO 8601 writes it, `2026-01-31`, in exactly these ten characters; `nil` for anything else.
  public init?(_ text: String) {
    var fields = (0, 0, 0)
    var length = 0
    for byte in text.utf8 {
      if length == 4 || length == 7 {
        guard byte == UInt8(ascii: "-") else { return nil }
      } else {
        guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
        let digit = Int(byte - UInt8(ascii: "0"))
        switch length {
        case 0..<4: fields.0 = fields.0 * 10 + digit
        case 5..<7: fields.1 = fields.1 * 10 + digit
        case 8..<10: fields.2 = fields.2 * 10 + digit
        default: return nil
        }
      }
      length += 1
    }
    guard length == 10 else { return nil }
    self.init(year: fields.0, month: fields.1, day: fields.2)
  }

  /// The day nearest to a number of days since 1970-01-01: `first` or `last` when it is outside.
  public init(clamping number: Int) {
    self.init(known: Int32(min(max(number, Int(Day.first.number)), Int(Day.last.number))))
  }

  /// - Precondition: the number is within range; whoever calls has checked it.
  init(known number: Int32) { self.number = number }

  /// The year, 1900...2199.
  public var year: Int { civil.year }
  /// The month, 1...12.
  public var month: Int { civil.month }
  /// The day of the month, 1...31.
  public var day: Int { civil.day }
  /// Year, month and day at once.
  var civil: CivilDate { CivilDate(number: number) }

  /// The day of the week.
  public var weekday: Weekday { Weekday(rawValue: 1 + (Int(number) - Int(Day.first.number)) % 7)! }

  /// The day so many days later, or earlier for a negative number.
  ///
  /// - Throws: `DayError.outOfRange`.
  public func advanced(by days: Int) throws(DayError) -> Day {
    let (sum, overflow) = Int(number).addingReportingOverflow(days)
    guard !overflow, let narrow = Int32(exactly: sum), let day = Day(number: narrow) else { throw .outOfRange }
    return day
  }

  /// The same day of the month so many months later, or earlier for a negative number.
  ///
  /// Clamped to the month's end: 2026-01-31 plus one month is 2026-02-28.
  /// - Throws: `DayError.outOfRange`.
  public func adding(months: Int) throws(DayError) -> Day {
    let civil = self.civil
    let (index, overflow) = (civil.year * 12 + civil.month - 1).addingReportingOverflow(months)
    guard !overflow, index >= 0, CivilDate.years.contains(index / 12) else { throw .outOfRange }
    let (year, month) = (index / 12, index % 12 + 1)
    let day = min(civil.day, CivilDate.days(inMonth: month, ofYear: year))
    return Day(known: CivilDate(year: year, month: month, day: day).number)
  }

  /// The first day of the month.
  public var startOfMonth: Day { Day(known: number - Int32(civil.day - 1)) }

  /// The last day of the month.
  public var endOfMonth: Day {
    let civil = self.civil
    return Day(known: number + Int32(CivilDate.days(inMonth: civil.month, ofYear: civil.year) - civil.day))
  }

  /// The number of days of the month, 28...31.
  public var daysInMonth: Int {
    let civil = self.civil
    return CivilDate.days(inMonth: civil.month, ofYear: civil.year)
  }

  /// The number of days of the year, 365 or 366.
  public var daysInYear: Int { CivilDate.isLeap(year) ? 366 : 365 }

  /// The days from `right` to `left`: 1 from one day to the next, negative when `left` is the earlier one.
  public static func - (left: Day, right: Day) -> Int { Int(left.number) - Int(right.number) }

  /// Orders days by time.
  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  /// The day as ISO 8601 writes it: `2026-01-31`.
  public var description: String {
    let civil = self.civil
    return String(unsafeUninitializedCapacity: 10) { bytes in
      func write(_ value: Int, _ position: Int) {
        bytes[position] = UInt8(ascii: "0") + UInt8(value / 10)
        bytes[position + 1] = UInt8(ascii: "0") + UInt8(value % 10)
      }
      write(civil.year / 100, 0)
      write(civil.year % 100, 2)
      bytes[4] = UInt8(ascii: "-")
      write(civil.month, 5)
      bytes[7] = UInt8(ascii: "-")
      write(civil.day, 8)
      return 10
    }
  }
}
