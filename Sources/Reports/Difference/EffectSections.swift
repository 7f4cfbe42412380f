internal import CollectionRuns
internal import Receivables

/// What two policies decide differently as of a day, for a terminal and for a page.
struct EffectSections {
  private let document: PolicyDifference
  private let effect: PolicyDifference.Effect
  private let say: Wording
  private let words: OutcomeWords
  private let subjects: SubjectWords

  init(_ document: PolicyDifference, _ effect: PolicyDifference.Effect, _ say: Wording) {
    self.document = document
    self.effect = effect
    self.say = say
    words = OutcomeWords(policies: document.policies, say: say)
    subjects = SubjectWords(ledger: document.ledger, say: say)
  }

  private var figures: ComparisonFigures { effect.figures }

  var all: [ReportSection] { [overview, largest, RemarkSections(figures.remarks, say).section] }

  private var overview: ReportSection {
    var section = ReportSection(
      say(
        "What would be decided differently on \(say.day(effect.asOf))",
        "ما يختلف من القرارات في \(say.day(effect.asOf))"))
    section.add(summary)
    if figures.isEmpty, effect.summaries.a.answersDigest != effect.summaries.b.answersDigest {
      section.add(
        say(
          "Some answers differ all the same: they change nothing on this day.",
          "ومع ذلك تختلف بعض الأجوبة، لكنها لا تغيّر شيئاً في هذا اليوم."))
    }
    if figures.otherReasons > 0 {
      section.add(
        say(
          "Decided the same for another reason: \(figures.otherReasons).",
          "قرارات متطابقة لسبب مختلف: \(figures.otherReasons)."))
    }
    section.add(kinds)
    section.add(stages)
    section.add(segments)
    section.add(
      TotalsTable(policies: document.policies, say: say).table(
        say("Each run in all", "مجمل كل دورة"), figures.totals))
    return section
  }

  private var summary: String {
    guard !figures.isEmpty else { return say("Nothing: both decide the same.", "لا شيء: القرارات متطابقة.") }
    let counts = effect.summaries.a.counts
    return say(
      Wording.counted(figures.differences, "decision") + " about " + Wording.counted(figures.invoices, "invoice")
        + " and " + Wording.counted(figures.customers, "customer")
        + (figures.differences == 1 ? " differs, of " : " differ, of ")
        + "\(counts.invoices) open invoices and \(counts.customers) customers.",
      "تختلف القرارات في \(figures.differences) موضعاً، تخص \(figures.invoices) فاتورة و\(figures.customers) من العملاء، من أصل "
        + "\(counts.invoices) فاتورة مفتوحة و\(counts.customers) من العملاء.")
  }

  private var kinds: ReportTable {
    var table = ReportTable(
      say("By kind and currency", "بحسب النوع والعملة"),
      [
        (say("what", "الموضوع"), .words), (say("currency", "العملة"), .words), (say("differ", "المختلف"), .numbers),
        (say("only A acts", "تقرر أ وحدها"), .numbers), (say("only B acts", "تقرر ب وحدها"), .numbers),
        (say("sum under A", "المجموع في أ"), .numbers), (say("sum under B", "المجموع في ب"), .numbers),
        (say("at stake", "المبلغ المعني"), .numbers),
      ])
    for (key, sum) in figures.kinds.sorted(by: { $0.key < $1.key }) {
      table.add([
        .text(words.kind(key.kind)), .foreign(key.currency.code), .count(sum.count), .count(sum.onlyOneDecides.a),
        .count(sum.onlyOneDecides.b), key.kind.isAmount ? ReportCell(sum.amounts.a, key.currency) : .empty,
        key.kind.isAmount ? ReportCell(sum.amounts.b, key.currency) : .empty, ReportCell(sum.stake, key.currency),
      ])
    }
    table.note = say(
      "Sums are what the differing ones stand at after each run: fees in total, discounts taken now, limits in force.",
      "المجاميع هي ما يؤول إليه المختلف بعد كل دورة: إجمالي الرسوم، والخصومات المستحقة الآن، والحدود السارية.")
    return table
  }

