internal import Receivables

/// What is asked about each assignment to a field.
enum WritingRules {
  static func write(to target: Expression, _ base: PolicyType, _ frame: Frame, _ evaluator: Evaluator) {
    let scene = Scene(frame, evaluator)
    if PossiblyNil.look(at: Self.base(of: target), base, scene) { return }
    if ReadOnly.look(at: target, base, scene) { return }
    KeptState.look(at: target, scene)
  }

  static func base(of target: Expression) -> Expression {
    switch target.unparenthesized {
    case .member(let node): node.base
    case .index(let node): node.base
    default: target
    }
  }
}

/// `invoice.balance = …`, `terms.grace_days = 10`: what scripts see is read, and never written.
enum ReadOnly {
  static func look(at target: Expression, _ base: PolicyType, _ scene: Scene) -> Bool {
    let isReadOnly =
      switch base.withoutNil.only {
      case .view?, .money?, .date?, .text?: true
      case .table(let table)?: table.isTerms
      default: false
      }
    guard isReadOnly else { return false }
    let text = scene.written(target)
    scene.tell(
      .readOnly, target.range,
      LocalizedText("policies only read: '\(text)' cannot be set", "السياسات تقرأ فقط: لا يمكن تعيين '\(text)'"),
      LocalizedText("keep the result under a name of your own: local x = …", "احفظ الناتج باسم خاص بك: local x = …"))
    return true
  }
}

/// A variable or table that outlives the question is written to.
enum KeptState {
  static func look(at target: Expression, _ scene: Scene) {
    var base = target
    while true {
      switch base.unparenthesized {
      case .member(let node): base = node.base
      case .index(let node): base = node.base
      case .name(let node):
        guard case .upvalue(let binding) = node.resolution, scene.tree?.scopes[binding].function == .main else {
          return
        }
        return tell(node.text, target.range, scene)
      default: return
      }
    }
  }

  private static func tell(_ name: String, _ range: SourceRange, _ scene: Scene) {
    scene.tell(.keptState, range, message(name), remedy)
  }

  static func message(_ name: String) -> LocalizedText {
    LocalizedText(
      "policies keep no state: '\(name)' belongs to the file, and a question may not change it",
      "السياسات لا تحفظ حالة: '\(name)' يخص الملف، ولا يجوز لسؤال أن يغيّره")
  }

  static let remedy = LocalizedText(
    "declare it with local inside the function", "عرّفه بـ local داخل الدالة")
}
