import Receivables
import Testing

struct DayTests {
  @Test("every day from 1900 to 2199 has a date, a weekday and a text of its own, in order")
  func everyDay() throws {
    var (year, month, dayOfMonth, weekday) = (1900, 1, 1, Weekday.monday.rawValue)
    var failures: [Day] = []
    for number in Day.first.number...Day.last.number {
      let day = try #require(Day(number: number))
      let isLeap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
      let length = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
      if (day.year, day.month, day.day) != (year, month, dayOfMonth) || day.weekday.rawValue != weekday
        || Day(year: year, month: month, day: dayOfMonth) != day || Day(day.description) != day
        || day.daysInMonth != length || day.daysInYear != (isLeap ? 366 : 365)
        || day.endOfMonth - day != length - dayOfMonth || day - day.startOfMonth != dayOfMonth - 1
      {
        failures.append(day)
      }
      weekday = weekday % 7 + 1
      dayOfMonth += 1
      if dayOfMonth > length { (month, dayOfMonth) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
    }
    #expect(failures.isEmpty)
    #expect(year == 2200)
    #expect(Day(number: 0)?.description == "1970-01-01")
  }

  @Test("the days run from 1900-01-01 to 2199-12-31 and no further")
  func bounds() throws {
    #expect(Day.first.description == "1900-01-01")
    #expect(Day.last.description == "2199-12-31")
    #expect(Day(number: Day.first.number - 1) == nil)
    #expect(Day(number: Day.last.number + 1) == nil)
    #expect(Day(clamping: Int.min) == .first)
    #expect(Day(clamping: Int.max) == .last)
    #expect(Day(clamping: 0).number == 0)
    #expect(throws: DayError.outOfRange) { try Day.last.advanced(by: 1) }
    #expect(throws: DayError.outOfRange) { try Day.first.advanced(by: -1) }
    #expect(throws: DayError.outOfRange) { try Day.first.advanced(by: Int.max) }
    #expect(throws: DayError.outOfRange) { try Day.first.advanced(by: Int.min) }
    #expect(throws: DayError.outOfRange) { try Day("2199-12-01")!.adding(months: 1) }
    #expect(throws: DayError.outOfRange) { try Day.first.adding(months: -1) }
    #expect(throws: DayError.outOfRange) { try Day.first.adding(months: Int.max) }
    #expect(throws: DayError.outOfRange) { try Day.first.adding(months: Int.min) }
    #expect(try Day.first.advanced(by: Day.last - Day.first) == .last)
    #expect(Day.first < Day.last)
  }

  @Test(
    "a text that is not ten characters of an existing date is no day",
    arguments: [
      "", "2026-02-29", "2100-02-29", "2026-13-01", "2026-00-01", "2026-01-00", "2026-04-31", "2026-1-31", "26-01-31",
      "20260131", "2026/01/31", "2026-01-31 ", "2026-01-31T00:00", "1899-12-31", "2200-01-01", "-026-01-31",
      "٢٠٢٦-٠١-٣١",
    ])
  func malformed(text: String) { #expect(Day(text) == nil) }

  @Test("29 February exists in leap years only", arguments: [(2000, true), (2024, true), (2026, false), (2100, false)])
  func leapYears(year: Int, exists: Bool) {
    #expect((Day(year: year, month: 2, day: 29) != nil) == exists)
  }

  @Test(
    "adding months keeps the day of the month, or takes the month's last",
    arguments: [
      ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2026-01-28", 1, "2026-02-28"),
      ("2026-12-15", 1, "2027-01-15"), ("2026-01-15", -1, "2025-12-15"), ("2026-03-31", -1, "2026-02-28"),
      ("2024-02-29", 12, "2025-02-28"), ("2026-05-31", 0, "2026-05-31"), ("2026-01-31", -13, "2024-12-31"),
    ])
  func months(day: String, months: Int, result: String) throws {
    #expect(try Day(day)!.adding(months: months).description == result)
  }

  @Test("a weekday has its ISO number and three letters")
  func weekdays() {
    #expect(Day("2026-01-01")!.weekday == .thursday)
    #expect(Weekday.allCases.map(\.abbreviation) == ["mon", "tue", "wed", "thu", "fri", "sat", "sun"])
    for weekday in Weekday.allCases { #expect(Weekday(abbreviation: weekday.abbreviation) == weekday) }
    for text in ["", "Mon", "monday", "mo"] { #expect(Weekday(abbreviation: text) == nil) }
  }
}
