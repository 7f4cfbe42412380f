internal import Receivables

/// One bar for each stretch of time, made of parts that are in an order, such as balances by how long they are overdue.
public struct StackedBarChart: Hashable, Sendable {
  /// What it shows.
  public let title: String
  /// What is counted.
  public let unit: ChartUnit
  /// The stretches of time.
  public let periods: ChartPeriods
  /// The parts, the lowest first.
  public let parts: [ChartSeries]

  /// A chart of parts with a value for each stretch; those below zero hang below it.
  public init(_ title: String, unit: ChartUnit, over periods: ChartPeriods, _ parts: [ChartSeries]) {
    precondition(parts.allSatisfy { $0.values.count == periods.days.count }, "there is a value for each stretch")
    self.title = title
    self.unit = unit
    self.periods = periods
    self.parts = parts
  }

  private var scale: ChartScale {
    let stacks = periods.days.indices.map { place in ChartStack(parts.map { $0.values[place] ?? 0 }) }
    return ChartScale(stacks.flatMap { [$0.low, $0.high] }, unit: unit, fromZero: true, intervals: 5)
  }

  private var totals: [Int64] {
    periods.days.indices.map { place in
      parts.reduce(Int64(0)) { $0.addingClamped($1.values[place] ?? 0) }
    }
  }
}

extension StackedBarChart: DrawnChart {
  var isEmpty: Bool { parts.allSatisfy { $0.numbers.allSatisfy { $0 == 0 } } }

  func unitWords(_ say: Wording) -> String { scale.words(say) }

  func height(_ form: ChartForm) -> Double { form.height }

  func legend(_ say: Wording) -> [ChartKey] {
    parts.enumerated().map { .bar(place: $0, name: $1.name, isOrdered: true) }
  }

  func summary(_ say: Wording) -> String {
    let head = say("Stacked bars, \(periods.counted(say))", "أعمدة مكدسة، \(periods.counted(say))")
    let total = ChartSeries(say("All parts together", "مجموع الأجزاء"), totals)
    return ChartSummary(periods, unit, say).text(head, [total] + parts)
  }

  func table(_ say: Wording) -> ReportTable {
    var table = ReportTable(
      caption(say, unit: unit.words(say)),
      [(periods.title(say), .words)] + parts.map { ($0.name, .numbers) } + [(say("total", "المجموع"), .numbers)])
    for (place, total) in totals.enumerated() {
      table.add(
        [.text(periods.name(place, say))] + parts.map { unit.cell($0.values[place], say) } + [unit.cell(total)])
    }
    return table
  }

  func content(_ form: ChartForm, _ say: Wording) -> String {
    let plot = TimePlot(form, scale, periods, say)
    let bars = periods.days.indices.map { period in
      ChartStack(parts.map { $0.values[period] ?? 0 }).segments.enumerated().map { place, ends in
        guard ends.low != ends.high else { return "" }
        let value = unit.text(parts[place].values[period] ?? 0, say)
        let hint = "\(parts[place].name) · \(periods.name(period, say)) · \(value)"
        return SVG.group(
          ChartKey.colour(place, isOrdered: true),
          plot.bar(period, from: 0.14, through: 0.86, low: ends.low, high: ends.high, ChartTexture(place)),
          hint: say.digits.text(hint))
      }.joined()
    }
    return plot.backdrop + bars.joined()
  }
}
