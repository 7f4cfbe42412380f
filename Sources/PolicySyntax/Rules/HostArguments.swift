internal import Receivables

/// How many arguments a function of the host is given, and what they are.
enum HostArguments {
  static func look(at given: Arguments, _ scene: Scene) {
    if count(given, scene) { return }
    for (place, expression) in given.expressions.enumerated() {
      guard let parameter = parameter(at: place, of: given.function) else { continue }
      look(at: expression, given.types[place], parameter, given, scene)
    }
    meaning(given, scene)
  }

  private static func parameter(at place: Int, of function: ScriptFunction) -> ScriptParameter? {
    if place < function.parameters.count { return function.parameters[place] }
    return function.parameters.last.flatMap { $0.isRepeated ? $0 : nil }
  }

  private static func count(_ given: Arguments, _ scene: Scene) -> Bool {
    let (count, function) = (given.types.values.count, given.function)
    let tooFew = !given.types.isOpen && count < function.leastArguments
    let tooMany = function.mostArguments.map { given.expressions.count > $0 } ?? false
    guard tooFew || tooMany else { return false }
    let shown = given.expressions.count
    scene.tell(
      .argumentCount, given.range,
      tooFew
        ? LocalizedText(
          "'\(function.name)' is given too little: \(shown) of \(function.leastArguments)",
          "أُعطيت '\(function.name)' أقل مما تحتاج: \(shown) من \(function.leastArguments)")
        : LocalizedText(
          "'\(function.name)' is given too much: \(shown), and it takes \(function.mostArguments ?? 0)",
          "أُعطيت '\(function.name)' أكثر مما تأخذ: \(shown)، وهي تأخذ \(function.mostArguments ?? 0)"),
      LocalizedText("write \(function.signature)", "اكتب \(function.signature)"))
    return true
  }

  private static func look(
    at expression: Expression, _ type: PolicyType, _ parameter: ScriptParameter, _ given: Arguments, _ scene: Scene
  ) {
    if parameter.type == .any { return }
    if !parameter.isOptional, PossiblyNil.look(at: expression, type, scene) { return }
    guard let kind = type.withoutNil.only, !takes(parameter.type, kind) else { return }
    let (text, is_) = (scene.written(expression), TypeWords.name(kind))
    let wanted = TypeWords.name(parameter.type)
    scene.tell(
      .wrongArgument, expression.range,
      LocalizedText(
        "'\(given.function.name)' takes \(wanted.english) as \(parameter.name); '\(text)' is \(is_.english)",
        "تأخذ '\(given.function.name)' \(wanted.arabic ?? "") في \(parameter.name)؛ و'\(text)' \(is_.arabic ?? "")"),
      LocalizedText("write \(given.function.signature)", "اكتب \(given.function.signature)"))
  }

  private static func takes(_ wanted: ScriptType, _ kind: TypeKind) -> Bool {
    switch (wanted, kind) {
    case (.oneOf(let choices), _): choices.contains { takes($0, kind) }
    case (.optional(let inner), _): takes(inner, kind)
    case (.flag, .boolean), (.whole, .number), (.number, .number), (.text, .text), (.money, .money), (.date, .date),
      (.table, .table), (.list, .table), (.record, .table), (.function, .function):
      true
    case (.choice(let choices), .text(let texts)): texts.map { !$0.isDisjoint(with: choices) } ?? true
    case (.any, _), (.parameter, _), (.iterator, _), (.nothing, _): true
    default: false
    }
  }

  /// What numbers and texts mean to the function.
  private static func meaning(_ given: Arguments, _ scene: Scene) {
    let (function, types) = (given.function, given.types)
    func at(_ place: Int, _ body: (Expression, PolicyType) -> Void) {
      if place < given.expressions.count { body(given.expressions[place], types[place]) }
    }
    switch function.path {
    case "invoice:interest": at(0) { Units.asRate($0, $1, scene) }
    case "discount":
      at(0) { Units.asRate($0, $1, scene) }
      at(1) { Units.asDays($0, $1, scene) }
    case "money:to":
      at(0) { expression, _ in
        if case .text(let node) = expression.unparenthesized, let code = node.text {
          _ = UnknownCurrency.look(code, expression.range, scene)
        }
      }
    case "money": at(0) { Units.asMoney($0, $1, scene.evaluator.facts.currency ?? "SAR", scene) }
    case "date": at(0) { expression, _ in ImpossibleDate.look(at: expression, scene) }
    case "min", "max", "clamp", "math.min", "math.max": Mixed.look(at: given, scene)
    default:
      if case .money(.code(let code)) = function.result { at(0) { Units.asMoney($0, $1, code, scene) } }
    }
  }
}
