import Measures
import Receivables

/// Sheets of measures as CSV: one line a month of each group and currency. What is n/a is empty.
struct MeasureCSV {
  private let sheets: [MeasureSheet]

  init(_ sheets: [MeasureSheet]) {
    self.sheets = sheets
  }

  var text: String {
    let buckets = sheets.first?.period.buckets.map(\.name) ?? []
    let titles =
      ["as_of", "currency", "by", "group", "month", "first", "last", "days"] + Amount.allCases.map(\.rawValue)
      + Count.allCases.map(\.rawValue) + Measure.allCases.map(\.rawValue) + buckets.map { "aging_\($0)" }
    var lines = [CSVLine.text(titles)]
    for sheet in sheets {
      for month in sheet.months { lines.append(CSVLine.text(heading(sheet, month) + cells(month))) }
    }
    return lines.joined()
  }

  private func heading(_ sheet: MeasureSheet, _ month: PeriodMeasures) -> [String] {
    [
      sheet.asOf.description, sheet.currency.code, sheet.group?.breakdown.rawValue ?? "", sheet.group?.key ?? "",
      month.month, month.first.description, month.last.description, "\(month.days)",
    ]
  }

  private func cells(_ month: PeriodMeasures) -> [String] {
    Amount.allCases.map { month.amount($0)?.amountText ?? "" } + Count.allCases.map { "\(month.count($0))" }
      + Measure.allCases.map { month[$0].text ?? "" } + month.buckets.map(\.amount.amountText)
  }
}
