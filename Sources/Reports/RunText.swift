public import Receivables

/// A run as a collector reads it in a terminal.
public struct RunText {
  private let document: RunDocument
  private let say: Wording
  /// How many lines each list shows at most.
  private let listLength: Int

  /// The text of a run.
  ///
  /// - Parameter listLength: how many of the largest fees, holds, faults and findings are shown, at most
  ///   `RunFigures.listLength`.
  public init(_ document: RunDocument, language: Language, listLength: Int = RunFigures.listLength) {
    self.document = document
    self.listLength = min(listLength, RunFigures.listLength)
    say = Wording(language)
  }

  /// The whole report.
  public var text: String {
    let sections = [
      heading, overview, stages, heldBack, fees, holds, worklist, exclusions, faults, findings,
    ]
    return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
  }

  private var summary: ProposalSummary { document.summary }
  private var figures: RunFigures { document.figures }

  private var heading: [String] {
    let name = document.number.map { say("Run \($0)", "الدورة \($0)") } ?? say("Run", "الدورة")
    let policy = say(
      "policy \(summary.policy.name) revision \(summary.policy.revision)",
      "السياسة \(summary.policy.name) المراجعة \(summary.policy.revision)")
    let asOf = say("as of \(summary.asOf)", "حتى \(summary.asOf)")
    let knownAt = say("ledger as known at \(summary.knownAt)", "الدفتر كما عُرف عند القيد \(summary.knownAt)")
    return [[name, status, asOf, policy, knownAt].joined(separator: " · ")]
  }

  private var status: String {
    switch document.status {
    case .unsaved: say("not saved", "غير محفوظة")
    case .proposed: say("proposed", "مقترحة")
    case .superseded: say("superseded", "حلّت محلها دورة أحدث")
    case .posted(let sequence): say("posted as recording \(sequence)", "مرحّلة بالقيد \(sequence)")
    }
  }

  private var overview: [String] {
    let counts = summary.counts
    var lines = [
      say(
        "  \(counts.invoices) open invoices, \(counts.overdueInvoices) of them overdue, of \(counts.customers) customers",
        "  \(counts.invoices) فاتورة مفتوحة، منها \(counts.overdueInvoices) متأخرة، لعدد \(counts.customers) من العملاء"
      ),
      say(
        "  \(figures.decisions) decisions: \(figures.letters) letters, \(figures.termsOffered) discount offers, "
          + "\(figures.limitsChanged) new limits",
        "  \(figures.decisions) قراراً: \(figures.letters) خطاباً، \(figures.termsOffered) عرض خصم، "
          + "\(figures.limitsChanged) حداً ائتمانياً جديداً"),
    ]
    let sums = [
      (say("late fees", "رسوم التأخير"), figures.fees), (say("discounts earned", "خصومات مستحقة"), figures.discounts),
    ]
    for (name, amounts) in sums where !amounts.isEmpty {
      lines.append("  \(name): " + RunFigures.amounts(amounts).map(say.amount).joined(separator: ", "))
    }
    return lines
  }

  private var stages: [String] {
    var table = TextTable(
      (say("moves to", "تنتقل إلى"), .left), (say("invoices", "الفواتير"), .right),
      (say("customers", "العملاء"), .right), (say("open balance", "الرصيد المفتوح"), .right))
    for (stage, move) in zip(document.slices.rules.stages, figures.moves) where move.invoices > 0 {
      table.add(
        stage.title.text(in: say.language), "\(move.invoices)", "\(move.customers)",
        RunFigures.amounts(move.balances).map(say.amount).joined(separator: " + "))
    }
    guard !table.isEmpty else {
      return [say("No invoice moves to another stage.", "لا تنتقل أي فاتورة إلى مرحلة أخرى.")]
    }
    return [say("Escalation", "التصعيد")] + table.lines
  }

  private var heldBack: [String] {
    guard !figures.heldBack.isEmpty else { return [] }
    let causes = HoldBack.allCases.filter { figures.heldBack[$0] != nil }
      .map { "\(HoldBackWords.text($0, say)) \(figures.heldBack[$0]!)" }
    return [say("Held back: ", "أُرجئ: ") + causes.joined(separator: say(", ", "، "))]
  }

