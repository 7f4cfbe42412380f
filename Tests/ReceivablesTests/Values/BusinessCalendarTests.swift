import Receivables
import Testing

struct BusinessCalendarTests {
  /// Friday and Saturday are free, and so is Wednesday 2026-09-23. 2026-09-20 is a Sunday.
  static let riyadh = try! BusinessCalendar(
    weekend: [.saturday, .friday, .friday],
    holidays: [Day("2026-09-23")!, Day("2026-09-25")!, Day("2026-09-23")!])

  @Test("a calendar sorts its weekend and holidays and keeps each once; a weekend of seven days is refused")
  func parts() throws {
    #expect(Self.riyadh.weekend == [.friday, .saturday])
    #expect(Self.riyadh.holidays.map(\.description) == ["2026-09-23", "2026-09-25"])
    #expect(BusinessCalendar.everyDay.weekend.isEmpty)
    #expect(throws: DayError.noBusinessDays) { try BusinessCalendar(weekend: Weekday.allCases, holidays: []) }
    #expect(try BusinessCalendar(weekend: Array(Weekday.allCases.dropLast()), holidays: []).weekend.count == 6)
  }

  @Test(
    "weekends and holidays are no business days",
    arguments: [
      ("2026-09-22", true, "2026-09-22"), ("2026-09-23", false, "2026-09-24"), ("2026-09-24", true, "2026-09-24"),
      ("2026-09-25", false, "2026-09-27"), ("2026-09-26", false, "2026-09-27"), ("2026-09-27", true, "2026-09-27"),
    ])
  func businessDays(day: String, isBusinessDay: Bool, next: String) {
    #expect(Self.riyadh.isBusinessDay(Day(day)!) == isBusinessDay)
    #expect(Self.riyadh.nextBusinessDay(onOrAfter: Day(day)!).description == next)
  }

  @Test(
    "business days are counted from the day itself, which is never counted",
    arguments: [
      ("2026-09-22", 0, "2026-09-22"), ("2026-09-22", 1, "2026-09-24"), ("2026-09-22", 2, "2026-09-27"),
      ("2026-09-25", 0, "2026-09-25"), ("2026-09-25", 1, "2026-09-27"), ("2026-09-26", 1, "2026-09-27"),
      ("2026-09-27", -1, "2026-09-24"), ("2026-09-26", -1, "2026-09-24"), ("2026-09-24", -1, "2026-09-22"),
    ])
  func adding(day: String, count: Int, result: String) throws {
    #expect(try Self.riyadh.adding(businessDays: count, to: Day(day)!).description == result)
  }

  @Test("business days beyond the range of days are an error")
  func range() throws {
    #expect(throws: DayError.outOfRange) { try Self.riyadh.adding(businessDays: 1, to: .last) }
    #expect(throws: DayError.outOfRange) { try Self.riyadh.adding(businessDays: -1, to: .first) }
    #expect(throws: DayError.outOfRange) { try Self.riyadh.adding(businessDays: Int.max, to: .first) }
    #expect(throws: DayError.outOfRange) { try Self.riyadh.adding(businessDays: Int.min, to: .first) }
    #expect(try Self.riyadh.adding(businessDays: 0, to: .last) == .last)
    let noTuesdays = try BusinessCalendar(weekend: [.tuesday], holidays: [])
    #expect(noTuesdays.nextBusinessDay(onOrAfter: .last) == .last)
  }

  @Test("counting agrees with walking day by day", arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
  func agreesWithWalking(seed: UInt64) throws {
    var random = SeededNumbers(seed: seed)
    let weekend = Weekday.allCases.filter { _ in Int.random(in: 0..<7, using: &random) < seed }
    let base = Day("2026-01-01")!
    let holidays = try (0..<40).map { _ in try base.advanced(by: Int.random(in: -400...400, using: &random)) }
    let calendar = try BusinessCalendar(weekend: weekend.count == 7 ? [] : weekend, holidays: holidays)
    func isFree(_ day: Day) -> Bool { calendar.weekend.contains(day.weekday) || holidays.contains(day) }

    for _ in 0..<150 {
      let start = try base.advanced(by: Int.random(in: -500...500, using: &random))
      let steps = Int.random(in: 0...200, using: &random)
      var (end, walked) = (start, 0)
      for _ in 0..<steps {
        end = try end.advanced(by: 1)
        walked += isFree(end) ? 0 : 1
      }
      #expect(calendar.businessDays(after: start, through: end) == walked, "seed \(seed)")
      #expect(calendar.businessDays(after: end, through: start) == -walked, "seed \(seed)")
      #expect(calendar.isBusinessDay(start) == !isFree(start), "seed \(seed)")

      for direction in [1, -1] {
        let wanted = Int.random(in: 1...40, using: &random)
        var (day, left) = (start, wanted)
        while left > 0 {
          day = try day.advanced(by: direction)
          left -= isFree(day) ? 0 : 1
        }
        #expect(try calendar.adding(businessDays: direction * wanted, to: start) == day, "seed \(seed)")
      }
    }
  }
}
