extension Evaluator {
  /// Evaluates the statements of a block, as far as anything comes there.
  func evaluate(_ block: Block, _ frame: Frame) {
    for statement in block.statements {
      work += 1
      if isExhausted {
        frame.state = FlowState()
        frame.give(.unknown)
        return
      }
      if !frame.state.isReachable {
        // A jump can come to a label from anywhere.
        guard frame.jumps, case .label = statement else { continue }
        frame.state.isReachable = true
      }
      evaluate(statement, frame)
    }
  }

  private func evaluate(_ statement: Statement, _ frame: Frame) {
    switch statement {
    case .local(let node): local(node, frame)
    case .localFunction(let node):
      set(node.name.binding, to: function(node.body, frame), frame)
    case .function(let node):
      if case .name(let name) = node.target, let binding = name.resolution.binding {
        set(binding, to: function(node.body, frame), frame)
      }
    case .assignment(let node): assign(node, frame)
    case .call(let node): callStatement(node, frame)
    case .if(let node): branch(node, frame)
    case .while(let node): loop(node, frame)
    case .repeat(let node): loop(node, frame)
    case .numericFor(let node): loop(node, frame)
    case .genericFor(let node): loop(node, frame)
    case .do(let node): evaluate(node.block, frame)
    case .return(let node): leave(node, frame)
    case .break:
      if !frame.breaks.isEmpty {
        frame.breaks[frame.breaks.count - 1] = frame.breaks[frame.breaks.count - 1].joined(frame.state)
      }
      frame.state = .unreachable
    case .goto: frame.state = .unreachable
    case .label, .empty: break
    // Whatever stood there may have done anything.
    case .error: frame.state.locals = frame.state.locals.mapValues { _ in .unknown }
    }
  }

  private func local(_ node: LocalStatement, _ frame: Frame) {
    let values = self.values(of: node.values, frame)
    for (place, name) in node.names.enumerated() {
      var type = place < node.values.count || !node.values.isEmpty ? values[place] : .nothing(.tolerated)
      // A variable that begins as nil gets its value later.
      if type.isNil { type.nilness = .tolerated }
      set(name.binding, to: type, frame)
    }
  }

  private func assign(_ node: AssignmentStatement, _ frame: Frame) {
    let values = self.values(of: node.values, frame)
    for (place, target) in node.targets.enumerated() {
      switch target.unparenthesized {
      case .name(let name):
        note(target.id, values[place], frame)
        guard let binding = name.resolution.binding else { continue }
        if case .local = name.resolution { set(binding, to: values[place], frame) }
      case .member(let member):
        let base = type(of: member.base, frame)
        if isTelling { WritingRules.write(to: target, base, frame, self) }
        forgetTables(frame)
      case .index(let index):
        let base = type(of: index.base, frame)
        _ = type(of: index.key, frame)
        if isTelling { WritingRules.write(to: target, base, frame, self) }
        forgetTables(frame)
      default: break
      }
    }
  }

  /// Tables changed: what was found out about what is in them may not hold any more. Views do not change.
  func forgetTables(_ frame: Frame) {
    frame.state.facts = frame.state.facts.filter { path, _ in
      switch path.base {
      case .global: true
      case .local(let binding):
        if case .view? = (frame.state.locals[binding] ?? captured[frame.file]?[binding])?.only {
          true
        } else {
          path.fields.isEmpty
        }
      }
    }
  }

  private func callStatement(_ node: CallStatement, _ frame: Frame) {
    let result = values(of: node.call, frame)
    if isTelling { CallRules.statement(node.call, frame, self) }
    if result.values.first?.isNever == true { frame.state = .unreachable }
    // assert(x) lets only those on for whom x holds.
    guard case .call(let call) = node.call, case .name(let name) = call.callee, name.resolution == .global else {
      return
    }
    if name.text == "error" { frame.state = .unreachable }
    if name.text == "assert", let condition = call.arguments.first {
      frame.state = narrowed(frame.state, condition, to: true, frame)
    }
  }

  private func branch(_ node: IfStatement, _ frame: Frame) {
    var ends = FlowState.unreachable
    for clause in node.clauses {
      condition(clause.condition, frame)
      let before = frame.state
      frame.state = narrowed(before, clause.condition, to: true, frame)
      evaluate(clause.block, frame)
      ends = ends.joined(frame.state)
      frame.state = narrowed(before, clause.condition, to: false, frame)
      guard frame.state.isReachable else { break }
    }
    if let otherwise = node.otherwise, frame.state.isReachable { evaluate(otherwise, frame) }
    frame.state = ends.joined(frame.state)
  }

  /// Evaluates a condition, and notes whether it can hold at all.
  func condition(_ expression: Expression, _ frame: Frame) {
    let before = frame.state
    _ = type(of: expression, frame)
    // A helper that is called with one value only is not narrower for it.
    guard isTelling, before.isReachable, !frame.jumps, frame.isAskedOfViews else { return }
    let key = ConditionKey(file: frame.file, expression: expression.id)
    conditions[key, default: ConditionCount(expression: expression)].met += 1
    if !narrowed(before, expression, to: true, frame).isReachable { conditions[key]?.impossible += 1 }
  }

  private func leave(_ node: ReturnStatement, _ frame: Frame) {
    let values = self.values(of: node.values, frame)
    if isTelling, frame.question != nil { AnswerRules.answered(node, values, frame, self) }
    frame.give(values)
    frame.state = .unreachable
  }
}
