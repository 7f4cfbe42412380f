/// Two bars side by side for each stretch of time: one policy against another, sales against collections.
public struct PairedBarChart: Hashable, Sendable {
  /// What it shows.
  public let title: String
  /// What is counted.
  public let unit: ChartUnit
  /// The stretches of time.
  public let periods: ChartPeriods
  /// The bars that come first in reading.
  public let first: ChartSeries
  /// The bars beside them.
  public let second: ChartSeries

  /// A chart of two series with a value for each stretch.
  public init(
    _ title: String, unit: ChartUnit, over periods: ChartPeriods, _ first: ChartSeries, _ second: ChartSeries
  ) {
    precondition(
      [first, second].allSatisfy { $0.values.count == periods.days.count }, "there is a value for each stretch")
    self.title = title
    self.unit = unit
    self.periods = periods
    self.first = first
    self.second = second
  }

  private var scale: ChartScale { ChartScale(first.numbers + second.numbers, unit: unit, fromZero: true, intervals: 5) }
}

extension PairedBarChart: DrawnChart {
  /// Bars of no length are nothing to look at.
  var isEmpty: Bool { (first.numbers + second.numbers).allSatisfy { $0 == 0 } }

  func unitWords(_ say: Wording) -> String { scale.words(say) }

  func height(_ form: ChartForm) -> Double { form.height }

  func legend(_ say: Wording) -> [ChartKey] {
    [first, second].enumerated().map { .bar(place: $0, name: $1.name, isOrdered: false) }
  }

  func summary(_ say: Wording) -> String {
    let head = say("Bars in pairs, \(periods.counted(say))", "أعمدة مزدوجة، \(periods.counted(say))")
    return ChartSummary(periods, unit, say).text(head, [first, second])
  }

  func table(_ say: Wording) -> ReportTable {
    LineChart(title, unit: unit, over: periods, [first, second]).table(say)
  }

  func content(_ form: ChartForm, _ say: Wording) -> String {
    let plot = TimePlot(form, scale, periods, say)
    let bars = [first, second].enumerated().map { place, one in
      let start = 0.12 + 0.39 * Double(place)
      let own = one.values.enumerated().compactMap { period, value in
        value.map { value in
          SVG.group(
            "point",
            plot.bar(
              period, from: start, through: start + 0.37, low: scale.base, high: value, ChartTexture(place)),
            hint: say.digits.text("\(one.name) · \(periods.name(period, say)) · \(unit.text(value, say))"))
        }
      }
      return SVG.group(ChartKey.colour(place), own.joined())
    }
    return plot.backdrop + bars.joined()
  }
}
