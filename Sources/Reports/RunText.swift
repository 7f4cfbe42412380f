public import Receivables

/// A run as a collector reads it in a terminal.
public struct RunText {
  private let document: RunDocument
  private let figures: RunFigures
  private let say: Wording
  /// How many lines each list shows at most.
  private let listLength: Int

  /// The text of a run.
  ///
  /// - Parameter listLength: how many of the largest fees, holds, faults and findings are shown.
  public init(_ document: RunDocument, language: Language, listLength: Int = 8) {
    self.document = document
    self.listLength = listLength
    figures = RunFigures(document)
    say = Wording(language)
  }

  /// The whole report.
  public var text: String {
    let sections = [
      heading, overview, stages, heldBack, fees, holds, worklist, exclusions, faults, findings,
    ]
    return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
  }

  private var proposal: Proposal { document.proposal }

  private var heading: [String] {
    let name = document.number.map { say("Run \($0)", "الدورة \($0)") } ?? say("Run", "الدورة")
    let policy = say(
      "policy \(proposal.policy.name) revision \(proposal.policy.revision)",
      "السياسة \(proposal.policy.name) المراجعة \(proposal.policy.revision)")
    let asOf = say("as of \(proposal.asOf)", "حتى \(proposal.asOf)")
    let knownAt = say("ledger as known at \(proposal.knownAt)", "الدفتر كما عُرف عند القيد \(proposal.knownAt)")
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
    let counts = proposal.counts
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
    for stage in document.snapshot.rules.stages {
      guard let move = figures.moves[stage.name] else { continue }
      table.add(
        stage.title.text(in: say.language), "\(move.invoices)", "\(move.customers.count)",
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
    let largest = figures.feeDecisions.sorted { addition($0).minorUnits > addition($1).minorUnits }
    for decision in largest.prefix(listLength) {
      guard case .fee(let total, let addition) = decision.effect else { continue }
      table.add(
        customer(decision.customer), document.invoiceID(decision) ?? "", say.amount(addition), say.amount(total),
        decision.reason.replacing("_", with: " "))
    }
    let lines = section(say("Largest late fees", "أكبر رسوم التأخير"), table, of: largest.count)
    return lines + meanings(Set(largest.prefix(listLength).map(\.reason)))
  }

  private func addition(_ decision: Decision) -> Money {
    if case .fee(_, let addition) = decision.effect { addition } else { .zero(document.snapshot.rules.currency) }
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
    let columns = document.snapshot.customers
    var table = TextTable(
      (say("customer", "العميل"), .left), (say("overdue", "المتأخر"), .right),
      (say("oldest, days", "الأقدم، أيام"), .right), (say("phone", "الهاتف"), .left))
    for entry in proposal.worklist.prefix(listLength) {
      let row = Int(entry.customer)
      let overdue = try? Money(
        minorUnits: columns.overdueBalance[row], currency: document.snapshot.customerCurrency(row))
      table.add(
        customer(entry.customer), overdue.map(say.amount) ?? say("no rate", "لا سعر صرف"),
        "\(columns.oldestOverdueDays[row])", document.snapshot.ledger.customers[row].phone)
    }
    return section(say("Whom to call first", "بمن يُبدأ الاتصال"), table, of: proposal.worklist.count)
  }

  private var exclusions: [String] {
    guard !document.exclusions.isEmpty else { return [] }
    return [say("Left out by hand", "مستثنى يدوياً")] + document.exclusions.map { "  \($0.subject): \($0.reason)" }
  }

  private var faults: [String] {
    guard !proposal.faults.isEmpty else { return [] }
    let customers = Set(proposal.faults.map(\.customer)).count
    let title = say(
      "Faults: nothing is decided for \(customers) customers until they are mended",
      "أخطاء: لا يُقرَّر شيء لعدد \(customers) من العملاء حتى تُصلح")
    var lines = [title]
    let groups = FaultGroup.groups(proposal.faults)
    for group in groups.prefix(listLength) { lines += group.lines(say) }
    return lines + rest(groups.count)
  }

  private var findings: [String] {
    guard !proposal.findings.isEmpty else { return [] }
    var lines = [say("To look at: \(proposal.findings.count)", "للمراجعة: \(proposal.findings.count)")]
    for finding in proposal.findings.prefix(listLength) {
      let subject = [finding.customer, finding.invoice].filter { !$0.isEmpty }.joined(separator: " ")
      lines.append("  \(subject.isEmpty ? "" : "\(subject): ")\(finding.message)")
    }
    return lines + rest(proposal.findings.count)
  }

  private func section(_ title: String, _ table: TextTable, of count: Int) -> [String] {
    table.isEmpty ? [] : [title] + table.lines + rest(count)
  }

  private func rest(_ count: Int) -> [String] {
    count > listLength ? [say("  and \(count - listLength) more", "  و\(count - listLength) غيرها")] : []
  }

  /// The id and the name, cut so that a table fits a terminal.
  private func customer(_ index: Int32) -> String {
    let customer = document.snapshot.ledger.customers[Int(index)]
    let name = say.language == .arabic && !customer.nameArabic.isEmpty ? customer.nameArabic : customer.name
    let longest = 30
    let shown = name.count > longest ? "\(name.prefix(longest - 1))…" : name
    return shown.isEmpty ? customer.id : "\(customer.id) \(shown)"
  }

  /// What reason codes mean, where the policy says it in words.
  private func meanings(_ codes: Set<String>) -> [String] {
    codes.sorted().compactMap { code in
      document.snapshot.rules.reasons[code].map {
        "  \(code.replacing("_", with: " ")): \($0.text(in: say.language))"
      }
    }
  }
}
