public import Receivables

/// How often runs are made in a history.
public enum RunRhythm: String, Hashable, Sendable, CaseIterable {
  case day, week, month

  /// The days of the runs from `first` on, none after `last`: each day; the same day of the week; the same day of the
  /// month, or its last one where it is shorter.
  public func days(from first: Day, through last: Day) -> [Day] {
    var days: [Day] = []
    while let day = try? self.day(days.count, from: first), day <= last { days.append(day) }
    return days
  }

  private func day(_ place: Int, from first: Day) throws -> Day {
    switch self {
    case .day: try first.advanced(by: place)
    case .week: try first.advanced(by: 7 * place)
    case .month: try first.adding(months: place)
    }
  }
}
