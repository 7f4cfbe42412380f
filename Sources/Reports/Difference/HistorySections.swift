internal import CollectionRuns
internal import Receivables

/// What two policies did differently over a span, for a terminal and for a page.
struct HistorySections {
  private let document: PolicyDifference
  private let history: PolicyDifference.History
  private let say: Wording
  private let words: OutcomeWords
  private let subjects: SubjectWords

  init(_ document: PolicyDifference, _ history: PolicyDifference.History, _ say: Wording) {
    self.document = document
    self.history = history
    self.say = say
    words = OutcomeWords(policies: document.policies, say: say)
    subjects = SubjectWords(ledger: document.ledger, say: say)
  }

  private var comparison: HistoryComparison { history.comparison }
  private var figures: HistoryFigures { history.figures }

  /// - Parameter onPage: whether the periods are shown in charts, each with its table; else in tables alone.
  func all(onPage: Bool) -> [ReportSection] {
    [overview, periods(onPage: onPage), largest, RemarkSections(comparison.remarks, say).section]
  }

  private var overview: ReportSection {
    var section = ReportSection(say("What history would have been under each", "كيف كان الماضي سيجري في كل منهما"))
    let (first, last) = (say.day(comparison.days[0]), say.day(comparison.days.last!))
    section.add(
      say(
        "\(comparison.days.count) runs from \(first) to \(last), each posted in memory before the next one. Payments came "
          + "as they came: what a policy does to them is not guessed.",
        "\(comparison.days.count) دورة من \(first) إلى \(last)، رُحّلت كل منها في الذاكرة قبل التالية. وجاءت المدفوعات كما جاءت في الواقع: "
          + "لا تخمين لأثر السياسة فيها."))
    section.add(summary)
    section.add(
      TotalsTable(policies: document.policies, say: say).table(
        say("The span in all", "مجمل المدة"), comparison.totals))
    section.add(kinds)
    return section
  }

  private var summary: String {
    guard !comparison.differences.isEmpty else {
      return say("Both decided the same on every day.", "تطابقت القرارات في كل الأيام.")
    }
    return say(
      "\(figures.invoices) invoices and \(figures.customers) customers were decided differently at some time.",
      "اختلفت القرارات في وقت ما بشأن \(figures.invoices) فاتورة و\(figures.customers) من العملاء.")
  }

  private var kinds: ReportTable {
    var table = ReportTable(
      say("By kind and currency", "بحسب النوع والعملة"),
      [
        (say("what", "الموضوع"), .words), (say("currency", "العملة"), .words), (say("differed", "المختلف"), .numbers),
        (say("alike in the end", "المتطابق في النهاية"), .numbers),
        (say("end sum under A", "المجموع النهائي في أ"), .numbers),
        (say("end sum under B", "المجموع النهائي في ب"), .numbers),
      ])
    for (key, sum) in figures.kinds.sorted(by: { $0.key < $1.key }) {
      table.add([
        .text(words.kind(key.kind)), .foreign(key.currency.code), .count(sum.count), .count(sum.endingAlike),
        key.kind.isAmount ? ReportCell(sum.atEnd.a, key.currency) : .empty,
        key.kind.isAmount ? ReportCell(sum.atEnd.b, key.currency) : .empty,
      ])
    }
    return table
  }

  private func periods(onPage: Bool) -> ReportSection {
    var section = ReportSection(
      comparison.isWeekly ? say("Week by week", "أسبوعاً بأسبوع") : say("Month by month", "شهراً بشهر"))
    let all = [comparison.totals.a, comparison.totals.b]
    let currencies = Set(all.flatMap { Array($0.fees.keys) + Array($0.discounts.keys) }).sorted()
    guard onPage else {
      section.add(counts)
      for currency in currencies { section.add(amounts(currency)) }
      return section
    }
    func add(_ name: String, _ unit: ChartUnit, _ value: (RunTotals) -> Int64) {
      let sums = comparison.totals.map { unit.text(value($0), say) }
      section.add(
        chart(name, unit, value),
        reading: [say("In the whole span: A \(sums.a), B \(sums.b).", "في المدة كلها: أ \(sums.a)، ب \(sums.b).")])
    }
    for (name, count) in counted { add(name, .count) { Int64(count($0)) } }
    for currency in currencies {
      add(say("late fees, \(currency)", "رسوم التأخير، \(currency)"), .money(currency)) { $0.fees[currency] ?? 0 }
      add(say("discounts taken, \(currency)", "الخصومات المستحقة، \(currency)"), .money(currency)) {
        $0.discounts[currency] ?? 0
      }
    }
    return section
  }