  private var stages: ReportTable {
    var table = ReportTable(
      say("Invoices that come to another stage", "فواتير تبلغ مرحلة أخرى"),
      [
        (say("under A", "في أ"), .words), (say("under B", "في ب"), .words), (say("currency", "العملة"), .words),
        (say("invoices", "الفواتير"), .numbers), (say("open balance", "الرصيد المفتوح"), .numbers),
      ])
    let changes = figures.stageChanges.sorted { left, right in
      (right.value.count, order(left.key)) < (left.value.count, order(right.key))
    }
    for (change, sum) in changes {
      table.add([
        .text(words.text(.stage(change.stages.a), .a)), .text(words.text(.stage(change.stages.b), .b)),
        .foreign(change.currency.code), .count(sum.count), ReportCell(sum.stake, change.currency),
      ])
    }
    return table
  }

  private func order(_ change: ComparisonFigures.StageChange) -> String {
    "\(change.stages.a ?? "") \(change.stages.b ?? "") \(change.currency)"
  }

  private var segments: ReportTable {
    var table = ReportTable(
      say("By segment", "بحسب الفئة"),
      [
        (say("segment", "الفئة"), .words), (say("what", "الموضوع"), .words), (say("currency", "العملة"), .words),
        (say("differ", "المختلف"), .numbers), (say("sum under A", "المجموع في أ"), .numbers),
        (say("sum under B", "المجموع في ب"), .numbers), (say("at stake", "المبلغ المعني"), .numbers),
      ])
    for (key, sum) in figures.segments.sorted(by: { $0.key < $1.key }) {
      table.add([
        .segment(key.segment ?? "", say), .text(words.kind(key.kind)),
        .foreign(key.currency.code), .count(sum.count),
        key.kind.isAmount ? ReportCell(sum.amounts.a, key.currency) : .empty,
        key.kind.isAmount ? ReportCell(sum.amounts.b, key.currency) : .empty, ReportCell(sum.stake, key.currency),
      ])
    }
    return table
  }

  private var largest: ReportSection {
    var section = ReportSection(say("The largest differences", "أكبر الاختلافات"))
    for currency in figures.largest.keys.sorted() {
      var table = ReportTable(
        say("In \(currency)", "بعملة \(currency)"),
        [
          (say("customer", "العميل"), .words), (say("invoice or order", "الفاتورة أو الطلب"), .words),
          (say("what", "الموضوع"), .words), (say("under A", "في أ"), .words), (say("under B", "في ب"), .words),
          (say("at stake", "المبلغ المعني"), .numbers), (say("rule of A", "قاعدة أ"), .words),
          (say("rule of B", "قاعدة ب"), .words),
        ])
      for difference in figures.largest[currency]! { table.add(row(difference)) }
      section.add(table)
    }
    if !section.isEmpty { section.add(DifferenceWords.stakeRule(say)) }
    return section
  }

  private func row(_ difference: DecisionDifference) -> [ReportCell] {
    let places = effect.places[difference]
    return [
      subjects.customer(difference),
      .foreign(subjects.invoice(difference) ?? subjects.order(difference) ?? ""), .text(words.kind(difference.kind)),
      .text(words.text(difference, .a)), .text(words.text(difference, .b)), .amount(difference.stake),
      .foreign(places?.a.description ?? ""), .foreign(places?.b.description ?? ""),
    ]
  }
}

/// Sentences that several sections say.
enum DifferenceWords {
  static func stakeRule(_ say: Wording) -> String {
    say(
      "At stake is: for a fee, a discount or a limit the amount by which both differ; for a stage the open balance; for "
        + "terms the dearer offer on that balance; for a hold the exposure; for an order its amount.",
      "المبلغ المعني: للرسم والخصم والحد مقدار الفرق بينهما؛ وللمرحلة الرصيد المفتوح؛ ولعرض الخصم كلفة أغلى العرضين على ذلك الرصيد؛ "
        + "وللإيقاف التعرض؛ وللطلب مبلغه.")
  }
}
