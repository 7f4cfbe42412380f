/// Which days are business days: all but the weekend and the holidays.
///
/// Counting costs the same over a day and over a century: whole weeks by multiplication, holidays by binary search.
public struct BusinessCalendar: Hashable, Sendable {
  /// The weekdays on which nothing is done, Monday first. Empty for a business that never rests.
  public var weekend: [Weekday] { Weekday.allCases.filter { weekendBits & Self.bit($0) != 0 } }
  /// The holidays, sorted, each once; among them those that fall on a weekend.
  public let holidays: [Day]

  /// Bit 0 is Monday.
  private let weekendBits: UInt8
  /// The holidays that take away a business day.
  private let lostDays: [Day]

  /// A calendar in which every day is a business day.
  public static let everyDay = BusinessCalendar(weekendBits: 0, holidays: [])

  /// A calendar of a weekend and holidays, given in any order and possibly more than once.
  ///
  /// - Throws: `DayError.noBusinessDays` for a weekend of all seven days.
  public init(weekend: [Weekday], holidays: [Day]) throws(DayError) {
    let bits = weekend.reduce(UInt8(0)) { $0 | Self.bit($1) }
    guard bits != 0b111_1111 else { throw .noBusinessDays }
    self.init(weekendBits: bits, holidays: holidays)
  }

  private init(weekendBits: UInt8, holidays: [Day]) {
    let sorted = Set(holidays).sorted()
    self.weekendBits = weekendBits
    self.holidays = sorted
    lostDays = sorted.filter { weekendBits & Self.bit($0.weekday) == 0 }
  }

  /// Whether a day is neither of the weekend nor a holiday.
  public func isBusinessDay(_ day: Day) -> Bool {
    if weekendBits & Self.bit(day.weekday) != 0 { return false }
    let place = lostDaysCount(through: day)
    return place == 0 || lostDays[place - 1] != day
  }

  /// The day itself if it is a business day, else the next one that is.
  ///
  /// `Day.last` when no business day is left before the end of the range.
  public func nextBusinessDay(onOrAfter day: Day) -> Day {
    var number = day.number
    while number < Day.last.number, !isBusinessDay(Day(known: number)) { number += 1 }
    return Day(known: number)
  }

  /// The `n`-th business day after `day`, or before it for a negative `n`; `day` itself for 0, whatever day that is.
  ///
  /// `day` is never counted: one business day after a Saturday and after the Friday before it is the same Monday.
  /// - Throws: `DayError.outOfRange`.
  public func adding(businessDays n: Int, to day: Day) throws(DayError) -> Day {
    if n == 0 { return day }
    // The number of the wanted business day, counted from the first day of the range.
    let passed = n > 0 ? count(through: day) : count(through: day) - (isBusinessDay(day) ? 1 : 0) + 1
    let (wanted, overflow) = passed.addingReportingOverflow(n)
    guard !overflow, wanted >= 1, wanted <= count(through: Day.last) else { throw .outOfRange }
    var low = n > 0 ? day.number + 1 : Day.first.number
    var high = n > 0 ? Day.last.number : day.number - 1
    while low < high {
      let middle = low + (high - low) / 2
      if count(through: Day(known: middle)) < wanted { low = middle + 1 } else { high = middle }
    }
    return Day(known: low)
  }

  /// The business days from `start` to `end`, `start` excluded and `end` included.
  ///
  /// When `end` is the earlier one: minus the business days from `end` to `start`, `end` excluded.
  public func businessDays(after start: Day, through end: Day) -> Int {
    count(through: end) - count(through: start)
  }

  /// The business days from the first day of the range, a Monday, to `day`, both included.
  private func count(through day: Day) -> Int {
    let days = Int(day.number - Day.first.number) + 1
    let (weeks, rest) = days.quotientAndRemainder(dividingBy: 7)
    let freeInRest = (weekendBits & ((1 << UInt8(rest)) - 1)).nonzeroBitCount
    return weeks * (7 - weekendBits.nonzeroBitCount) + rest - freeInRest - lostDaysCount(through: day)
  }

  /// How many business days the holidays took away up to `day`, it included.
  private func lostDaysCount(through day: Day) -> Int {
    var low = 0
    var high = lostDays.count
    while low < high {
      let middle = (low + high) / 2
      if lostDays[middle] <= day { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func bit(_ weekday: Weekday) -> UInt8 { 1 << UInt8(weekday.rawValue - 1) }
}
