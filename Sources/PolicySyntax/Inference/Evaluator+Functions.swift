internal import Receivables

extension Evaluator {
  /// Evaluates a function with arguments and says what it returns.
  func evaluate(_ file: String, _ body: FunctionBody, _ arguments: [PolicyType], question: Question?) -> ValueList {
    let frame = Frame(
      file, body, question: question, jumps: indexes[file]?.jumping.contains(body.id) ?? false)
    frame.isAskedOfViews = arguments.allSatisfy { if case .view? = $0.only { true } else { false } }
    seen[file, default: []].insert(body.id)
    for (place, parameter) in body.parameters.enumerated() {
      let type =
        place < arguments.count ? arguments[place] : body.id == .main ? .unknown : .nothing(.possible)
      set(parameter.binding, to: type, frame)
    }
    if arguments.count > body.parameters.count {
      frame.varargs = ValueList(values: Array(arguments.dropFirst(body.parameters.count)))
    } else if body.id != .main {
      frame.varargs = ValueList(values: [])
    }
    evaluate(body.block, frame)
    if frame.state.isReachable {
      if isTelling, question != nil { AnswerRules.fellOff(frame, self) }
      frame.give(ValueList(values: []))
    }
    return frame.returned ?? ValueList(values: [.never])
  }

  /// Calls a function of a script.
  func call(_ function: FunctionType, _ arguments: [PolicyType]) -> ValueList {
    guard case .script(let file, let id) = function, let body = indexes[file]?.bodies[id],
      depth.count < Self.deepest, !depth.contains(function)
    else { return .unknown }
    let key = CallKey(function: function, arguments: arguments)
    let keeps = trees[file]?.scopes[id].parent == .main && isTelling
    if keeps, let known = results[key] { return known }
    depth.append(function)
    defer { depth.removeLast() }
    let result = evaluate(file, body, arguments, question: nil)
    if keeps { results[key] = result }
    return result
  }

  // MARK: Variables

  /// Whether a variable is written by a function inside its own: nobody knows when.
  func isVolatile(_ binding: BindingID, in file: String) -> Bool {
    guard let local = trees[file]?.scopes[binding] else { return true }
    return local.writes.contains { $0.function != local.function }
  }

  /// Gives a variable a value.
  func set(_ binding: BindingID, to type: PolicyType, _ frame: Frame) {
    guard let local = trees[frame.file]?.scopes[binding] else { return }
    frame.state.forget(binding)
    let unclear = isVolatile(binding, in: frame.file) || (frame.jumps && !local.writes.isEmpty)
    frame.state.locals[binding] = unclear ? .unknown : type
    guard !local.capturedBy.isEmpty else { return }
    let known = captured[frame.file]?[binding]
    captured[frame.file, default: [:]][binding] =
      local.writes.isEmpty ? known?.joined(type) ?? type : .unknown
  }

  /// The value of a variable.
  func get(_ resolution: NameResolution, _ name: String, _ frame: Frame) -> PolicyType {
    switch resolution {
    case .local(let binding):
      return frame.state.facts[AccessPath(.local(binding))] ?? frame.state.locals[binding] ?? .unknown
    case .upvalue(let binding):
      return frame.state.facts[AccessPath(.local(binding))] ?? captured[frame.file]?[binding] ?? .unknown
    case .global: return frame.state.facts[AccessPath(.global(name))] ?? global(name)
    }
  }

  /// What a global is.
  func global(_ name: String) -> PolicyType {
    if name == "terms" { return facts.terms }
    if let function = ScriptFunctions.function(name, of: .global) { return PolicyType(.function(.host(function.path))) }
    if let library = ScriptOwner(rawValue: name), library == .math || library == .string {
      let fields = ScriptFunctions.functions(of: library).map {
        ($0.name, PolicyType(.function(.host($0.path))))
      }
      return PolicyType(.table(TableType(fields: Dictionary(uniqueKeysWithValues: fields))))
    }
    guard let constant = ScriptFunctions.constant(name, of: .global) else { return .unknown }
    return type(constant.type)
  }
}
