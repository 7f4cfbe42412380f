internal import CollectionRuns
internal import Receivables

/// What runs did week by week or month by month, for one policy or for two side by side: in tables for a terminal, in charts
/// for a page.
struct PeriodTables {
  let division: HistoryDivision
  /// What tells the policies apart, one word each; an empty one where there is only one.
  let columns: [String]
  /// The first day of each period, and the totals of each policy in it.
  let periods: [(start: Day, totals: [RunTotals])]
  let say: Wording

  /// A figure of each period.
  private struct Figure {
    let name: String
    let unit: ChartUnit
    let value: (RunTotals) -> Int64
  }

  /// What a section with these tables is called.
  var title: String {
    division == .week ? say("Week by week", "أسبوعاً بأسبوع") : say("Month by month", "شهراً بشهر")
  }

  /// Adds the counts and the amounts of each currency.
  func addAll(to section: inout ReportSection, onPage: Bool) {
    addWorkload(to: &section, onPage: onPage)
    for currency in currencies {
      let (fees, discounts) = (fees(currency), discounts(currency))
      guard onPage else {
        section.add(
          table(
            say("Late fees and discounts taken, \(currency)", "رسوم التأخير والخصومات المستحقة، \(currency)"),
            [(say("fees", "رسوم"), fees), (say("discounts", "خصومات"), discounts)]))
        continue
      }
      for figure in [fees, discounts] { add(figure, to: &section) }
    }
  }

  /// Adds what people have to do: letters, calls, moves, holds.
  func addWorkload(to section: inout ReportSection, onPage: Bool) {
    guard onPage else {
      section.add(
        table(
          say("Letters, calls, moves to a stage, holds", "الخطابات والاتصالات والانتقال إلى المراحل وإيقاف الطلبات"),
          counted.map { ($0.name, $0) }))
      return
    }
    for figure in counted { add(figure, to: &section) }
  }

  // MARK: The figures

  private var counted: [Figure] {
    [
      Figure(name: say("letters", "خطابات"), unit: .count) { Int64($0.letters) },
      Figure(name: say("calls", "اتصالات"), unit: .count) { Int64($0.calls) },
      Figure(name: say("moves", "انتقالات"), unit: .count) { Int64($0.allMoves) },
      Figure(name: say("holds", "إيقافات"), unit: .count) { Int64($0.holdsPlaced) },
    ]
  }

  private func fees(_ currency: Currency) -> Figure {
    Figure(name: say("late fees, \(currency)", "رسوم التأخير، \(currency)"), unit: .money(currency)) {
      $0.fees[currency] ?? 0
    }
  }

  private func discounts(_ currency: Currency) -> Figure {
    Figure(name: say("discounts taken, \(currency)", "الخصومات المستحقة، \(currency)"), unit: .money(currency)) {
      $0.discounts[currency] ?? 0
    }
  }

  private var currencies: [Currency] {
    Set(periods.flatMap(\.totals).flatMap { Array($0.fees.keys) + Array($0.discounts.keys) }).sorted()
  }

  // MARK: Charts

  private func add(_ figure: Figure, to section: inout ReportSection) {
    section.add(chart(figure), reading: [reading(figure)])
  }

  private func chart(_ figure: Figure) -> Chart {
    let title =
      division == .week
      ? say("By week: \(figure.name)", "أسبوعياً: \(figure.name)")
      : say("By month: \(figure.name)", "شهرياً: \(figure.name)")
    let along = ChartPeriods(division == .week ? .week : .month, periods.map(\.start))
    let series = columns.indices.map { column in
      ChartSeries(
        columns[column].isEmpty ? figure.name : columns[column], periods.map { figure.value($0.totals[column]) })
    }
    return series.count == 2
      ? .pairs(PairedBarChart(title, unit: figure.unit, over: along, series[0], series[1]))
      : .lines(LineChart(title, unit: figure.unit, over: along, series))
  }

  private func reading(_ figure: Figure) -> String {
    let sums = columns.indices.map { column in
      let sum = periods.reduce(Int64(0)) { $0.addingClamped(figure.value($1.totals[column])) }
      let text = figure.unit.text(sum, say)
      return columns[column].isEmpty ? text : "\(columns[column]) \(text)"
    }
    let text = sums.joined(separator: say(", ", "، "))
    return say("In the whole span: \(text).", "في المدة كلها: \(text).")
  }

  // MARK: Tables

  private func table(_ caption: String, _ figures: [(title: String, figure: Figure)]) -> ReportTable {
    let titles = figures.flatMap { title, _ in
      columns.map { column in
        (title: column.isEmpty ? title : "\(title) \(column)", column: ReportTable.Column.numbers)
      }
    }
    let period = division == .week ? say("week from", "أسبوع يبدأ في") : say("month", "الشهر")
    var table = ReportTable(caption, [(title: period, column: .words)] + titles)
    for period in periods {
      let name = division == .week ? say.day(period.start) : say.month(period.start)
      table.add(
        [.text(name)]
          + figures.flatMap { _, figure in period.totals.map { figure.unit.cell(figure.value($0)) } })
    }
    return table
  }
}

extension ReportCell {
  /// The name of a segment, which may be empty.
  static func segment(_ name: String, _ say: Wording) -> ReportCell {
    name.isEmpty ? .text(say("none", "بلا فئة")) : .foreign(name)
  }
}
