internal import CollectionRuns
internal import Receivables

/// The exact figures of contenders line by line, a column for each of them.
struct ExactLines {
  private let totals: TotalLines
  private let say: Wording

  init(_ document: SimulationDocument, _ say: Wording) {
    totals = TotalLines(stages: document.stages(say), say: say)
    self.say = say
  }

  /// Every line, those without anything in them included.
  func lines(_ figures: [ExactFigures]) -> [FigureLine] {
    totals.lines(figures.map(\.totals)) + collected(figures) + stopped(figures) + breaches(figures)
  }

  /// Those of runs alone: what a week or a month has.
  func lines(_ own: [RunTotals]) -> [FigureLine] { totals.lines(own) }

  private func collected(_ figures: [ExactFigures]) -> [FigureLine] {
    totals.amounts("late_fees_collected", say("late fees collected", "رسوم تأخير محصّلة"), figures.map(\.feesCollected))
  }

  private func stopped(_ figures: [ExactFigures]) -> [FigureLine] {
    let parts: [(key: String, name: String, sum: (StoppedOrders) -> OrderSum)] = [
      ("orders_stopped", say("orders stopped", "طلبات لم تخرج في وقتها"), \.all),
      ("orders_stopped_refused", say("of them, refused", "منها المرفوضة"), \.refused),
      ("orders_stopped_at_end", say("of them, still stopped in the end", "منها ما بقي موقوفاً في النهاية"), \.atEnd),
    ]
    return parts.flatMap { part in
      let sums = figures.map { part.sum($0.stopped) }
      return [line(part.key, part.name, sums.map(\.count))]
        + totals.amounts("\(part.key)_amount", say("\(part.name), worth", "\(part.name)، بقيمة"), sums.map(\.amounts))
    }
  }

  private func breaches(_ figures: [ExactFigures]) -> [FigureLine] {
    [
      line("breaches", say("breaches of limits", "تجاوزات الحدود الائتمانية"), figures.map(\.breaches.count)),
      line(
        "breach_customers", say("customers with a breach", "عملاء تجاوزوا الحد"), figures.map(\.breaches.customers)),
      line("breach_days", say("days over the limit", "أيام تجاوز الحد"), figures.map(\.breaches.days)),
    ]
  }

  private func line(_ key: String, _ name: String, _ counts: [Int]) -> FigureLine {
    FigureLine(key: key, name: name, currency: nil, values: counts.map(Int64.init))
  }
}
