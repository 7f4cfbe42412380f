import Measures
import Receivables

/// The first section of a page on measures: the leading figures of both halves and of the whole, what they say, and the
/// industry beside them.
struct MeasureOverview {
  private let sheet: MeasureSheet
  private let industry: [IndustryFigure]
  private let say: Wording
  private let words: MeasureWords
  private let titles: CurrencyTitles

  init(_ sheet: MeasureSheet, industry: [IndustryFigure], _ titles: CurrencyTitles, _ say: Wording) {
    self.titles = titles
    self.sheet = sheet
    self.industry = industry
    self.say = say
    words = MeasureWords(say)
  }

  private static let amounts: [Amount] = [.sales, .collected, .open, .overdue]
  private static let measures: [Measure] = [
    .overdueRatio, .dso, .bestDSO, .averageDaysDelinquent, .cei, .ceiMonthlyAverage, .ceiByMonth, .turnover, .daysToPay,
    .daysLate,
  ]

  var section: ReportSection {
    var section = ReportSection(titles.title(say("In short", "الخلاصة"), sheet.currency))
    for sentence in MeasureReadings(sheet, say).statements { section.add(sentence) }
    section.add(figures)
    section.add(comparison)
    return section
  }

  private var periods: [(title: String, period: PeriodMeasures)] {
    let whole = (title: say("whole period", "المدة كلها"), period: sheet.period)
    guard let trend = sheet.trend else { return [whole] }
    return [(span(trend.earlier), trend.earlier), (span(trend.later), trend.later), whole]
  }

  private func span(_ period: PeriodMeasures) -> String {
    let (first, last) = (say.month(period.first), say.month(period.last))
    return first == last ? first : say("\(first) to \(last)", "من \(first) إلى \(last)")
  }

  private var figures: ReportTable {
    let periods = periods
    var table = ReportTable(
      titles.title(say("The leading figures", "أهم الأرقام"), sheet.currency),
      [(say("measure", "المؤشر"), .words), (say("unit", "الوحدة"), .words)] + periods.map { ($0.title, .numbers) })
    let unit = ChartUnit.money(sheet.currency)
    for amount in MeasureOverview.amounts {
      table.add(
        [.text(words.name(amount)), .text(unit.words(say))]
          + periods.map { unit.cell($0.period.amount(amount)?.minorUnits, say) })
    }
    for measure in MeasureOverview.measures {
      table.add(
        [.text(words.name(measure)), .text(measure.chartUnit.words(say))]
          + periods.map { title, period in
            let isEarlier = title == periods[0].title && periods.count > 1
            let figure = isEarlier ? sheet.trend?.earlierFigure(measure) ?? period[measure] : period[measure]
            return measure.chartUnit.cell(figure.quotient.map { Int64($0.hundredths) }, say)
          })
    }
    return table
  }

  private var comparison: ReportTable {
    var table = ReportTable(
      titles.title(say("Beside the industry", "مقارنة بالقطاع"), sheet.currency),
      [
        (say("measure", "المؤشر"), .words), (say("unit", "الوحدة"), .words), (say("own", "لدينا"), .numbers),
        (say("industry", "القطاع"), .numbers), (say("verdict", "الحكم"), .words),
      ])
    for figure in industry {
      let unit = figure.measure.chartUnit
      let own = sheet.period[figure.measure].quotient.map { Int64($0.hundredths) }
      table.add([
        .text(words.name(figure.measure)), .text(unit.words(say)), unit.cell(own, say),
        .hundredths(figure.hundredths), .text(TrendWords(say).verdict(figure, on: sheet.period)),
      ])
    }
    return table
  }
}
