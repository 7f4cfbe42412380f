import Receivables
import Testing

struct InterestTests {
  /// Interest on one balance from the day after `start` to `end`, in minor units, half even.
  private func interest(
    _ minorUnits: Int64, _ rate: String, _ dayCount: DayCount, _ start: String, _ end: String
  ) throws -> Int64 {
    var interest = Interest(rate: Rate(rate)!, dayCount: dayCount)
    interest.accrue(minorUnits: minorUnits, after: Day(start)!, through: Day(end)!)
    return try interest.total(rounding: .halfEven)
  }

  @Test("ERPNext dunning: 100 at 10 % for 15 days over 365 is 0.41")
  func erpNext() throws {
    #expect(try interest(10_000, "0.10", .actual365, "2026-01-01", "2026-01-16") == 41)
  }

  @Test("UK late payment: 5000 at 12.25 % for 101 days is 169.49")
  func ukStandard() throws {
    #expect(try interest(500_000, "0.1225", .actual365, "2026-01-01", "2026-04-12") == 16949)
  }

  @Test("UK late payment: 2000 at 13.25 % for 45 days is 32.67")
  func ukHigher() throws {
    #expect(try interest(200_000, "0.1325", .actual365, "2026-01-01", "2026-02-15") == 3267)
  }

  @Test(
    "a year of one million at 10 % by each day count",
    arguments: [
      (DayCount.actual365, "2026-01-01", "2027-01-01", 10_000_000),
      (.actual365, "2024-01-01", "2025-01-01", 10_027_397),
      (.actual360, "2026-01-01", "2027-01-01", 10_138_889), (.thirty360, "2026-01-01", "2027-01-01", 10_000_000),
      (.thirty360, "2024-01-01", "2025-01-01", 10_000_000), (.actualActual, "2025-12-31", "2026-12-31", 10_000_000),
      (.actualActual, "2023-12-31", "2024-12-31", 10_000_000), (.actualActual, "2024-12-31", "2025-12-31", 10_000_000),
      (.actualActual, "2024-01-01", "2025-01-01", 10_000_075),
    ])
  func year(dayCount: DayCount, start: String, end: String, minorUnits: Int64) throws {
    #expect(try interest(100_000_000, "0.10", dayCount, start, end) == minorUnits)
  }

  @Test(
    "30/360 lengths of the bond basis",
    arguments: [
      ("2026-01-31", "2026-02-28", 28), ("2026-01-31", "2026-03-31", 60), ("2026-01-30", "2026-03-31", 60),
      ("2026-01-15", "2026-01-31", 16), ("2026-02-28", "2026-03-31", 33), ("2026-02-28", "2026-03-01", 3),
      ("2026-01-30", "2026-01-31", 0), ("2026-01-15", "2026-02-15", 30),
    ])
  func bondBasis(start: String, end: String, days: Int64) throws {
    // At a rate of 1, a balance of 360 bears one minor unit a day.
    #expect(try interest(360, "1", .thirty360, start, end) == days)
  }

  @Test("a balance that stays the same bears the same interest however it is cut into pieces", arguments: [7, 8, 9])
  func pieces(seed: UInt64) throws {
    var random = SeededNumbers(seed: seed)
    for dayCount in DayCount.allCases {
      for _ in 0..<200 {
        let days = [random.day(), random.day(), random.day(), random.day()].sorted()
        var whole = Interest(rate: Rate("0.123456789")!, dayCount: dayCount)
        whole.accrue(minorUnits: 123_457, after: days[0], through: days[3])
        var parts = Interest(rate: Rate("0.123456789")!, dayCount: dayCount)
        for (start, end) in zip(days, days.dropFirst()) {
          parts.accrue(minorUnits: 123_457, after: start, through: end)
        }
        #expect(try whole.total(rounding: .down) == parts.total(rounding: .down), "seed \(seed), \(dayCount)")
      }
    }
  }

  @Test("the day paid still bears interest on what stood before, the next one on what is left")
  func partPayment() throws {
    var interest = Interest(rate: Rate("0.365")!, dayCount: .actual365)
    interest.accrue(minorUnits: 100_000, after: Day("2026-01-01")!, through: Day("2026-01-11")!)
    interest.accrue(minorUnits: 40_000, after: Day("2026-01-11")!, through: Day("2026-01-16")!)
    #expect(try interest.total(rounding: .halfEven) == 1000 + 200)
  }

  @Test("nothing accrues over an interval that has no day, and the total stays exact until its end")
  func emptyAndExact() throws {
    #expect(try interest(100_000, "0.10", .actual365, "2026-01-02", "2026-01-02") == 0)
    #expect(try interest(100_000, "0.10", .thirty360, "2026-01-02", "2026-01-01") == 0)
    var interest = Interest(rate: Rate("0.01")!, dayCount: .actual365)
    for offset in 0..<365 {
      interest.accrue(minorUnits: 100, after: Day(clamping: offset), through: Day(clamping: offset + 1))
    }
    #expect(try interest.total(rounding: .halfEven) == 1)  // each day alone would round to 0
  }

  @Test("interest beyond the largest amount is an error, also where 128 bits would overflow")
  func overflow() throws {
    var interest = Interest(rate: .one, dayCount: .actual360)
    interest.accrue(minorUnits: Money.largestMinorUnits, after: Day("2026-01-01")!, through: Day("2026-12-27")!)
    #expect(try interest.total(rounding: .halfEven) == Money.largestMinorUnits)
    interest.accrue(minorUnits: 360, after: Day("2026-12-27")!, through: Day("2026-12-28")!)
    #expect(throws: MoneyError.overflow) { try interest.total(rounding: .halfEven) }
    var extreme = Interest(rate: Rate(billionths: .max), dayCount: .actualActual)
    extreme.accrue(minorUnits: .max, after: .first, through: .last)
    #expect(throws: MoneyError.overflow) { try extreme.total(rounding: .halfEven) }
  }
}
