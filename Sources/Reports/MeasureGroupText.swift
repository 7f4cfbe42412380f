import Measures
import Receivables

/// Groups of customers beside each other, one table a currency.
struct MeasureGroupText {
  private let sheets: [MeasureSheet]
  private let say: Wording
  private let words: MeasureWords

  init(_ sheets: [MeasureSheet], say: Wording) {
    self.sheets = sheets
    self.say = say
    words = MeasureWords(say)
  }

  var text: String {
    sheets.grouped(by: \.currency).map(table).joined(separator: "\n\n")
  }

  private func table(_ sheets: [MeasureSheet]) -> String {
    let (period, breakdown) = (sheets[0].period, sheets[0].group?.breakdown ?? .customer)
    var table = TextTable(
      (words.title(breakdown), .left), (say("sales", "المبيعات"), .right), (say("open", "المفتوح"), .right),
      (say("overdue %", "متأخر %"), .right), ("DSO", .right), (say("best", "الأفضل"), .right), ("ADD", .right),
      ("CEI %", .right), (say("turnover", "الدوران"), .right), (say("days late", "أيام التأخر"), .right),
      (say("peak", "الذروة"), .right), (say("on", "في"), .left))
    for sheet in sheets {
      let measures: [Measure] = [
        .overdueRatio, .dso, .bestDSO, .averageDaysDelinquent, .cei, .turnover, .daysLate,
      ]
      let cells =
        [
          sheet.group.map(words.label) ?? "", figure(.sales, sheet), figure(.open, sheet),
        ] + measures.map { sheet.period[$0].text ?? words.notAvailable } + [
          sheet.peak.map { say.figure($0.amount) } ?? words.notAvailable, sheet.peak?.day.description ?? "",
        ]
      table.add(cells)
    }
    let title = say(
      "Measures in \(period.currency), \(period.first) to \(period.last)",
      "المؤشرات بعملة \(period.currency) من \(period.first) إلى \(period.last)")
    return ([title] + table.lines).joined(separator: "\n")
  }

  private func figure(_ amount: Amount, _ sheet: MeasureSheet) -> String {
    sheet.period.amount(amount).map(say.figure) ?? words.notAvailable
  }
}
