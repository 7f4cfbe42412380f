internal import Receivables

/// Says in a sentence what two policies decide differently.
struct SpaceWords {
  private let question: Question
  private let stages: [Stage]

  private let currency: Currency

  init(_ question: Question, stages: [Stage], currency: Currency) {
    (self.question, self.stages, self.currency) = (question, stages, currency)
  }

  /// `escalation: call from 12 instead of 15 days overdue (customer.segment vip)`
  func threshold(
    _ label: String, along fact: String, from a: Double?, to b: Double?, _ base: InventedCase
  ) -> SpaceSentence {
    let (own, other) = (a.map { shown($0, fact, base) }, b.map { shown($0, fact, base) })
    let (unit, circumstance) = (unit(of: fact), circumstances(base))
    let english: String
    let arabic: String
    switch (own, other) {
    case (let own?, let other?):
      english = "from \(other) instead of \(own) \(unit.english)"
      arabic = "من \(other) بدلا من \(own) \(unit.arabic!)"
    case (let own?, nil):
      english = "no longer from \(own) \(unit.english) on"
      arabic = "لم يعد من \(own) \(unit.arabic!)"
    case (nil, let other):
      english = "from \(other ?? "") \(unit.english), which was not so"
      arabic = "من \(other ?? "") \(unit.arabic!)، ولم يكن كذلك"
    }
    let name = name(label)
    return sentence(
      .threshold, fact, own, other, name.english + english + circumstance.english,
      name.arabic! + arabic + circumstance.arabic!)
  }

  /// `late fee: at invoice.days_overdue 30: 14.79 SAR instead of 12.33 SAR`
  func answer(_ a: CaseBench.Outcome, _ b: CaseBench.Outcome, _ invented: InventedCase) -> SpaceSentence {
    var rest = invented
    var english: [String] = []
    var arabic: [String] = []
    if case .integer(let days)? = rest.facts["invoice.days_overdue"] {
      english.append("at \(days) days overdue")
      arabic.append("بعد \(days) يوم تأخر")
      rest = rest.dropping("invoice.days_overdue")
    }
    if case .money(let money)? = rest.facts["invoice.balance"] {
      english.append("on \(SpaceWords.grouped(money))")
      arabic.append("على \(SpaceWords.grouped(money))")
      rest = rest.dropping("invoice.balance")
    }
    let circumstance = circumstances(rest)
    let place = (
      english.isEmpty ? "" : english.joined(separator: " ") + ": ",
      arabic.isEmpty ? "" : arabic.joined(separator: " ") + ": "
    )
    return sentence(
      .answer, "", a.answer, b.answer, place.0 + "\(b.text) instead of \(a.text)" + circumstance.english,
      place.1 + "\(b.text) بدلا من \(a.text)" + circumstance.arabic!)
  }

  private func sentence(
    _ kind: SpaceSentence.Kind, _ fact: String, _ a: String?, _ b: String?, _ english: String, _ arabic: String
  ) -> SpaceSentence {
    let title = SpaceWords.title(of: question)
    return SpaceSentence(
      question: question, kind: kind, fact: fact, a: a, b: b,
      text: LocalizedText("\(title.english): \(english)", arabic: "\(title.arabic!): \(arabic)"))
  }

  // MARK: Parts

  private static func title(of question: Question) -> LocalizedText {
    switch question {
    case .creditLimit: LocalizedText("credit limit", arabic: "الحد الائتماني")
    case .earlyPaymentDiscount: LocalizedText("early-payment discount", arabic: "خصم السداد المبكر")
    case .lateFee: LocalizedText("late fee", arabic: "رسم التأخير")
    case .escalation: LocalizedText("escalation", arabic: "التصعيد")
    case .orderRelease: LocalizedText("order release", arabic: "الإفراج عن الطلب")
    case .priority: LocalizedText("priority", arabic: "الأولوية")
    }
  }

  /// The answer that begins, with a blank behind it; a late fee needs no other name.
  private func name(_ label: String) -> LocalizedText {
    if question == .lateFee { return LocalizedText("", arabic: "") }
    let title = stages.first { $0.name == label }?.title.arabic
    return LocalizedText("\(label) ", arabic: "\(title ?? label) ")
  }

  private func unit(of fact: String) -> LocalizedText {
    switch fact {
    case "invoice.days_overdue": LocalizedText("days overdue", arabic: "يوم تأخر")
    case "invoice.days_since_issue": LocalizedText("days since issue", arabic: "يوما منذ الإصدار")
    default: LocalizedText("of \(fact)", arabic: "في \(fact)")
    }
  }

  private func shown(_ measure: Double, _ fact: String, _ base: InventedCase) -> String {
    guard let field = CaseField.all[fact],
      let value = FactDomain.value(measure, like: field, currency: base.moneyCurrency ?? currency)
    else { return "\(measure)" }
    if case .money(let money) = value { return SpaceWords.grouped(money) }
    return InventedCase.cell(value)
  }

  /// ` (customer.segment vip)`; nothing in the ordinary case.
  private func circumstances(_ invented: InventedCase) -> LocalizedText {
    let cells = invented.cells.map { "\($0.column) \($0.cell)" }
    guard !cells.isEmpty else { return LocalizedText("", arabic: "") }
    return LocalizedText(" (\(cells.joined(separator: ", ")))", arabic: " (\(cells.joined(separator: "، ")))")
  }

  /// `1,000.00 SAR`
  private static func grouped(_ money: Money) -> String {
    let parts = money.absolute.amountText.split(separator: ".", maxSplits: 1)
    var digits = ""
    for (place, digit) in parts[0].enumerated() {
      if place > 0, (parts[0].count - place).isMultiple(of: 3) { digits.append(",") }
      digits.append(digit)
    }
    return (money.isNegative ? "-" : "") + digits + parts.dropFirst().map { ".\($0)" }.joined() + " \(money.currency)"
  }
}
