internal import Receivables

/// `fee:at_most(cap)` as a statement: it changes nothing, and what it gives is lost.
enum ResultUnused {
  static func look(at call: Expression, _ scene: Scene) {
    let path: String
    let example: String
    switch call {
    case .methodCall(let node):
      let receiver = scene.evaluator.silently { scene.evaluator.type(of: node.receiver, scene.frame) }
      guard let kind = receiver.withoutNil.only, let owner = Evaluator.owner(of: kind),
        let function = ScriptFunctions.function(node.name.text, of: owner)
      else { return }
      path = function.path
      let name = scene.written(node.receiver)
      example = (AccessPath(node.receiver)?.fields.isEmpty == true ? "\(name) = " : "local x = ") + scene.written(call)
    case .call(let node):
      let callee = scene.evaluator.silently { scene.evaluator.type(of: node.callee, scene.frame) }
      guard case .function(.host(let host))? = callee.only, !["assert", "error", "require"].contains(host) else {
        return
      }
      path = host
      example = "local x = " + scene.written(call)
    default: return
    }
    scene.tell(
      .resultUnused, call.range,
      LocalizedText(
        "'\(path)' changes nothing, and what it gives is not kept", "لا تغيّر '\(path)' شيئاً، وما تعطيه لا يُحفظ"),
      LocalizedText("keep it: \(example)", "احفظه: \(example)"))
  }
}
