import Measures
import Receivables

/// The sections of a page on groups of customers in one currency: beside each other, by days overdue, month by month.
struct MeasureGroupSections {
  private let sheets: [MeasureSheet]
  private let say: Wording
  private let words: MeasureWords
  private let titles: CurrencyTitles

  /// - Parameter sheets: of one currency, the largest first; at least one.
  init(_ sheets: [MeasureSheet], _ titles: CurrencyTitles, _ say: Wording) {
    self.titles = titles
    self.sheets = sheets
    self.say = say
    words = MeasureWords(say)
  }

  /// As many lines as can be told apart without effort.
  private static let mostLines = 5
  /// As many bars as a page has room for.
  private static let mostBars = 12

  private var currency: Currency { sheets[0].currency }
  private var breakdown: String { words.title(sheets[0].group?.breakdown ?? .customer) }

  var all: [ReportSection] { [overview, aging, months, said] }

  private func title(_ english: String, _ arabic: String) -> String { titles.title(say(english, arabic), currency) }

  private func section(_ english: String, _ arabic: String) -> ReportSection {
    ReportSection(title(english, arabic))
  }

  private func name(_ sheet: MeasureSheet) -> String {
    guard let group = sheet.group else { return "" }
    return group.key.isEmpty ? words.label(group) : say.foreign(words.label(group))
  }

  private var overview: ReportSection {
    var section = section("Groups beside each other", "المجموعات جنباً إلى جنب")
    let measures: [Measure] = [.overdueRatio, .dso, .bestDSO, .averageDaysDelinquent, .cei, .turnover, .daysLate]
    let titles = [
      say("overdue %", "متأخر %"), "DSO", say("best", "الأفضل"), "ADD", "CEI %", say("turnover", "الدوران"),
      say("days late", "أيام التأخر"),
    ]
    var table = ReportTable(
      title("The whole period", "المدة كلها"),
      [(breakdown, .words), (words.name(.sales), .numbers), (words.name(.open), .numbers)]
        + titles.map { ($0, .numbers) } + [(say("largest balance", "أعلى رصيد"), .numbers), (say("on", "في"), .words)])
    let unit = ChartUnit.money(currency)
    for sheet in sheets {
      let amounts = [Amount.sales, .open].map { unit.cell(sheet.period.amount($0)?.minorUnits, say) }
      let figures = measures.map { measure in
        measure.chartUnit.cell(sheet.period[measure].quotient.map { Int64($0.hundredths) }, say)
      }
      table.add(
        [.text(name(sheet))] + amounts + figures + [
          unit.cell(sheet.peak?.amount.minorUnits, say), .text(sheet.peak.map { say.day($0.day) } ?? ""),
        ])
    }
    section.add(table)
    return section
  }

  private var aging: ReportSection {
    var section = section("By days overdue", "حسب أيام التأخر")
    let shown = sheets.prefix(MeasureGroupSections.mostBars)
    section.add(
      .rows(
        RowBarChart(
          title("Open at the end, by days overdue", "المفتوح في النهاية حسب أيام التأخر"),
          unit: .money(currency), rowTitle: breakdown,
          parts: sheets[0].period.buckets.map { BucketWords(say).words($0.name) },
          shown.map { sheet in RowBarChart.Row(name(sheet), sheet.period.buckets.map(\.amount.minorUnits)) })),
      reading: GroupWords(say).shown(MeasureGroupSections.mostBars, of: sheets.count))
    return section
  }

  private var months: ReportSection {
    var section = section("Month by month", "شهراً بشهر")
    for measure in [Measure.dso, .overdueRatio, .cei] {
      let series = sheets.prefix(MeasureGroupSections.mostLines).map { sheet in
        ChartSeries(name(sheet), MeasureCharts.values(measure, of: sheet))
      }
      section.add(
        .lines(
          LineChart(
            title("By month: \(words.name(measure))", "شهرياً: \(words.name(measure))"),
            unit: measure.chartUnit, over: ChartPeriods(.month, sheets[0].months.map(\.first)), Array(series))),
        reading: reading(of: measure) + GroupWords(say).shown(MeasureGroupSections.mostLines, of: sheets.count))
    }
    return section
  }

  /// Which group has the most and the least of a measure over the whole period.
  private func reading(of measure: Measure) -> [String] {
    let known = sheets.compactMap { sheet in sheet.period[measure].quotient.map { (sheet, $0.hundredths) } }
    guard known.count > 1, let least = known.min(by: { $0.1 < $1.1 }), let most = known.max(by: { $0.1 < $1.1 })
    else { return [] }
    let (low, high) = (
      words.value(ofHundredths: least.1, of: measure), words.value(ofHundredths: most.1, of: measure)
    )
    return [
      say(
        "Over the whole period the lowest is \(low) (\(name(least.0))) and the highest \(high) (\(name(most.0))).",
        "في المدة كلها: الأدنى \(low) (\(name(least.0)))، والأعلى \(high) (\(name(most.0))).")
    ]
  }

  private var said: ReportSection {
    var section = section("What the figures say of each", "ما تقوله الأرقام عن كل مجموعة")
    var table = ReportTable(
      title("From the earlier half of the months to the later one", "من النصف الأول من الأشهر إلى النصف الثاني"),
      [(breakdown, .words), (say("reading", "القراءة"), .words)])
    for sheet in sheets.prefix(MeasureGroupSections.mostBars) {
      table.add([.text(name(sheet)), .text(MeasureReadings(sheet, say).statements.joined(separator: " "))])
    }
    table.note = GroupWords(say).shown(MeasureGroupSections.mostBars, of: sheets.count).joined()
    section.add(table)
    return section
  }
}
