internal import LuaPolicies
internal import Receivables

/// Values and answers in the words of people.
struct ValueWords {
  let say: Wording
  let rules: CollectionRules

  func text(_ value: FieldValue) -> String {
    switch value {
    case .money(let money): say.amount(money)
    case .day(let day): day.description
    case .integer(let integer): "\(integer)"
    case .number(let number): ValueWords.text(number)
    case .flag(let flag): flag ? say("yes", "نعم") : say("no", "لا")
    case .text(let text): text.isEmpty ? say("empty", "فارغ") : ForeignText.shown(text, atMost: 60)
    }
  }

  func text(_ value: TracedValue) -> String {
    switch value {
    case .nil: say("none", "لا شيء")
    case .flag(let flag): text(FieldValue.flag(flag))
    case .number(let number): ValueWords.text(number)
    case .text(let text): self.text(FieldValue.text(text))
    case .money(let money): say.amount(money)
    case .unlimited: say("unlimited", "غير محدود")
    default: ForeignText.shown(value.description, atMost: 120)
    }
  }

  /// What was answered to a question.
  func answer(_ answer: TracedValue, to question: Question) -> String {
    switch (answer, question) {
    case (.nil, _): nothing(question)
    case (.text(let name), .escalation): stage(name)
    case (.text(let word), .orderRelease):
      OrderRelease(rawValue: word).map(order) ?? ForeignText.shown(word, atMost: 60)
    case (.list(let tiers), .earlyPaymentDiscount): discounts(tiers)
    case (.discount, .earlyPaymentDiscount): discounts([answer])
    default: text(answer)
    }
  }

  /// A stage by the name that people read.
  func stage(_ name: String) -> String {
    rules.number(ofStage: name).map { rules.stages[$0 - 1].title.text(in: say.language) }
      ?? ForeignText.shown(name, atMost: 60)
  }

  func order(_ release: OrderRelease) -> String {
    switch release {
    case .release: say("release", "يُفرج عنه")
    case .hold: say("hold", "يوقف")
    case .refuse: say("refuse", "يُرفض")
    }
  }

  /// A reason by its sentence, with the code behind it; the code alone where the manifest has no sentence.
  func reason(_ code: String) -> String {
    guard !code.isEmpty else { return say("no reason given", "دون سبب مذكور") }
    let shown = ForeignText.shown(code, atMost: 64)
    return rules.reasons[code].map { "\($0.text(in: say.language)) (\(shown))" } ?? shown
  }

  func discounts(_ tiers: [DiscountTier]) -> String {
    tiers.map { tier in
      let percent = ValueWords.text(Double(tier.rate.billionths) / 1e7)
      let days = CountWords.days(tier.days, say)
      return say("\(percent) % within \(days)", "\(percent)٪ خلال \(days)")
    }.joined(separator: say(", ", "، "))
  }

  private func discounts(_ tiers: [TracedValue]) -> String {
    let known = tiers.compactMap { if case .discount(let tier) = $0 { tier } else { nil } }
    return known.isEmpty ? nothing(.earlyPaymentDiscount) : discounts(known)
  }

  private func nothing(_ question: Question) -> String {
    switch question {
    case .creditLimit: say("the limit on file stands", "يبقى الحد المسجل")
    case .earlyPaymentDiscount: say("no discount", "لا خصم")
    case .lateFee: say("nothing beyond what was posted", "لا شيء فوق ما رُحّل")
    case .escalation: say("stays where it is", "تبقى على حالها")
    case .orderRelease: say("left to the engine", "يُترك للمحرك")
    case .priority: say("overdue amount × days", "المبلغ المتأخر × الأيام")
    }
  }

  /// At most four decimals, without zeros at the end.
  static func text(_ number: Double) -> String {
    guard number.isFinite, abs(number) < 1e15 else { return "\(number)" }
    let scaled = Int64((number * 10_000).rounded())
    let (whole, rest) = (abs(scaled) / 10_000, abs(scaled) % 10_000)
    var decimals = String(rest + 10_000).dropFirst()
    while decimals.last == "0" { decimals.removeLast() }
    return "\(scaled < 0 ? "-" : "")\(whole)\(decimals.isEmpty ? "" : ".")\(decimals)"
  }
}

/// Questions in words.
enum QuestionWords {
  static func title(_ question: Question, _ say: Wording) -> String {
    switch question {
    case .creditLimit: say("Credit limit", "الحد الائتماني")
    case .earlyPaymentDiscount: say("Early-payment discount", "خصم السداد المبكر")
    case .lateFee: say("Late fee", "رسم التأخير")
    case .escalation: say("Escalation", "التصعيد")
    case .orderRelease: say("Order", "الطلب")
    case .priority: say("Priority", "الأولوية")
    }
  }
}
