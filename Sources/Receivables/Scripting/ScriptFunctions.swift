/// The one table of what scripts can call and read besides the fields of ``SnapshotFields``: what is not in either does not
/// exist. The reference page, the checks of `tahsil policy check` and editor definitions are made from both.
public enum ScriptFunctions {
  /// Every function, constructor and method.
  public static let all: [ScriptFunction] = language + libraries + values + currencies + methods

  /// Every value that is no field.
  public static let constants: [ScriptValue] =
    [
      ScriptValue(.global, "terms", .table, "What terms.lua returns.", "ما يعيده terms.lua."),
      ScriptValue(.global, "today", .date, "The day that the run is about.", "اليوم الذي تخصه الدورة."),
      ScriptValue(
        .global, "ledger", .view(.ledger), "The figures of the whole portfolio.", "أرقام محفظة الذمم كلها."),
      ScriptValue(
        .global, "unlimited", .unlimited, "A credit limit without end.", "حد ائتماني بلا نهاية."),
      ScriptValue(.global, "math", .table, "The functions on numbers.", "دوال الأعداد."),
      ScriptValue(.global, "string", .table, "The functions on texts.", "دوال النصوص."),
      ScriptValue(
        .money, "currency", .text, "The ISO 4217 code of its currency.", "رمز عملته حسب ISO 4217."),
      ScriptValue(.date, "year", .whole(unit: ""), "The year.", "السنة."),
      ScriptValue(.date, "month", .whole(unit: ""), "The month, 1 to 12.", "الشهر من 1 إلى 12."),
      ScriptValue(.date, "day", .whole(unit: ""), "The day of the month.", "اليوم من الشهر."),
      ScriptValue(
        .date, "weekday", .choice(["sun", "mon", "tue", "wed", "thu", "fri", "sat"]),
        "The day of the week: sun, mon, tue, wed, thu, fri or sat.",
        "يوم الأسبوع: sun أو mon أو tue أو wed أو thu أو fri أو sat."),
      ScriptValue(
        .ledger, "economy", .choice(Economy.allCases.map(\.rawValue)),
        "What the run was told: normal, downturn or boom.",
        "ما أُبلغت به الدورة: normal أو downturn أو boom."),
    ] + decision

  /// What invariants read of a decision.
  public static let decision: [ScriptValue] = [
    ScriptValue(
      .decision, "question", .choice(Question.allCases.map(\.rawValue)), "The question that was answered.",
      "السؤال الذي أُجيب عنه."),
    ScriptValue(
      .decision, "kind", .choice(Decision.Effect.kinds), "What the decision does, such as fee or stage.",
      "ما يفعله القرار، مثل fee أو stage."),
    ScriptValue(.decision, "reason", .text, "The reason that was given.", "السبب المذكور."),
    ScriptValue(
      .decision, "addition", .any, "What a fee adds to what was posted; nil for other decisions.",
      "ما يضيفه الرسم إلى المرحّل؛ nil لغيره من القرارات."),
    ScriptValue(
      .decision, "answer", .any, "The answer: an amount, a stage, a list of discounts, or what becomes of an order.",
      "الجواب: مبلغ أو مرحلة أو قائمة خصومات أو مصير الطلب."),
    ScriptValue(.decision, "customer", .view(.customer), "The customer it is about.", "العميل المعني."),
    ScriptValue(
      .decision, "invoice", .optional(.view(.invoice)), "The invoice it is about; nil where it is about none.",
      "الفاتورة المعنية؛ nil إن لم توجد."),
  ]

  /// Those of an owner.
  public static func functions(of owner: ScriptOwner) -> [ScriptFunction] { all.filter { $0.owner == owner } }

  /// The function of that name.
  public static func function(_ name: String, of owner: ScriptOwner) -> ScriptFunction? {
    functionsByPath[owner.prefix + name]
  }

  /// The value of that name.
  public static func constant(_ name: String, of owner: ScriptOwner) -> ScriptValue? {
    constantsByPath[owner == .global ? name : "\(owner.rawValue).\(name)"]
  }

  private static let functionsByPath = Dictionary(uniqueKeysWithValues: all.map { ($0.path, $0) })
  private static let constantsByPath = Dictionary(uniqueKeysWithValues: constants.map { ($0.path, $0) })

  /// `SAR(50)`, `USD "12.50"` and all the others.
  public static let currencies: [ScriptFunction] = Currency.all.map { currency in
    ScriptFunction(
      .global, currency.code, [ScriptParameter("amount", .oneOf([.number(unit: ""), .text]))],
      .money(.code(currency.code)), "An amount in \(currency.code).", "مبلغ بعملة \(currency.code).")
  }
}
