internal import Receivables

/// `customer.history(6)` for `customer:history(6)`.
enum MethodWithPoint {
  static func look(
    at node: CallExpression, _ function: ScriptFunction, _ arguments: ValueList, _ scene: Scene
  ) -> Bool {
    guard case .member(let member) = node.callee.unparenthesized else { return false }
    if let first = arguments.values.first?.withoutNil {
      guard let kind = first.only else { return false }
      if Evaluator.owner(of: kind) == function.owner, node.arguments.count > function.leastArguments { return false }
    }
    let right = scene.written(member.base) + ":" + member.name.text
    let call = right + (node.arguments.isEmpty ? "()" : "(…)")
    scene.tell(
      .methodWithPoint, member.name.range,
      LocalizedText(
        "'\(member.name.text)' is called with a colon, not with a point",
        "تُستدعى '\(member.name.text)' بنقطتين لا بنقطة"),
      LocalizedText("write \(call)", "اكتب \(call)"))
    return true
  }
}
