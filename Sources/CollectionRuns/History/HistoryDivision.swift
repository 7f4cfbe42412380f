public import Receivables

/// How the span of a history is divided for people to look at.
public enum HistoryDivision: String, Hashable, Sendable, CaseIterable {
  /// Seven days from the first day of the span on.
  case week
  /// Calendar months; the first one begins with the span.
  case month

  /// A span of up to so many days is divided into weeks, a longer one into months.
  public static let longestInWeeks = 92

  /// How a span is divided where a table shows all of it.
  public init(from first: Day, through last: Day) {
    self = last - first <= HistoryDivision.longestInWeeks ? .week : .month
  }

  /// The first day of the period in which a day lies.
  public func start(of day: Day, from first: Day) -> Day {
    switch self {
    case .week: Day(clamping: Int(day.number) - (day - first) % 7)
    case .month: max(day.startOfMonth, first)
    }
  }
}
