import Measures
import Receivables

/// One sheet of measures as a person reads it in a terminal: months, the whole period, the trend in words.
struct MeasureText {
  private let sheet: MeasureSheet
  private let industry: [IndustryFigure]
  private let say: Wording
  private let words: MeasureWords

  init(_ sheet: MeasureSheet, industry: [IndustryFigure], say: Wording) {
    self.sheet = sheet
    self.industry = industry
    self.say = say
    words = MeasureWords(say)
  }

  var text: String {
    let period = sheet.period
    let title = say(
      "Measures in \(sheet.currency), \(period.first) to \(period.last)",
      "المؤشرات بعملة \(sheet.currency) من \(period.first) إلى \(period.last)")
    let sections = [
      [title] + amounts.lines, days.lines, MeasurePeriodText(sheet, say: say).lines, trend, comparison,
    ]
    return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
  }

  private var amounts: TextTable {
    var table = TextTable(
      (say("month", "الشهر"), .left), (words.name(.sales), .right), (words.name(.collected), .right),
      (say("open at the end", "المفتوح آخر الشهر"), .right), (words.name(.overdue), .right), ("%", .right),
      (say("invoices", "الفواتير"), .right))
    for month in sheet.months {
      table.add(
        [month.month] + [.sales, .collected, .open, .overdue].map { figure($0, month) } + [
          month[.overdueRatio].text ?? words.notAvailable, "\(month.count(.openInvoices))",
        ])
    }
    return table
  }

  private var days: TextTable {
    let measures: [Measure] = [
      .dso, .dsoThreeMonths, .dsoCountback, .bestDSO, .averageDaysDelinquent, .cei, .turnover, .daysLate, .daysToPay,
    ]
    var table = TextTable(
      (say("month", "الشهر"), .left), ("DSO", .right), (say("3 months", "3 أشهر"), .right),
      (say("count-back", "تراجعي"), .right), (say("best", "الأفضل"), .right), ("ADD", .right), ("CEI %", .right),
      (say("turnover", "الدوران"), .right), (say("days late", "أيام التأخر"), .right),
      (say("to pay", "أيام السداد"), .right))
    for month in sheet.months {
      table.add([month.month] + measures.map { month[$0].text ?? words.notAvailable })
    }
    return table
  }

  private func figure(_ amount: Amount, _ month: PeriodMeasures) -> String {
    month.amount(amount).map(say.figure) ?? words.notAvailable
  }

  private var trend: [String] {
    guard let trend = sheet.trend else {
      return [
        say(
          "Trend: n/a, two months are needed; write --months 2 or more",
          "الاتجاه: غير متاح، يلزم شهران على الأقل؛ اكتب ‎--months 2 أو أكثر")
      ]
    }
    let (earlier, later) = (trend.earlier, trend.later)
    let title = say(
      "Trend: \(earlier.first) to \(earlier.last), then \(later.first) to \(later.last)",
      "الاتجاه: من \(earlier.first) إلى \(earlier.last)، ثم من \(later.first) إلى \(later.last)")
    let phrases = TrendWords(say)
    return [title]
      + trend.statements.flatMap {
        ["  \(phrases.sentence($0.rule))"] + phrases.figures($0, of: trend).map { "      " + $0 }
      }
  }

  private var comparison: [String] {
    guard !industry.isEmpty else { return [] }
    let phrases = TrendWords(say)
    return [say("Beside the industry", "مقارنة بالقطاع")]
      + industry.map { "  \(phrases.comparison($0, with: sheet.period))" }
  }
}
