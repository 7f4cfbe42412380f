/// What can be seen in a chart over time, for those who cannot see it: where each series begins, ends and is outermost.
struct ChartSummary {
  private let periods: ChartPeriods
  private let unit: ChartUnit
  private let say: Wording

  init(_ periods: ChartPeriods, _ unit: ChartUnit, _ say: Wording) {
    self.periods = periods
    self.unit = unit
    self.say = say
  }

  /// The kind of chart and its span, then a sentence for each series.
  func text(_ head: String, _ series: [ChartSeries]) -> String {
    let last = periods.days.count - 1
    let span = say(
      "\(head), from \(periods.name(0, say)) to \(periods.name(last, say)).",
      "\(head)، من \(periods.name(0, say)) إلى \(periods.name(last, say)).")
    return ([span] + series.map(sentence)).joined(separator: " ")
  }

  private func sentence(_ series: ChartSeries) -> String {
    let known = series.values.enumerated().compactMap { place, value in value.map { (place: place, value: $0) } }
    guard let first = known.first, let last = known.last,
      let lowest = known.min(by: { $0.value < $1.value }), let highest = known.max(by: { $0.value < $1.value })
    else { return say("\(series.name): n/a throughout.", "\(series.name): غير متاح في المدة كلها.") }
    let values = [first, last, lowest, highest].map { unit.text($0.value, say) }
    let (low, high) = (periods.name(lowest.place, say), periods.name(highest.place, say))
    let missing = series.values.count - known.count
    return say(
      "\(series.name): first \(values[0]), last \(values[1]); lowest \(values[2]) (\(low)), highest \(values[3]) (\(high))"
        + (missing == 0 ? "." : "; n/a in \(missing) of them."),
      "\(series.name): في البداية \(values[0])، وفي النهاية \(values[1])؛ الأدنى \(values[2]) (\(low))، والأعلى \(values[3]) (\(high))"
        + (missing == 0 ? "." : "؛ غير متاح في \(missing) منها."))
  }
}
