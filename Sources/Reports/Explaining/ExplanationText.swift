internal import LuaPolicies
public import Receivables

/// An explanation as a collector reads it, with the customer on the telephone: the answer first, then why, what comes
/// next, and the details behind.
public struct ExplanationText {
  private let document: ExplanationDocument
  private let say: Wording
  private let values: ValueWords
  /// So many lines each list of details has at most; a loop can make thousands.
  private let listLength: Int

  /// The text of a document.
  public init(_ document: ExplanationDocument, language: Language, listLength: Int = 40) {
    self.document = document
    self.listLength = listLength
    say = Wording(language)
    values = ValueWords(say: say, rules: document.rules)
  }

  /// The whole report.
  public var text: String {
    let sections = [heading, record, faults] + document.explanations.map(explanation) + [invoices]
    return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
  }

  // MARK: What it is about

  private var heading: [String] {
    let kind =
      switch document.kind {
      case .customer: say("Customer", "العميل")
      case .invoice: say("Invoice", "الفاتورة")
      case .order: say("Order", "الطلب")
      }
    var parts = ["\(kind) \(ForeignText.shown(document.id, atMost: 60))"]
    if document.kind != .customer { parts.append(ForeignText.shown(document.customer.id, atMost: 60)) }
    parts.append(ForeignText.shown(customerName, atMost: 60))
    parts.append(say("as of \(document.snapshot.asOf)", "حتى \(document.snapshot.asOf)"))
    parts.append(
      say(
        "policy \(document.policy.name) revision \(document.policy.revision)",
        "السياسة \(document.policy.name) المراجعة \(document.policy.revision)"))
    return [parts.joined(separator: " · ")] + standing
  }

  private var customerName: String {
    let customer = document.customer
    return say.language == .arabic && !customer.nameArabic.isEmpty ? customer.nameArabic : customer.name
  }

  private var standing: [String] {
    switch document.kind {
    case .customer: [customerStanding]
    case .invoice: row.map { [invoiceStanding($0)] } ?? []
    case .order: []
    }
  }

  private var customerStanding: String {
    let customers = document.snapshot.customers
    func amount(_ minorUnits: Int64) -> String {
      (try? Money(minorUnits: minorUnits, currency: document.snapshot.customerCurrency(0))).map(say.amount)
        ?? say("not known", "غير معروف")
    }
    let phone = document.customer.phone.isEmpty ? "" : " · \(ForeignText.shown(document.customer.phone, atMost: 40))"
    return say(
      "  \(amount(customers.overdueBalance[0])) overdue of \(amount(customers.openBalance[0])) open\(phone)",
      "  المتأخر \(amount(customers.overdueBalance[0])) من \(amount(customers.openBalance[0])) مفتوح\(phone)")
  }

  private var row: Int? {
    (0..<document.snapshot.invoices.count).first { document.snapshot.invoices.id[$0] == document.id }
  }

  private func invoiceStanding(_ row: Int) -> String {
    let invoices = document.snapshot.invoices
    let currency = document.snapshot.invoiceCurrency(row)
    func amount(_ minorUnits: Int64) -> String {
      (try? Money(minorUnits: minorUnits, currency: currency)).map(say.amount) ?? ""
    }
    let stage = invoices.stage[row].map(values.stage) ?? say("no stage yet", "دون مرحلة بعد")
    let shown = Day(clamping: Int(invoices.shownOn[row]))
    let settled =
      shown == document.snapshot.asOf
      ? "" : say(" · settled; as it stood on \(shown)", " · سُددت؛ كما كانت في \(shown)")
    return "  "
      + say(
        "\(amount(invoices.balance[row])) left of \(amount(invoices.amount[row]))",
        "الباقي \(amount(invoices.balance[row])) من \(amount(invoices.amount[row]))")
      + " · " + due(row) + " · " + stage + settled
  }

  private func due(_ row: Int) -> String {
    let due = Day(clamping: Int(document.snapshot.invoices.due[row]))
    let days = Int(document.snapshot.invoices.daysOverdue[row])
    let told = say("due \(due)", "تستحق \(due)")
    guard days != 0 else { return told }
    let count = CountWords.days(days, say)
    return told
      + (days > 0 ? say(", \(count) overdue", "، متأخرة \(count)") : say(", in \(count)", "، بعد \(count)"))
  }

  // MARK: Where it comes from

  private var record: [String] {
    guard let run = document.run else { return [] }
    var lines: [String] = []
    if !run.differences.isEmpty {
      lines.append(
        say("THE RECORD SAYS OTHERWISE, and must not: ", "السجل يقول غير ذلك، ولا يجوز: ")
          + say("tell whoever looks after tahsil", "أبلغ القائم على tahsil"))
      lines += run.differences.map { "  \($0)" }
    }
    let status =
      switch run.status {
      case .unsaved: say("not saved", "غير محفوظة")
      case .proposed: say("proposed", "مقترحة")
      case .superseded: say("superseded", "حلّت محلها دورة أحدث")
      case .posted(let sequence): say("posted as recording \(sequence)", "مرحّلة بالقيد \(sequence)")
      }
    lines.append(
      say("From the record of run \(run.number), \(status)", "من سجل الدورة \(run.number)، \(status)"))
    for exclusion in run.exclusions {
      let subject = ForeignText.shown(exclusion.subject, atMost: 60)
      let reason = ForeignText.shown(exclusion.reason, atMost: 200)
      lines.append(
        say(
          "  \(subject) was left out by hand, and nothing of it was posted: \(reason)",
          "  استُثني \(subject) يدوياً ولم يُرحّل منه شيء: \(reason)"))
    }
    return lines
  }

