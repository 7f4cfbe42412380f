internal import Receivables

extension Evaluator {
  func call(_ node: CallExpression, _ frame: Frame) -> ValueList {
    let callee = type(of: node.callee, frame)
    let arguments = values(of: node.arguments, frame)
    if let name = FunctionIndex.requiredName(.call(node)), case .function(.host("require"))? = callee.only {
      if isTelling { NameRules.require(name, node, frame, self) }
      guard let path = file(named: name), let type = module(path) else { return .unknown }
      return ValueList(values: [type])
    }
    if isTelling { CallRules.call(node, callee, arguments, frame, self) }
    switch callee.only {
    case .function(.host(let path))?:
      guard let function = Self.function(path) else { return .unknown }
      // A method that was called with a point has its value as the first argument.
      let receiver = function.owner.hasMethods ? arguments[0] : .unknown
      let rest = function.owner.hasMethods ? Array(arguments.values.dropFirst()) : arguments.values
      return result(of: function, receiver: receiver, rest)
    case .function(let function)?: return script(function, arguments, frame)
    default:
      if isOpen(frame.file) { forgetTables(frame) }
      return .unknown
    }
  }

  func call(_ node: MethodCallExpression, _ frame: Frame) -> ValueList {
    let receiver = type(of: node.receiver, frame)
    let arguments = values(of: node.arguments, frame)
    if isTelling { CallRules.method(node, receiver, arguments, frame, self) }
    guard let kind = receiver.withoutNil.only else { return .unknown }
    if case .table = kind {
      guard case .function(let function)? = field(node.name.text, of: receiver).only else { return .unknown }
      var all = arguments
      all.values.insert(receiver.withoutNil, at: 0)
      if case .script = function { return script(function, all, frame) }
      return .unknown
    }
    guard let owner = Self.owner(of: kind), let function = ScriptFunctions.function(node.name.text, of: owner) else {
      return .unknown
    }
    return result(of: function, receiver: receiver, arguments.values)
  }

  private func script(_ function: FunctionType, _ arguments: ValueList, _ frame: Frame) -> ValueList {
    guard case .script(let file, let id) = function, let body = indexes[file]?.bodies[id] else { return .unknown }
    var types = arguments.values
    if arguments.isOpen { while types.count < body.parameters.count { types.append(.unknown) } }
    let result = call(function, types)
    if isOpen(frame.file) { forgetTables(frame) }
    return arguments.isOpen && body.varargs != nil ? .unknown : result
  }

  /// A function of the host by its path.
  static func function(_ path: String) -> ScriptFunction? { functionsByPath[path] }

  private static let functionsByPath = Dictionary(uniqueKeysWithValues: ScriptFunctions.all.map { ($0.path, $0) })

  /// Where the names behind a kind of value stand.
  static func owner(of kind: TypeKind) -> ScriptOwner? {
    switch kind {
    case .money: .money
    case .date: .date
    case .text: .text
    case .view(let view): ScriptOwner(rawValue: view)
    default: nil
    }
  }
}
