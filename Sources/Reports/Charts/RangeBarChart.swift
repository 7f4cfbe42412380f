/// How far each of several things moves a figure: a bar on either side of what is likely. With the widest on top it is
/// called a tornado.
public struct RangeBarChart: Hashable, Sendable {
  /// One thing.
  public struct Row: Hashable, Sendable {
    /// What it is; an id or a name of the firm's is marked by `Wording.foreign`.
    public let name: String
    /// The figure where the thing is at its low end. It may well be more than `high`.
    public let low: Int64
    /// The figure where it is as is likely.
    public let likely: Int64
    /// The figure where the thing is at its high end.
    public let high: Int64

    /// A row.
    public init(_ name: String, low: Int64, likely: Int64, high: Int64) {
      self.name = name
      self.low = low
      self.likely = likely
      self.high = high
    }
  }

  /// What the ends of the bars and the middle are called in the legend and the table.
  public struct Names: Hashable, Sendable {
    public let low: String
    public let likely: String
    public let high: String

    /// Names, such as `at its low end`, `as is likely`, `at its high end`.
    public init(low: String, likely: String, high: String) {
      self.low = low
      self.likely = likely
      self.high = high
    }
  }

  /// What it shows.
  public let title: String
  /// What is counted.
  public let unit: ChartUnit
  /// What a row is, as the title of a column: `assumption`.
  public let rowTitle: String
  /// What both ends and the middle are called; `nil` for `low`, `likely` and `high`.
  public let names: Names?
  /// The things, the first one on top.
  public let rows: [Row]

  /// A chart of rows.
  public init(
    _ title: String, unit: ChartUnit, rowTitle: String,
    names: Names? = nil, _ rows: [Row]
  ) {
    self.title = title
    self.unit = unit
    self.rowTitle = rowTitle
    self.names = names
    self.rows = rows
  }

  private func scale(_ form: ChartForm) -> ChartScale {
    ChartScale(
      rows.flatMap { [$0.low, $0.likely, $0.high] }, unit: unit, fromZero: false, intervals: form.intervalsAcross)
  }
}

extension RangeBarChart: DrawnChart {
  var isEmpty: Bool { rows.isEmpty }

  func unitWords(_ say: Wording) -> String { scale(.wide).words(say) }

  func height(_ form: ChartForm) -> Double { RowPlot.height(rows: rows.count) }

  private func named(_ say: Wording) -> Names {
    names ?? Names(low: say("low", "الأدنى"), likely: say("likely", "المرجّح"), high: say("high", "الأعلى"))
  }

  func legend(_ say: Wording) -> [ChartKey] {
    let names = named(say)
    return [
      .bar(place: 1, name: names.low, isOrdered: false), .mark(name: names.likely),
      .bar(place: 0, name: names.high, isOrdered: false),
    ]
  }

  func summary(_ say: Wording) -> String {
    let names = named(say)
    let head = say("Ranges, \(Wording.counted(rows.count, "row")).", "مدى كل صف، عدد الصفوف \(rows.count).")
    let sentences = rows.map { row in
      let values = [row.low, row.likely, row.high].map { unit.text($0, say) }
      return say(
        "\(row.name): \(names.low) \(values[0]), \(names.likely) \(values[1]), \(names.high) \(values[2]).",
        "\(row.name): \(names.low) \(values[0])، \(names.likely) \(values[1])، \(names.high) \(values[2]).")
    }
    return ([head] + sentences).joined(separator: " ")
  }

  func table(_ say: Wording) -> ReportTable {
    let names = named(say)
    var table = ReportTable(
      caption(say, unit: unit.words(say)),
      [(rowTitle, .words), (names.low, .numbers), (names.likely, .numbers), (names.high, .numbers)])
    for row in rows { table.add([.text(row.name)] + [row.low, row.likely, row.high].map(unit.cell)) }
    return table
  }

  func content(_ form: ChartForm, _ say: Wording) -> String {
    let plot = RowPlot(form, scale(form), rows: rows.count, say)
    let names = named(say)
    let bars = rows.enumerated().map { place, row in
      func side(_ colour: Int, _ name: String, _ end: Int64) -> String {
        guard end != row.likely else { return "" }
        return SVG.group(
          ChartKey.colour(colour), plot.bar(place, row.likely, end, ChartTexture(colour)),
          hint: say.digits.text("\(row.name) · \(name) · \(unit.text(end, say))"))
      }
      let (least, most) = (min(row.low, row.high), max(row.low, row.high))
      let range = say(
        "\(unit.cell(least).plain(say)) to \(unit.text(most, say))",
        "من \(unit.cell(least).plain(say)) إلى \(unit.text(most, say))")
      return plot.heading(place, row.name, range) + side(1, names.low, row.low) + side(0, names.high, row.high)
        + SVG.group("ink", ChartMark.diamond.point(x: plot.x(row.likely), y: plot.y(place) + RowPlot.thickness / 2))
    }
    return plot.backdrop + bars.joined()
  }
}