  private var faults: [String] {
    guard !document.review.faults.isEmpty else { return [] }
    let title = say(
      "The policy fails for this customer: nothing is decided until it is mended",
      "تخفق السياسة في هذا العميل: لا يُقرَّر شيء حتى تُصلح")
    return [title]
      + document.review.faults.map { fault in
        let place = fault.line > 0 ? "\(fault.file):\(fault.line)" : fault.file
        return "  \(place): \(fault.message)" + (fault.remedy.isEmpty ? "" : "; \(fault.remedy)")
      }
  }

  // MARK: One question

  private func explanation(_ explanation: Explanation) -> [String] {
    let trace = explanation.trace
    guard trace.fault == nil else {
      return ["\(QuestionWords.title(trace.question, say)): " + say("no answer", "لا جواب")] + details(explanation)
    }
    var lines = ["\(QuestionWords.title(trace.question, say)): \(values.answer(trace.answer, to: trace.question))"]
    lines.append(say("  why: ", "  السبب: ") + values.reason(trace.reason))
    let words = EngineWords(say: say, values: values)
    lines += explanation.engine.map { say("  the engine: ", "  المحرك: ") + words.text($0.remark) }
    lines.append(say("  next: ", "  التالي: ") + next(explanation))
    if trace.question == .escalation || trace.question == .creditLimit, !explanation.neighbours.isEmpty {
      lines.append(say("  why not another answer:", "  لماذا ليس جواباً آخر:"))
    } else if !explanation.neighbours.isEmpty {
      lines.append(say("  it would be another answer:", "  يكون الجواب غير ذلك:"))
    }
    lines += explanation.neighbours.map { "    " + neighbour($0, trace.question) }
    return lines + details(explanation)
  }

  private func next(_ explanation: Explanation) -> String {
    guard let next = explanation.next else {
      return say(
        "the same through \(explanation.lookedAhead), if nothing happens",
        "كما هو حتى \(explanation.lookedAhead) إن لم يحدث شيء")
    }
    let days = CountWords.days(next.day - explanation.asOf, say)
    let answer =
      next.isFault
      ? say("the policy fails", "تخفق السياسة") : values.answer(next.answer, to: explanation.trace.question)
    return say(
      "\(next.day), in \(days), if nothing is paid: \(answer)", "\(next.day)، بعد \(days)، إن لم يُسدد شيء: \(answer)")
  }

  private func neighbour(_ neighbour: Explanation.Neighbour, _ question: Question) -> String {
    let title = FieldWords.title(neighbour.fact, say)
    let (instead, value) = (values.text(neighbour.instead), values.text(neighbour.value))
    let answer = values.answer(neighbour.answer, to: question)
    let reason = neighbour.reason.isEmpty ? "" : " (\(ForeignText.shown(neighbour.reason, atMost: 64)))"
    return say(
      "with \(title) \(instead) instead of \(value): \(answer)\(reason)",
      "مع \(title) \(instead) بدلاً من \(value): \(answer)\(reason)")
  }

  // MARK: Details

  private func details(_ explanation: Explanation) -> [String] {
    let comparisons = ComparisonWords(say: say, values: values)
    let trace = explanation.trace
    var lines: [String] = []
    lines += list(say("compared", "قورن"), explanation.comparisons.map(comparisons.text))
    lines += list(
      say("read", "قُرئ"), trace.facts.map { ForeignText.shown("\($0.name) = \($0.value)", atMost: 160) })
    lines += list(
      say("lines that ran, in order", "الأسطر التي نُفّذت بالترتيب"),
      trace.lines.map { ForeignText.shown($0.description, atMost: 160) })
    if trace.isCut {
      lines.append(say("    more was done than is kept", "    جرى أكثر مما يُحفظ"))
    }
    return lines
  }

  private func list(_ title: String, _ items: [String]) -> [String] {
    guard !items.isEmpty else { return [] }
    let left = items.count - listLength
    return ["  \(title):"] + items.prefix(listLength).map { "    \($0)" }
      + (left > 0 ? [say("    and \(left) more", "    و\(left) غيرها")] : [])
  }

  // MARK: The invoices of a customer

  private var invoices: [String] {
    guard document.kind == .customer else { return [] }
    var table = TextTable(
      (say("invoice", "الفاتورة"), .left), (say("left", "الباقي"), .right), (say("due", "الاستحقاق"), .left),
      (say("days", "أيام"), .right), (say("stage", "المرحلة"), .left), (say("what is decided", "القرار"), .left))
    let shown = document.snapshot.invoices
    for row in 0..<shown.count where shown.isOpen[row] {
      let balance = (try? Money(minorUnits: shown.balance[row], currency: document.snapshot.invoiceCurrency(row)))
      table.add(
        shown.id[row], balance.map(say.amount) ?? "", "\(Day(clamping: Int(shown.due[row])))",
        "\(shown.daysOverdue[row])", shown.stage[row].map(values.stage) ?? "", decided(shown.ledgerIndex[row]))
    }
    guard !table.isEmpty else { return [say("No invoice is open.", "لا فاتورة مفتوحة.")] }
    return [say("Open invoices", "الفواتير المفتوحة")] + table.lines
  }

  private func decided(_ invoice: Int32) -> String {
    let words = EngineWords(say: say, values: values)
    return document.review.notes.compactMap { note in
      guard note.subject == .invoice(invoice) else { return nil }
      switch note.remark {
      case .decided, .heldBack: return words.text(note.remark)
      default: return nil
      }
    }.joined(separator: say("; ", "؛ "))
  }
}
