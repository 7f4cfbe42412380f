internal import Receivables

/// What is asked about each call.
enum CallRules {
  static func call(
    _ node: CallExpression, _ callee: PolicyType, _ arguments: ValueList, _ frame: Frame, _ evaluator: Evaluator
  ) {
    let scene = Scene(frame, evaluator)
    if NotAFunction.look(at: node, callee, scene) { return }
    guard case .function(let function)? = callee.withoutNil.only else { return }
    switch function {
    case .host(let path):
      guard let function = Evaluator.function(path) else { return }
      if function.owner.hasMethods {
        if MethodWithPoint.look(at: node, function, arguments, scene) { return }
        // customer.history(customer, 6) is the same as customer:history(6).
        let rest = ValueList(values: Array(arguments.values.dropFirst()), isOpen: arguments.isOpen)
        let given = Arguments(
          function: function, expressions: Array(node.arguments.dropFirst()), types: rest, range: node.argumentsRange)
        return HostArguments.look(at: given, scene)
      }
      HostArguments.look(
        at: Arguments(function: function, expressions: node.arguments, types: arguments, range: node.argumentsRange),
        scene)
    case .script: ScriptArguments.look(at: node, function, arguments, scene)
    }
  }

  static func method(
    _ node: MethodCallExpression, _ receiver: PolicyType, _ arguments: ValueList, _ frame: Frame,
    _ evaluator: Evaluator
  ) {
    let scene = Scene(frame, evaluator)
    if PossiblyNil.look(at: node.receiver, receiver, scene) { return }
    guard let kind = receiver.withoutNil.only else { return }
    guard let owner = Evaluator.owner(of: kind) else {
      if case .table = kind { return }
      return UnknownField.look(at: node.name.text, node.name.range, of: node.receiver, receiver, scene)
    }
    guard let function = ScriptFunctions.function(node.name.text, of: owner) else {
      if NotAFunction.look(at: node, kind, owner, scene) { return }
      return UnknownField.look(at: node.name.text, node.name.range, of: node.receiver, receiver, scene)
    }
    if owner == .money, let other = arguments.values.first,
      TwoCurrencies.look(node.range, node.receiver, receiver, other, scene)
    {
      return
    }
    HostArguments.look(
      at: Arguments(function: function, expressions: node.arguments, types: arguments, range: node.argumentsRange),
      scene)
  }

  static func statement(_ call: Expression, _ frame: Frame, _ evaluator: Evaluator) {
    ResultUnused.look(at: call, Scene(frame, evaluator))
  }
}

/// What a function is given.
struct Arguments {
  let function: ScriptFunction
  let expressions: [Expression]
  let types: ValueList
  let range: SourceRange
}
