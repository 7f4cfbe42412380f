internal import Receivables

/// The clock by which the debtor of an invoice comes to pay: a day a day, and faster while the invoice sits at a stage that is
/// answered to.
///
/// A payment comes at a reading of the clock, not on a day of the calendar. Readings are whole billionths of a day, so two
/// clocks that went the same way say exactly the same.
struct DebtorClock: Hashable {
  /// Billionths of a day that a clock without a stage runs in a day.
  static let ordinary: Int64 = 1_000_000_000

  /// The day from whose end it has run at `speed`.
  private var since: Day
  /// What it said then.
  private var reading: Int64 = 0
  /// Billionths of a day that it runs in a day.
  private(set) var speed: Int64

  /// A clock that says 0 at the end of a day.
  init(startingAt day: Day, speed: Int64 = ordinary) {
    precondition(speed >= DebtorClock.ordinary, "nobody pays later for being asked")
    (since, self.speed) = (day, speed)
  }

  /// Runs at another speed from the end of a day on: a stage counts from the day on which it is posted.
  mutating func run(at speed: Int64, from day: Day) {
    precondition(speed >= DebtorClock.ordinary, "nobody pays later for being asked")
    (reading, since, self.speed) = (reading(on: day), day, speed)
  }

  /// What it says at the end of a day, if nothing changes until then.
  ///
  /// - Precondition: the day is not before the last change.
  func reading(on day: Day) -> Int64 {
    precondition(day >= since, "a clock is read after its last change")
    return reading + Int64(day - since) * speed
  }

  /// The first day at whose end it says at least so much, if nothing changes until then; not before the last change.
  func firstDay(reaching target: Int64) -> Day {
    guard target > reading else { return since }
    return Day(clamping: Int(since.number) + Int((target - reading + speed - 1) / speed))
  }
}
