import Receivables

/// How collection changed from an earlier period to a later one of as many months, read by a few fixed rules.
///
/// The rules look at figures as they are shown, with two decimals, so that a reader can follow them by hand.
public struct Trend: Equatable, Sendable {
  /// The earlier period.
  public let earlier: PeriodMeasures
  /// The later period, which ends with the as-of day.
  public let later: PeriodMeasures
  /// What can be said, in the order of the rules.
  public let statements: [TrendStatement]

  /// DSO, ADD and CEI have moved when they differ by at least one day, or one percent of CEI.
  public static let leastMove = 100
  /// The overdue ratio has moved when it differs by at least five percent of the open balance.
  public static let leastOverdueMove = 500
  /// Turnover has moved when it differs by at least a tenth.
  public static let leastTurnoverTenths = 1
  /// Turnover from which on it is called strong: an invoice is outstanding for at most five weeks or so.
  public static let strongTurnover = 1000

  /// The trend from one period to another.
  public init(earlier: PeriodMeasures, later: PeriodMeasures) {
    self.earlier = earlier
    self.later = later
    func change(_ measure: Measure) -> Change {
      let before = Trend.comparable(measure, of: earlier)
      return Change(before.quotient?.hundredths, later[measure].quotient?.hundredths)
    }
    statements =
      TrendReading(
        dso: change(.dso), averageDaysDelinquent: change(.averageDaysDelinquent), cei: change(.ceiByMonth),
        turnover: change(.turnover), overdueRatio: change(.overdueRatio), hasSalesToTheEnd: later.hasSalesToTheEnd
      ).statements
  }

  /// What a measure came to in the earlier period, where it can be compared with the later one.
  public func earlierFigure(_ measure: Measure) -> Figure { Trend.comparable(measure, of: earlier) }

  /// A year that begins with the ledger has nothing open at its start, so its turnover is no measure for later ones.
  private static func comparable(_ measure: Measure, of earlier: PeriodMeasures) -> Figure {
    measure == .turnover && earlier.year?.opening == 0 ? .unknown(.tooEarly) : earlier[measure]
  }
}

/// A figure before and after, in hundredths; `nil` for n/a.
struct Change {
  let earlier: Int?
  let later: Int?

  init(_ earlier: Int?, _ later: Int?) {
    self.earlier = earlier
    self.later = later
  }

  /// Which way a figure went.
  enum Direction {
    case rose, stood, fell
  }

  /// Which way it went, where a smaller difference than `least` is none; `nil` where one of the two is n/a.
  func direction(least: Int) -> Direction? {
    guard let earlier, let later else { return nil }
    return later - earlier >= least ? .rose : earlier - later >= least ? .fell : .stood
  }
}
