import Receivables

/// How many invoices are issued on each day: more in the season, fewer at the weekend, and exactly as many as asked for
/// in all.
struct SalesCalendar: Sendable {
  /// The first day.
  let from: Day
  /// The invoices of each day from `from` on.
  let invoicesByDay: [Int]

  /// Spreads `invoices` over the days from `from` to `to`.
  init(invoices: Int, from: Day, to: Day, shape: Shape) {
    self.from = from
    let days = to - from + 1
    var running = 0.0
    let sums = (0..<days).map { offset in
      running += Self.weight(of: Day(clamping: Int(from.number) + offset), offset, days, shape)
      return running
    }
    var before = 0
    invoicesByDay = sums.indices.map { index in
      let through = index == days - 1 ? invoices : Int(Double(invoices) * sums[index] / running)
      defer { before = through }
      return through - before
    }
  }

  private static func weight(of day: Day, _ offset: Int, _ days: Int, _ shape: Shape) -> Double {
    let weekday =
      switch day.weekday {
      case .friday: 0.04
      case .saturday: 0.3
      default: 1.0
      }
    return weekday * shape.season[day.month - 1] * (1 + shape.growth * Double(offset) / Double(days))
  }
}
