internal import Receivables

/// How many arguments a function of the policy is given.
enum ScriptArguments {
  static func look(at node: CallExpression, _ function: FunctionType, _ arguments: ValueList, _ scene: Scene) {
    guard case .script(let file, let id) = function, let body = scene.evaluator.indexes[file]?.bodies[id] else {
      return
    }
    let names = body.parameters.map(\.name.text)
    let text = "\(scene.written(node.callee))(\(names.joined(separator: ", ")))"
    if body.varargs == nil, node.arguments.count > names.count {
      scene.tell(
        .argumentCount, node.argumentsRange,
        LocalizedText(
          "this function is given \(node.arguments.count) values, and it takes \(names.count)",
          "أُعطيت هذه الدالة \(node.arguments.count) قيم، وهي تأخذ \(names.count)"),
        LocalizedText("write \(text)", "اكتب \(text)"))
    }
    guard !arguments.isOpen, arguments.values.count < names.count,
      let missing = body.parameters[arguments.values.count...].first(where: { isNeeded($0, in: file, body, scene) })
    else { return }
    scene.tell(
      .argumentCount, node.argumentsRange,
      LocalizedText(
        "this function needs a value for '\(missing.name.text)' too",
        "تحتاج هذه الدالة أيضاً إلى قيمة لـ '\(missing.name.text)'"),
      LocalizedText("write \(text)", "اكتب \(text)"))
  }

  /// Whether a parameter is used as if it were always given: nothing asks whether it is nil.
  private static func isNeeded(
    _ parameter: LocalName, in file: String, _ body: FunctionBody, _ scene: Scene
  ) -> Bool {
    guard let scopes = scene.evaluator.trees[file]?.scopes, !scopes[parameter.binding].reads.isEmpty else {
      return false
    }
    var tests = NilTests(binding: parameter.binding)
    body.walk(&tests)
    return !tests.isTested && scopes[parameter.binding].writes.isEmpty
  }
}

/// Looks whether a variable is asked for being nil.
private struct NilTests: SyntaxVisitor {
  let binding: BindingID
  var isTested = false

  mutating func enter(_ expression: Expression) -> Bool {
    switch expression {
    case .binary(let node):
      switch node.operation {
      case .and, .or: if isIt(node.left) || isIt(node.right) { isTested = true }
      case .equal, .notEqual: if isIt(node.left) || isIt(node.right) { isTested = true }
      default: break
      }
    case .unary(let node): if node.operation == .not, isIt(node.operand) { isTested = true }
    // Whoever takes it further may be glad of nil.
    case .call(let node): if node.arguments.contains(where: isIt) { isTested = true }
    case .methodCall(let node): if node.arguments.contains(where: isIt) { isTested = true }
    default: break
    }
    return true
  }

  mutating func enter(_ statement: Statement) -> Bool {
    if case .if(let node) = statement, node.clauses.contains(where: { isIt($0.condition) }) { isTested = true }
    if case .return(let node) = statement, node.values.contains(where: isIt) { isTested = true }
    return true
  }

  private func isIt(_ expression: Expression) -> Bool {
    if case .name(let node) = expression.unparenthesized { node.resolution.binding == binding } else { false }
  }
}
