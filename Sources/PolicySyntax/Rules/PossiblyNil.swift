internal import Receivables

/// Something that can be nil is used without a look at it first.
enum PossiblyNil {
  static func look(at operands: Operands, _ scene: Scene) -> Bool {
    // Both sides are told at once, or they would be found one after the other.
    let left = look(at: operands.node.left, operands.left, scene)
    let right = look(at: operands.node.right, operands.right, scene)
    return left || right
  }

  @discardableResult
  static func look(at expression: Expression, _ type: PolicyType, _ scene: Scene) -> Bool {
    guard type.nilness == .possible else { return false }
    let text = scene.written(expression)
    if type.isNil {
      scene.tell(
        .possiblyNil, expression.range,
        LocalizedText("'\(text)' is nil here: there is no value", "'\(text)' هو nil هنا: لا قيمة له"),
        LocalizedText("use a value that exists", "استعمل قيمة موجودة"))
      return true
    }
    scene.tell(.possiblyNil, expression.range, message(expression, text, scene), remedy(expression, text))
    return true
  }

  private static func remedy(_ expression: Expression, _ text: String) -> LocalizedText {
    if AccessPath(expression) != nil {
      return LocalizedText(
        "look first: if \(text) ~= nil then … end", "افحص أولاً: if \(text) ~= nil then … end")
    }
    return LocalizedText(
      "keep it and look first: local x = \(text); if x ~= nil then … end",
      "احفظه وافحص أولاً: local x = \(text) ثم if x ~= nil then … end")
  }

  /// When it is nil, in the words of the table of fields.
  private static func message(_ expression: Expression, _ text: String, _ scene: Scene) -> LocalizedText {
    switch expression.unparenthesized {
    case .member(let node):
      let base = scene.evaluator.silently { scene.evaluator.type(of: node.base, scene.frame) }
      guard case .view(let view)? = base.only, let sentence = sentence(node.name.text, view),
        let english = part(of: sentence.english, ";"), let arabic = part(of: sentence.arabic ?? "", "؛")
      else { break }
      return LocalizedText("'\(text)' is \(english)", "'\(text)' يكون \(arabic)")
    case .index(let node):
      let key = scene.written(node.key)
      return LocalizedText(
        "'\(text)' is nil when the table does not list \(key)",
        "'\(text)' يكون nil إن لم يذكر الجدول \(key)")
    default: break
    }
    return LocalizedText("'\(text)' can be nil", "'\(text)' قد يكون nil")
  }

  private static func sentence(_ name: String, _ view: String) -> LocalizedText? {
    switch ScriptView(rawValue: view) {
    case .customer: Evaluator.customerFields[name]?.sentence
    case .invoice: Evaluator.invoiceFields[name]?.sentence
    case .ledger: Evaluator.ledgerFields[name]?.sentence
    default: nil
    }
  }

  /// The part of a sentence that speaks of nil.
  private static func part(of sentence: String, _ separator: Character) -> String? {
    let part = sentence.split(separator: separator).last { $0.contains("nil") }
    guard let part else { return nil }
    return part.drop { $0 == " " }.filter { $0 != "." }.description
  }
}
