internal import Receivables

/// An answer of a kind that the question does not take.
enum WrongAnswer {
  static func look(
    at answer: PolicyType, _ range: SourceRange, _ expression: Expression, _ question: Question, _ scene: Scene
  ) {
    for kind in answer.kinds {
      if let texts = releases(kind, question) { return tellRelease(texts, range, scene) }
      guard !allows(question, kind) else { continue }
      let (name, wanted) = (TypeWords.name(kind), wanted(question))
      return scene.tell(
        .wrongAnswer, range,
        LocalizedText(
          "\(question.rawValue) answers \(wanted.english), not \(name.english)",
          "جواب \(question.rawValue) \(wanted.arabic ?? "")، لا \(name.arabic ?? "")"),
        remedy(kind, question, scene))
    }
  }

  private static func allows(_ question: Question, _ kind: TypeKind) -> Bool {
    switch (question, kind) {
    case (.creditLimit, .money), (.creditLimit, .unlimited), (.lateFee, .money), (.escalation, .text),
      (.orderRelease, .text), (.priority, .number), (.earlyPaymentDiscount, .discount):
      true
    case (.earlyPaymentDiscount, .table(let table)):
      !table.isExact
        || table.fields.isEmpty
          && (table.items + (table.element.map { [$0] } ?? [])).allSatisfy { item in
            item.isUnknown || item.only == .discount
          }
    default: false
    }
  }

  private static func wanted(_ question: Question) -> LocalizedText {
    switch question {
    case .creditLimit: LocalizedText("an amount of money, unlimited or nil", "مبلغ أو unlimited أو nil")
    case .lateFee: LocalizedText("an amount of money or nil", "مبلغ أو nil")
    case .earlyPaymentDiscount:
      LocalizedText("discount(rate, days), a list of them or nil", "discount(rate, days) أو قائمة منها أو nil")
    case .escalation: LocalizedText("the name of a stage or nil", "اسم مرحلة أو nil")
    case .orderRelease:
      LocalizedText("\"release\", \"hold\", \"refuse\" or nil", "\"release\" أو \"hold\" أو \"refuse\" أو nil")
    case .priority: LocalizedText("a number or nil", "عدد أو nil")
    }
  }

  private static func remedy(_ kind: TypeKind, _ question: Question, _ scene: Scene) -> LocalizedText {
    let currency = scene.evaluator.facts.currency ?? "SAR"
    switch (question, kind) {
    case (.lateFee, .number(let number)), (.creditLimit, .number(let number)):
      guard let value = number.value else {
        return LocalizedText(
          "make an amount of it, such as \(currency)(5) * days", "اجعله مبلغاً، مثل \(currency)(5) * days")
      }
      if value == 0 {
        let view = question == .lateFee ? "invoice.balance" : "customer.open_balance"
        return LocalizedText(
          "write nil to leave things as they are, or \(view) * 0 for zero",
          "اكتب nil لإبقاء الأمر على حاله، أو \(view) * 0 للصفر")
      }
      return LocalizedText(
        "write \(currency)(\(TypeWords.number(value)))", "اكتب \(currency)(\(TypeWords.number(value)))")
    case (.orderRelease, .boolean):
      return LocalizedText("write \"release\" or \"hold\"", "اكتب \"release\" أو \"hold\"")
    case (.priority, .money):
      return LocalizedText(
        "divide it by an amount: x / \(currency)(1) is a number", "اقسمه على مبلغ: x / \(currency)(1) عدد")
    case (.earlyPaymentDiscount, .number), (.earlyPaymentDiscount, .table):
      return LocalizedText("write discount(0.02, 10)", "اكتب discount(0.02, 10)")
    case (.escalation, .number):
      let stage = scene.evaluator.facts.stages.first ?? "reminder"
      return LocalizedText(
        "write the stage by its name, such as \"\(stage)\"", "اكتب المرحلة باسمها، مثل \"\(stage)\"")
    default:
      let wanted = wanted(question)
      return LocalizedText("return \(wanted.english)", "أعد \(wanted.arabic ?? "")")
    }
  }

  /// The texts that order_release does not know.
  private static func releases(_ kind: TypeKind, _ question: Question) -> [String]? {
    guard question == .orderRelease, case .text(let texts?) = kind else { return nil }
    let wrong = texts.filter { OrderRelease(rawValue: $0) == nil }.sorted()
    return wrong.isEmpty ? nil : wrong
  }

  private static func tellRelease(_ texts: [String], _ range: SourceRange, _ scene: Scene) {
    let known = OrderRelease.allCases.map(\.rawValue)
    let all = TypeWords.list(known)
    scene.tell(
      .wrongAnswer, range,
      LocalizedText("an order is never answered with \"\(texts[0])\"", "لا يُجاب عن طلب بـ \"\(texts[0])\""),
      Spelling.nearest(to: texts[0], in: known).map { LocalizedText("did you mean \"\($0)\"?", "أتقصد \"\($0)\"؟") }
        ?? LocalizedText("write \(all.english)", "اكتب \(all.arabic ?? "")"))
  }
}
