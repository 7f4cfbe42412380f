import Measures
import Receivables

/// The charts of a sheet of measures, month by month.
struct MeasureCharts {
  private let sheet: MeasureSheet
  private let say: Wording
  private let words: MeasureWords
  private let periods: ChartPeriods
  private let titles: CurrencyTitles

  init(_ sheet: MeasureSheet, _ titles: CurrencyTitles, _ say: Wording) {
    self.sheet = sheet
    self.titles = titles
    self.say = say
    words = MeasureWords(say)
    periods = ChartPeriods(.month, sheet.months.map(\.first))
  }

  /// Measures of one unit as lines.
  func lines(_ title: String, _ measures: [Measure]) -> Chart {
    let series = measures.map { measure in
      ChartSeries(words.name(measure), MeasureCharts.values(measure, of: sheet))
    }
    return .lines(LineChart(named(title), unit: measures[0].chartUnit, over: periods, series))
  }

  /// Amounts as lines.
  func lines(_ title: String, _ amounts: [Amount]) -> Chart {
    .lines(LineChart(named(title), unit: .money(sheet.currency), over: periods, amounts.map(series)))
  }

  /// Two amounts as bars beside one another.
  func pairs(_ title: String, _ first: Amount, _ second: Amount) -> Chart {
    .pairs(
      PairedBarChart(
        named(title), unit: .money(sheet.currency), over: periods, series(first), series(second)))
  }

  /// What was open at the end of each month, by days overdue.
  func aging(_ title: String) -> Chart {
    let names = sheet.months[0].buckets.map { BucketWords(say).words($0.name) }
    let parts = names.enumerated().map { place, name in
      ChartSeries(name, sheet.months.map { $0.buckets[place].amount.minorUnits })
    }
    return .stacks(StackedBarChart(named(title), unit: .money(sheet.currency), over: periods, parts))
  }

  /// The values of a measure in hundredths, month by month.
  static func values(_ measure: Measure, of sheet: MeasureSheet) -> [Int64?] {
    sheet.months.map { $0[measure].quotient.map { Int64($0.hundredths) } }
  }

  private func series(_ amount: Amount) -> ChartSeries {
    ChartSeries(words.name(amount), sheet.months.map { $0.amount(amount)?.minorUnits })
  }

  private func named(_ title: String) -> String { titles.title(title, sheet.currency) }
}
