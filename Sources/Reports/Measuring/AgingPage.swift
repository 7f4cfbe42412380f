public import Measures
public import Receivables

/// The aging as one page that needs nothing but itself: how it became so month by month, the buckets of the day, groups of
/// customers beside each other.
public struct AgingPage {
  private let agings: [Aging]
  private let months: [MeasureSheet]
  private let asOf: Day
  private let say: Wording
  private let titles: CurrencyTitles

  /// The page of the aging as of a day.
  ///
  /// - Parameters:
  ///   - agings: of each currency, or of each group in it.
  ///   - months: what was measured month by month, all customers of a currency together, with the same bounds.
  public init(_ agings: [Aging], months: [MeasureSheet], asOf: Day, language: Language, digits: DigitSet = .latin) {
    self.agings = agings
    self.months = months
    self.asOf = asOf
    say = Wording(language, digits: digits)
    titles = CurrencyTitles(currencies: agings.map(\.currency))
  }

  /// The whole page.
  public var html: String {
    HTMLPage(
      say("Open receivables by days overdue", "الذمم المفتوحة حسب أيام التأخر"),
      subtitle: say("as of \(say.day(asOf))", "حتى \(say.day(asOf))"), sections: sections, say
    ).html
  }

  private var sections: [ReportSection] {
    guard !agings.isEmpty else {
      var section = ReportSection(say("Nothing is open", "لا أرصدة مفتوحة"))
      section.add(say("Nothing is open.", "لا توجد فواتير مفتوحة."))
      return [section]
    }
    return agings.grouped(by: \.currency).map(section)
  }

  private func section(_ agings: [Aging]) -> ReportSection {
    let currency = agings[0].currency
    var section = ReportSection(say("In \(currency)", "بعملة \(currency)"))
    if agings[0].group == nil {
      for aging in agings {
        section.add(sentence(aging))
        section.add(table(aging))
      }
    } else {
      section.add(groups(agings))
      section.add(.rows(chart(agings)), reading: GroupWords(say).shown(AgingPage.mostBars, of: agings.count))
    }
    if let sheet = months.first(where: { $0.currency == currency }) {
      let readings = MeasureReadings(sheet, say)
      let statements = readings.statements(restingOn: .overdueRatio)
      section.add(
        MeasureCharts(sheet, titles, say).aging(
          say("Open at the end of each month, by days overdue", "المفتوح آخر كل شهر حسب أيام التأخر")),
        reading: statements.isEmpty ? readings.movements(of: [Measure.overdueRatio]) : statements)
    }
    return section
  }

  /// As many bars as a page has room for.
  private static let mostBars = 12

  private func sentence(_ aging: Aging) -> String {
    say(
      "Open: \(say.amount(aging.total)), of which overdue \(say.amount(aging.overdue)) and in dispute "
        + "\(say.amount(aging.disputed)).",
      "المفتوح \(say.amount(aging.total))، منه متأخر \(say.amount(aging.overdue))، ومتنازع عليه \(say.amount(aging.disputed))."
    )
  }

  private func table(_ aging: Aging) -> ReportTable {
    var table = ReportTable(
      titles.title(say("Buckets of the day", "شرائح اليوم"), aging.currency),
      [
        (say("days overdue", "أيام التأخر"), .words), (say("amount", "المبلغ"), .numbers),
        (say("invoices", "الفواتير"), .numbers), (say("share, percent", "النسبة المئوية"), .numbers),
      ])
    for bucket in aging.buckets {
      table.add([
        .text(BucketWords(say).words(bucket.name)), .amount(bucket.amount), .count(bucket.invoices),
        share(bucket.amount, of: aging.total),
      ])
    }
    table.add([.text(say("total", "المجموع")), .amount(aging.total), .count(aging.invoices), .empty])
    return table
  }

  private func share(_ part: Money, of whole: Money) -> ReportCell {
    let (numerator, denominator) = (Int128(part.minorUnits) * 100, Int128(whole.minorUnits))
    return Quotient(numerator, over: denominator).map { .hundredths($0.hundredths) } ?? .text("–")
  }

  // MARK: Groups

  private func name(_ aging: Aging) -> String {
    guard let group = aging.group else { return "" }
    let label = MeasureWords(say).label(group)
    return group.key.isEmpty ? label : say.foreign(label)
  }

  private func title(_ agings: [Aging]) -> String { MeasureWords(say).title(agings[0].group?.breakdown ?? .customer) }

  private func groups(_ agings: [Aging]) -> ReportTable {
    let currency = agings[0].currency
    let buckets = agings[0].buckets.map { (BucketWords(say).words($0.name), ReportTable.Column.numbers) }
    var table = ReportTable(
      titles.title(say("Groups by days overdue", "المجموعات حسب أيام التأخر"), currency),
      [(title(agings), .words)] + buckets + [
        (say("total", "المجموع"), .numbers), (say("invoices", "الفواتير"), .numbers),
        (say("in dispute", "متنازع عليه"), .numbers),
      ])
    for aging in agings {
      table.add(
        [.text(name(aging))] + aging.buckets.map { .amount($0.amount) } + [
          .amount(aging.total), .count(aging.invoices), .amount(aging.disputed),
        ])
    }
    return table
  }

  private func chart(_ agings: [Aging]) -> RowBarChart {
    RowBarChart(
      titles.title(
        say("Open by group and days overdue", "المفتوح حسب المجموعة وأيام التأخر"), agings[0].currency),
      unit: .money(agings[0].currency), rowTitle: title(agings),
      parts: agings[0].buckets.map { BucketWords(say).words($0.name) },
      agings.prefix(AgingPage.mostBars).map { RowBarChart.Row(name($0), $0.buckets.map(\.amount.minorUnits)) })
  }
}
