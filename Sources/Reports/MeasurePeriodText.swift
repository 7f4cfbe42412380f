import Measures
import Receivables

/// The measures of the whole period, each with what it is made of, or why there is none.
struct MeasurePeriodText {
  private let sheet: MeasureSheet
  private let say: Wording
  private let words: MeasureWords

  init(_ sheet: MeasureSheet, say: Wording) {
    self.sheet = sheet
    self.say = say
    words = MeasureWords(say)
  }

  /// The table, then what is told in lists.
  var lines: [String] { table.lines + buckets + reasons + concentration }

  private var period: PeriodMeasures { sheet.period }

  private var table: TextTable {
    var table = TextTable(
      (say("the whole period", "الفترة كلها"), .left), ("", .right), (say("from", "من"), .left))
    for row in MeasurePeriodRows(sheet, say: say, day: \.description).rows {
      table.add(row.name, row.value.map { text($0, row.unit) } ?? words.notAvailable, row.note)
    }
    return table
  }

  /// The currency of amounts stands above.
  private func text(_ value: Int64, _ unit: ChartUnit) -> String {
    if case .money = unit { unit.cell(value).plain(say) } else { unit.text(value, say) }
  }

  // MARK: Lists

  private var buckets: [String] {
    let parts = period.buckets.map { bucket in
      "\(BucketWords(say).name(bucket.name)) \(say.figure(bucket.amount)) (\(bucket.invoices))"
    }
    return [
      "", say("Open by days overdue (invoices)", "المفتوح حسب أيام التأخر (عدد الفواتير)"),
      "  " + parts.joined(separator: say(", ", "، ")),
    ]
  }

  private var reasons: [String] {
    let lists = [
      (say("Disputed because", "أسباب النزاع"), sheet.disputeReasons),
      (say("Revised because", "أسباب التعديل"), sheet.revisionReasons),
    ]
    return lists.flatMap { title, counts -> [String] in
      guard !counts.isEmpty else { return [] }
      let parts = counts.map { "\(TextTable.plain(words.text($0.reason))) \($0.invoices)" }
      return [title, "  " + parts.joined(separator: say(", ", "، "))]
    }
  }

  private var concentration: [String] {
    let lists = [
      (say("open", "من المفتوح"), sheet.openConcentration), (say("sales", "من المبيعات"), sheet.salesConcentration),
    ]
    return [say("Share of the largest customers", "حصة أكبر العملاء")]
      + lists.map { title, concentration in
        let parts = zip(Concentration.places, concentration.shares).map {
          "\($0): \($1.text.map { $0 + " %" } ?? words.notAvailable)"
        }
        let customers = say("customers: \(concentration.customers)", "عدد العملاء: \(concentration.customers)")
        return "  \(title): " + parts.joined(separator: say(", ", "، ")) + " (\(customers))"
      }
  }
}
