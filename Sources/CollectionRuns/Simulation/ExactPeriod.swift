public import Receivables

/// What the runs of a contender do in a week or a month.
public struct ExactPeriod: Hashable, Sendable {
  /// Its first day.
  public let start: Day
  /// What they do.
  public internal(set) var totals = RunTotals()

  /// Adds what a run on a day does to the last of the periods, or to a new one behind them.
  static func add(
    _ totals: RunTotals, on day: Day, to periods: inout [ExactPeriod], _ division: HistoryDivision, from first: Day
  ) {
    let start = division.start(of: day, from: first)
    if periods.last?.start != start { periods.append(ExactPeriod(start: start)) }
    periods[periods.count - 1].totals += totals
  }
}