  /// One figure of each period under both policies.
  private func chart(_ name: String, _ unit: ChartUnit, _ value: (RunTotals) -> Int64) -> Chart {
    func bars(_ side: Side, _ name: String) -> ChartSeries {
      ChartSeries(name, comparison.periods.map { value($0.totals[side]) })
    }
    return .pairs(
      PairedBarChart(
        comparison.isWeekly
          ? say("By week: \(name)", "أسبوعياً: \(name)") : say("By month: \(name)", "شهرياً: \(name)"),
        unit: unit, over: ChartPeriods(comparison.isWeekly ? .week : .month, comparison.periods.map(\.start)),
        bars(.a, say("A", "أ")), bars(.b, say("B", "ب"))))
  }

  private var counted: [(String, (RunTotals) -> Int)] {
    [
      (say("letters", "خطابات"), \.letters), (say("calls", "اتصالات"), \.calls),
      (say("moves", "انتقالات"), { $0.moves.values.reduce(0, +) }), (say("holds", "إيقافات"), \.holdsPlaced),
    ]
  }

  private var counts: ReportTable {
    let columns = counted.flatMap { name, _ in
      [("\(name) \(say("A", "أ"))", ReportTable.Column.numbers), ("\(name) \(say("B", "ب"))", .numbers)]
    }
    var table = ReportTable(
      say("Letters, calls, moves to a stage, holds", "الخطابات والاتصالات والانتقال إلى المراحل وإيقاف الطلبات"),
      [(title: periodTitle, column: .words)] + columns.map { (title: $0.0, column: $0.1) })
    for period in comparison.periods {
      table.add([name(period)] + counted.flatMap { [.count($1(period.totals.a)), .count($1(period.totals.b))] })
    }
    return table
  }

  private func amounts(_ currency: Currency) -> ReportTable {
    var table = ReportTable(
      say("Late fees and discounts taken, \(currency)", "رسوم التأخير والخصومات المستحقة، \(currency)"),
      [
        (periodTitle, .words), (say("fees A", "رسوم أ"), .numbers), (say("fees B", "رسوم ب"), .numbers),
        (say("discounts A", "خصومات أ"), .numbers), (say("discounts B", "خصومات ب"), .numbers),
      ])
    for period in comparison.periods {
      let (a, b) = (period.totals.a, period.totals.b)
      table.add(
        [name(period)]
          + [a.fees, b.fees, a.discounts, b.discounts].map { ReportCell($0[currency] ?? 0, currency) })
    }
    return table
  }

  private var periodTitle: String { comparison.isWeekly ? say("week from", "أسبوع يبدأ في") : say("month", "الشهر") }

  private func name(_ period: HistoryComparison.Period) -> ReportCell {
    .text(comparison.isWeekly ? say.day(period.start) : say.month(period.start))
  }

  private var largest: ReportSection {
    var section = ReportSection(say("Where they parted most", "أكبر مواضع الافتراق"))
    for currency in figures.largest.keys.sorted() {
      var table = ReportTable(
        say("In \(currency)", "بعملة \(currency)"),
        [
          (say("customer", "العميل"), .words), (say("invoice or order", "الفاتورة أو الطلب"), .words),
          (say("what", "الموضوع"), .words), (say("first on", "أول مرة في"), .words), (say("days", "الأيام"), .numbers),
          (say("at stake", "المبلغ المعني"), .numbers), (say("in the end under A", "النهاية في أ"), .words),
          (say("in the end under B", "النهاية في ب"), .words),
        ])
      for difference in figures.largest[currency]! {
        table.add([
          subjects.customer(difference.first),
          .foreign(subjects.invoice(difference.first) ?? subjects.order(difference.first) ?? ""),
          .text(words.kind(difference.first.kind)), .text(say.day(difference.firstDay)), .count(difference.days),
          .amount(difference.stake), .text(words.text(difference.atEnd.a, .a)),
          .text(words.text(difference.atEnd.b, .b)),
        ])
      }
      section.add(table)
    }
    if !section.isEmpty { section.add(DifferenceWords.stakeRule(say)) }
    return section
  }
}
