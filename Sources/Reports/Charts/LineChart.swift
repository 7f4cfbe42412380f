/// Lines over time. A line has a gap where there is no value.
public struct LineChart: Hashable, Sendable {
  /// What it shows, such as `Days sales outstanding`.
  public let title: String
  /// What is counted.
  public let unit: ChartUnit
  /// The stretches of time.
  public let periods: ChartPeriods
  /// The lines, at most six: there are no more kinds of lines to tell apart.
  public let series: [ChartSeries]
  /// What intervals are, such as `5 % to 95 %`.
  public let intervalName: String

  /// A chart of at most six series with a value for each stretch.
  public init(
    _ title: String, unit: ChartUnit, over periods: ChartPeriods, _ series: [ChartSeries], intervalName: String = ""
  ) {
    precondition(series.count <= 6, "more lines than can be told apart")
    precondition(series.allSatisfy { $0.values.count == periods.days.count }, "there is a value for each stretch")
    self.title = title
    self.unit = unit
    self.periods = periods
    self.series = series
    self.intervalName = intervalName
  }

  private var scale: ChartScale {
    ChartScale(series.flatMap(\.numbers), unit: unit, fromZero: false, intervals: 5)
  }
}

extension LineChart: DrawnChart {
  var isEmpty: Bool { series.allSatisfy(\.isEmpty) }

  func unitWords(_ say: Wording) -> String { scale.words(say) }

  func height(_ form: ChartForm) -> Double { form.height }

  func legend(_ say: Wording) -> [ChartKey] {
    series.enumerated().flatMap { place, one -> [ChartKey] in
      let line = ChartKey.line(place: place, name: one.name)
      guard !one.intervals.isEmpty else { return [line] }
      let name = intervalName.isEmpty ? say("low to high", "من الأدنى إلى الأعلى") : intervalName
      return [line, .surface(place: place, name: one.name + say(", ", "، ") + name)]
    }
  }

  func summary(_ say: Wording) -> String {
    let head = say("Lines, \(periods.counted(say))", "خطوط، \(periods.counted(say))")
    return ChartSummary(periods, unit, say).text(head, series)
  }

  func table(_ say: Wording) -> ReportTable {
    var columns: [(title: String, column: ReportTable.Column)] = [(periods.title(say), .words)]
    for one in series {
      columns.append((one.name, .numbers))
      guard !one.intervals.isEmpty else { continue }
      columns.append((one.name + say(", low", "، الأدنى"), .numbers))
      columns.append((one.name + say(", high", "، الأعلى"), .numbers))
    }
    var table = ReportTable(caption(say, unit: unit.words(say)), columns)
    for place in periods.days.indices {
      let cells = series.flatMap { one -> [ReportCell] in
        let value = unit.cell(one.values[place], say)
        guard !one.intervals.isEmpty else { return [value] }
        return [value, unit.cell(one.intervals[place]?.low, say), unit.cell(one.intervals[place]?.high, say)]
      }
      table.add([.text(periods.name(place, say))] + cells)
    }
    return table
  }

  func content(_ form: ChartForm, _ say: Wording) -> String {
    let plot = TimePlot(form, scale, periods, say)
    let surfaces = series.enumerated().map { SVG.group(ChartKey.colour($0), surface(of: $1, plot)) }
    let lines = series.enumerated().map { place, one in
      SVG.group(ChartKey.colour(place), line(of: one, place, plot) + points(of: one, place, plot, say))
    }
    return plot.backdrop + surfaces.joined() + lines.joined()
  }

  /// Stretches that follow one another and have something each.
  private func runs(_ isThere: (Int) -> Bool) -> [[Int]] {
    periods.days.indices.split { !isThere($0) }.map(Array.init)
  }

  private func line(of one: ChartSeries, _ place: Int, _ plot: TimePlot) -> String {
    runs { one.values[$0] != nil }.filter { $0.count > 1 }.map { run in
      let points = run.map { (x: plot.x($0), y: plot.y(one.values[$0]!)) }
      return "<path class=\"line d\(place % 6 + 1)\" d=\"\(SVG.path(points))\"/>"
    }.joined()
  }

  private func surface(of one: ChartSeries, _ plot: TimePlot) -> String {
    guard !one.intervals.isEmpty else { return "" }
    return runs { one.intervals[$0] != nil }.map { run in
      let there = run.map { (x: plot.x($0), y: plot.y(one.intervals[$0]!.high)) }
      let back = run.reversed().map { (x: plot.x($0), y: plot.y(one.intervals[$0]!.low)) }
      return "<path class=\"area\" d=\"\(SVG.path(there + back))Z\"/>"
    }.joined()
  }

  /// A mark at each value, or at as many as have room; always at one that stands alone, and would be no line.
  private func points(of one: ChartSeries, _ place: Int, _ plot: TimePlot, _ say: Wording) -> String {
    let every = max(1, Int((12 / plot.slot).rounded(.up)))
    return runs { one.values[$0] != nil }.flatMap { run in
      run.filter { $0 % every == 0 || run.count == 1 }.map { period in
        let value = one.values[period]!
        let hint = "\(one.name) · \(periods.name(period, say)) · \(unit.text(value, say))"
        let point = ChartMark(place).point(x: plot.x(period), y: plot.y(value))
        return SVG.group("point", point, hint: say.digits.text(hint))
      }
    }.joined()
  }
}
