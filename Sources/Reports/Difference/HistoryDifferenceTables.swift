internal import CollectionRuns
internal import Receivables

/// Where two histories part: what was decided differently, by kind, by segment, and the largest of it.
struct HistoryDifferenceTables {
  private let history: PolicyDifference.History
  private let say: Wording
  private let words: OutcomeWords
  private let subjects: SubjectWords

  init(
    _ policies: Sides<PolicyDifference.Named>, _ history: PolicyDifference.History, over ledger: Ledger, _ say: Wording
  ) {
    self.history = history
    self.say = say
    words = OutcomeWords(policies: policies, say: say)
    subjects = SubjectWords(ledger: ledger, say: say)
  }

  private var figures: HistoryFigures { history.figures }

  /// How many invoices and customers.
  var summary: String {
    guard !history.comparison.differences.isEmpty else {
      return say("Both decided the same on every day.", "تطابقت القرارات في كل الأيام.")
    }
    return say(
      "\(figures.invoices) invoices and \(figures.customers) customers were decided differently at some time.",
      "اختلفت القرارات في وقت ما بشأن \(figures.invoices) فاتورة و\(figures.customers) من العملاء.")
  }

  /// What differed, by what was decided.
  var kinds: ReportTable {
    var table = ReportTable(
      say("By kind and currency", "بحسب النوع والعملة"),
      [
        (say("what", "الموضوع"), .words), (say("currency", "العملة"), .words), (say("differed", "المختلف"), .numbers),
        (say("alike in the end", "المتطابق في النهاية"), .numbers),
        (say("end sum under A", "المجموع النهائي في أ"), .numbers),
        (say("end sum under B", "المجموع النهائي في ب"), .numbers),
      ])
    for (key, sum) in figures.kinds.sorted(by: { $0.key < $1.key }) {
      table.add(cells(key, sum))
    }
    return table
  }

  /// The same by segment as well.
  var segments: ReportTable {
    var table = ReportTable(
      say("By segment", "بحسب الفئة"),
      [
        (say("segment", "الفئة"), .words), (say("what", "الموضوع"), .words), (say("currency", "العملة"), .words),
        (say("differed", "المختلف"), .numbers), (say("alike in the end", "المتطابق في النهاية"), .numbers),
        (say("end sum under A", "المجموع النهائي في أ"), .numbers),
        (say("end sum under B", "المجموع النهائي في ب"), .numbers),
      ])
    for (key, sum) in figures.segments.sorted(by: { $0.key < $1.key }) {
      table.add([ReportCell.segment(key.segment ?? "", say)] + cells(key, sum))
    }
    return table
  }

  private func cells(_ key: ComparisonFigures.Key, _ sum: HistoryFigures.Sum) -> [ReportCell] {
    [
      .text(words.kind(key.kind)), .foreign(key.currency.code), .count(sum.count), .count(sum.endingAlike),
      key.kind.isAmount ? ReportCell(sum.atEnd.a, key.currency) : .empty,
      key.kind.isAmount ? ReportCell(sum.atEnd.b, key.currency) : .empty,
    ]
  }

  /// The differences with the most money at stake, in each currency.
  ///
  /// - Parameter withReasons: whether the reasons of both on the first day are shown.
  func largest(withReasons: Bool) -> ReportSection {
    var section = ReportSection(say("Where they parted most", "أكبر مواضع الافتراق"))
    for currency in figures.largest.keys.sorted() {
      var table = ReportTable(
        say("In \(currency)", "بعملة \(currency)"),
        [
          (say("customer", "العميل"), .words), (say("invoice or order", "الفاتورة أو الطلب"), .words),
          (say("what", "الموضوع"), .words), (say("first on", "أول مرة في"), .words), (say("days", "الأيام"), .numbers),
          (say("at stake", "المبلغ المعني"), .numbers), (say("in the end under A", "النهاية في أ"), .words),
          (say("in the end under B", "النهاية في ب"), .words),
        ] + (withReasons ? [(say("reason of A", "سبب أ"), .words), (say("reason of B", "سبب ب"), .words)] : []))
      for difference in figures.largest[currency]! {
        table.add(
          [
            subjects.customer(difference.first),
            .foreign(subjects.invoice(difference.first) ?? subjects.order(difference.first) ?? ""),
            .text(words.kind(difference.first.kind)), .text(say.day(difference.firstDay)), .count(difference.days),
            .amount(difference.stake), .text(words.text(difference.atEnd.a, .a)),
            .text(words.text(difference.atEnd.b, .b)),
          ] + (withReasons ? Side.allCases.map { words.reason(difference.first, $0) } : []))
      }
      section.add(table)
    }
    if !section.isEmpty { section.add(DifferenceWords.stakeRule(say)) }
    return section
  }
}
