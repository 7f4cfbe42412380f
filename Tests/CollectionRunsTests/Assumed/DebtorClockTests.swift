import Receivables
import Testing

@testable import CollectionRuns

@Suite("The debtor's clock")
struct DebtorClockTests {
  private static let issued = Day("2026-01-01")!
  private static let quarter: Int64 = 1_250_000_000

  private func day(_ number: Int) -> Day { Day(clamping: Int(DebtorClockTests.issued.number) + number) }

  @Test("runs a day a day without a stage, and faster at one, from the day after it is posted")
  func readings() {
    var clock = DebtorClock(startingAt: day(0))
    #expect(clock.reading(on: day(0)) == 0 && clock.reading(on: day(7)) == 7_000_000_000)
    clock.run(at: DebtorClockTests.quarter, from: day(4))
    #expect(clock.reading(on: day(4)) == 4_000_000_000)
    #expect(clock.reading(on: day(8)) == 9_000_000_000)
    clock.run(at: DebtorClock.ordinary, from: day(8))
    #expect(clock.reading(on: day(10)) == 11_000_000_000)
  }

  @Test(
    "reaches a reading on the first day that is not before it",
    arguments: [(8_999_999_999, 8), (9_000_000_000, 8), (9_000_000_001, 9), (4_000_000_000, 4), (0, 4)]
      as [(Int64, Int)])
  func firstDay(reading: Int64, expected: Int) {
    var clock = DebtorClock(startingAt: day(0))
    clock.run(at: DebtorClockTests.quarter, from: day(4))
    #expect(clock.firstDay(reaching: reading) == day(expected))
  }

  /// A path of stages by the days on which they are posted, and speeds that rise with them.
  private struct Path {
    var steps: [Int] = []

    func clock(_ speeds: [Int64], through last: Int, _ day: (Int) -> Day) -> DebtorClock {
      var clock = DebtorClock(startingAt: day(0))
      for (stage, step) in steps.enumerated() where step < last { clock.run(at: speeds[stage], from: day(step)) }
      return clock
    }
  }

  @Test("says the same day for the same path, and no later one for a path whose stages come sooner")
  func properties() {
    let seed: UInt64 = 20_261
    var numbers = SeededNumbers(seed: seed)
    for round in 0..<2_000 {
      var speed = DebtorClock.ordinary
      let speeds = (0..<4).map { _ in
        speed += Int64(numbers.below(700_000_000))
        return speed
      }
      var late = Path()
      var sooner = Path()
      var (a, b) = (0, 0)
      for _ in 0..<numbers.below(5) where late.steps.count < 4 {
        a += 1 + numbers.below(15)
        b = max(b + 1, a - numbers.below(10))
        late.steps.append(a)
        sooner.steps.append(min(a, b))
      }
      let paid = 1 + numbers.below(90)
      let reading = late.clock(speeds, through: paid, day).reading(on: day(paid))
      let again = late.clock(speeds, through: paid, day)
      #expect(again.firstDay(reaching: reading) == day(paid), "seed \(seed), round \(round)")
      // Stages that are posted on the day of payment or later do not count: the clock is asked day by day.
      let first = (1...paid).first { sooner.clock(speeds, through: $0, day).reading(on: day($0)) >= reading }
      #expect(first != nil, "seed \(seed), round \(round): later than \(paid) days")
    }
  }
}

@Suite("Speeds of the clock")
struct ClockSpeedsTests {
  private func speeds(_ responses: [(String, String)]) -> ClockSpeeds {
    let entries = responses.map { Assumptions.Entry(.response(stage: $0.0), AssumedNumber(certain: Rate($0.1)!)) }
    let assumed = AssumedCase(likely: Assumptions(title: LocalizedText("test"), entries: entries))
    return ClockSpeeds(assumed, under: PolicyTimeline(LinePolicy()))
  }

  @Test("follow the ladder, and a stage counts at least as much as those below it")
  func ladder() {
    let speeds = speeds([("reminder", "0.5"), ("call", "0.2"), ("final", "0.7"), ("other", "0.1")])
    let names: [String?] = [nil, "note", "reminder", "call", "final", "other", "unknown"]
    let day = Day("2026-01-01")!
    #expect(
      names.map { speeds.speed(at: $0, on: day) }
        == [1_000_000_000, 1_000_000_000, 1_500_000_000, 1_500_000_000, 1_700_000_000, 1_100_000_000, 1_000_000_000])
  }
}
