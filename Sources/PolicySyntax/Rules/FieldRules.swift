internal import Receivables

/// What is asked about each field that is read.
enum FieldRules {
  static func read(_ name: Name, of base: Expression, _ type: PolicyType, _ frame: Frame, _ evaluator: Evaluator) {
    let scene = Scene(frame, evaluator)
    if PossiblyNil.look(at: base, type, scene) { return }
    UnknownField.look(at: name.text, name.range, of: base, type, scene)
  }

  static func index(
    _ node: IndexExpression, _ base: PolicyType, _ key: PolicyType, _ frame: Frame, _ evaluator: Evaluator
  ) {
    let scene = Scene(frame, evaluator)
    if PossiblyNil.look(at: node.base, base, scene) { return }
    guard case .text(let text) = node.key.unparenthesized, let name = text.text else { return }
    UnknownField.look(at: name, node.key.range, of: node.base, base, scene)
  }
}
