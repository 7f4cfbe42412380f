internal import Receivables

/// A bar for each of several things with names, such as segments or customers, made of parts that are in an order.
public struct RowBarChart: Hashable, Sendable {
  /// One bar.
  public struct Row: Hashable, Sendable {
    /// What it is; an id or a name of the firm's is marked by `Wording.foreign`.
    public let name: String
    /// A value for each part.
    public let values: [Int64]

    /// A row.
    public init(_ name: String, _ values: [Int64]) {
      self.name = name
      self.values = values
    }
  }

  /// What it shows.
  public let title: String
  /// What is counted.
  public let unit: ChartUnit
  /// What a row is, as the title of a column: `segment`.
  public let rowTitle: String
  /// The names of the parts, the one where the bar begins first; one for plain bars.
  public let parts: [String]
  /// The bars, the first one on top.
  public let rows: [Row]

  /// A chart of rows, each with a value for each part.
  public init(_ title: String, unit: ChartUnit, rowTitle: String, parts: [String], _ rows: [Row]) {
    precondition(rows.allSatisfy { $0.values.count == parts.count }, "a row has a value for each part")
    self.title = title
    self.unit = unit
    self.rowTitle = rowTitle
    self.parts = parts
    self.rows = rows
  }

  private func scale(_ form: ChartForm) -> ChartScale {
    let stacks = rows.map { ChartStack($0.values) }
    return ChartScale(
      stacks.flatMap { [$0.low, $0.high] }, unit: unit, fromZero: true, intervals: form.intervalsAcross)
  }

  private func total(_ row: Row) -> Int64 { row.values.reduce(0) { $0.addingClamped($1) } }
}

extension RowBarChart: DrawnChart {
  var isEmpty: Bool { rows.allSatisfy { $0.values.allSatisfy { $0 == 0 } } }

  func unitWords(_ say: Wording) -> String { scale(.wide).words(say) }

  func height(_ form: ChartForm) -> Double { RowPlot.height(rows: rows.count) }

  func legend(_ say: Wording) -> [ChartKey] {
    guard parts.count > 1 else { return [] }
    return parts.enumerated().map { .bar(place: $0, name: $1, isOrdered: true) }
  }

  func summary(_ say: Wording) -> String {
    let head = say("Bars, \(Wording.counted(rows.count, "row")).", "أعمدة أفقية، عدد الصفوف \(rows.count).")
    return ([head] + rows.map { "\($0.name): \(unit.text(total($0), say))." }).joined(separator: " ")
  }

  func table(_ say: Wording) -> ReportTable {
    let total: [(title: String, column: ReportTable.Column)] =
      parts.count > 1 ? [(say("total", "المجموع"), .numbers)] : []
    var table = ReportTable(
      caption(say, unit: unit.words(say)), [(rowTitle, .words)] + parts.map { ($0, .numbers) } + total)
    for row in rows {
      table.add(
        [.text(row.name)] + row.values.map(unit.cell) + (total.isEmpty ? [] : [unit.cell(self.total(row))]))
    }
    return table
  }

  func content(_ form: ChartForm, _ say: Wording) -> String {
    let plot = RowPlot(form, scale(form), rows: rows.count, say)
    let bars = rows.enumerated().map { place, row in
      plot.heading(place, row.name, unit.text(total(row), say))
        + ChartStack(row.values).segments.enumerated().map { part, ends in
          guard ends.low != ends.high else { return "" }
          let hint = "\(parts[part]) · \(row.name) · \(unit.text(row.values[part], say))"
          return SVG.group(
            ChartKey.colour(part, isOrdered: true), plot.bar(place, ends.low, ends.high, ChartTexture(part)),
            hint: say.digits.text(hint))
        }.joined()
    }
    return plot.backdrop + bars.joined()
  }
}