  private var fees: [String] {
    var table = TextTable(
      (say("customer", "العميل"), .left), (say("invoice", "الفاتورة"), .left), (say("added now", "يضاف الآن"), .right),
      (say("in total", "الإجمالي"), .right), (say("why", "السبب"), .left))
    let largest = figures.largestFees.prefix(listLength)
    for decision in largest {
      guard case .fee(let total, let addition) = decision.effect else { continue }
      table.add(
        customer(decision.customer), document.invoiceID(decision) ?? "", say.amount(addition), say.amount(total),
        decision.reason.replacing("_", with: " "))
    }
    let lines = section(say("Largest late fees", "أكبر رسوم التأخير"), table, of: figures.feeCount)
    return lines + meanings(Set(largest.map(\.reason)))
  }

  private var holds: [String] {
    var table = TextTable(
      (say("customer", "العميل"), .left), (say("orders are", "الطلبات"), .left), (say("because", "لأن"), .left))
    for decision in figures.holds.prefix(listLength) {
      guard case .hold(let cause, let isPlaced) = decision.effect else { continue }
      table.add(
        customer(decision.customer), isPlaced ? say("held", "موقوفة") : say("released", "مُفرج عنها"),
        HoldCauseWords.text(cause, isPlaced: isPlaced, say))
    }
    return section(say("Holds", "إيقاف الطلبات"), table, of: figures.holds.count)
  }

  private var worklist: [String] {
    var table = TextTable(
      (say("customer", "العميل"), .left), (say("overdue", "المتأخر"), .right),
      (say("oldest, days", "الأقدم، أيام"), .right), (say("phone", "الهاتف"), .left))
    for entry in summary.worklist.prefix(listLength) {
      let place = Int(entry.customer)
      let shown = document.slices.snapshot(of: place..<place + 1)
      let overdue = try? Money(minorUnits: shown.customers.overdueBalance[0], currency: shown.customerCurrency(0))
      table.add(
        customer(entry.customer), overdue.map(say.amount) ?? say("no rate", "لا سعر صرف"),
        "\(shown.customers.oldestOverdueDays[0])", document.slices.ledger.customers[place].phone)
    }
    return section(say("Whom to call first", "بمن يُبدأ الاتصال"), table, of: summary.worklist.count)
  }

  private var exclusions: [String] {
    guard !document.exclusions.isEmpty else { return [] }
    return [say("Left out by hand", "مستثنى يدوياً")] + document.exclusions.map { "  \($0.subject): \($0.reason)" }
  }

  private var faults: [String] {
    guard figures.faults.faultCount > 0 else { return [] }
    let customers = figures.faults.customerCount
    let title = say(
      "Faults: nothing is decided for \(customers) customers until they are mended",
      "أخطاء: لا يُقرَّر شيء لعدد \(customers) من العملاء حتى تُصلح")
    var lines = [title]
    let groups = figures.faults.mostFrequentFirst
    for group in groups.prefix(listLength) { lines += group.lines(say) }
    return lines + rest(groups.count + figures.faults.ungroupedCount)
  }

  private var findings: [String] {
    guard figures.findingCount > 0 else { return [] }
    var lines = [say("To look at: \(figures.findingCount)", "للمراجعة: \(figures.findingCount)")]
    for finding in figures.findings.prefix(listLength) {
      let subject = [finding.customer, finding.invoice].filter { !$0.isEmpty }.joined(separator: " ")
      lines.append("  \(subject.isEmpty ? "" : "\(subject): ")\(finding.message)")
    }
    return lines + rest(figures.findingCount)
  }

  private func section(_ title: String, _ table: TextTable, of count: Int) -> [String] {
    table.isEmpty ? [] : [title] + table.lines + rest(count)
  }

  private func rest(_ count: Int) -> [String] {
    count > listLength ? [say("  and \(count - listLength) more", "  و\(count - listLength) غيرها")] : []
  }

  /// The id and the name, cut so that a table fits a terminal.
  private func customer(_ index: Int32) -> String {
    let customer = document.slices.ledger.customers[Int(index)]
    let name = say.language == .arabic && !customer.nameArabic.isEmpty ? customer.nameArabic : customer.name
    let longest = 30
    let shown = name.count > longest ? "\(name.prefix(longest - 1))…" : name
    return shown.isEmpty ? customer.id : "\(customer.id) \(shown)"
  }

  /// What reason codes mean, where the policy says it in words.
  private func meanings(_ codes: Set<String>) -> [String] {
    codes.sorted().compactMap { code in
      document.slices.rules.reasons[code].map {
        "  \(code.replacing("_", with: " ")): \($0.text(in: say.language))"
      }
    }
  }
}
