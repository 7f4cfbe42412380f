extension RegisterUse {
  mutating func run(_ statement: Statement) {
    switch statement {
    case .local(let node): local(node)
    case .localFunction(let node):
      activate([node.name.binding])
      run(node.body, selfBinding: nil)
      _ = closure()
    case .function(let node): function(node)
    case .assignment(let node): assignment(node)
    case .call(let node): _ = value(node.call)
    case .if(let node):
      for clause in node.clauses {
        var isBreak = false
        if case .break? = clause.block.statements.first { isBreak = true }
        condition(clause.condition, isTrue: !isBreak)
        block(clause.block)
      }
      if let otherwise = node.otherwise { block(otherwise) }
    case .while(let node):
      condition(node.condition)
      block(node.block)
    case .repeat(let node): block(node.block) { $0.condition(node.condition) }
    case .numericFor(let node): counting(node)
    case .genericFor(let node): iterating(node)
    case .do(let node): block(node.block)
    case .return(let node): answer(node)
    case .break, .goto, .label, .empty, .error: break
    }
  }

  private mutating func condition(_ expression: Expression, isTrue: Bool = true) {
    var condition = value(expression)
    jump(&condition, unlessConstant: isTrue)
  }

  private mutating func local(_ node: LocalStatement) {
    let last = list(node.values)
    var names = node.names.map(\.binding)
    if let name = names.last, folded[name] != nil {
      names.removeLast()
    } else {
      adjust(last, from: node.values.count, to: names.count)
    }
    activate(names)
  }

  private mutating func function(_ node: FunctionStatement) {
    var path: [Name] = []
    var first = node.target
    while case .member(let member) = first {
      path.append(member.name)
      first = member.base
    }
    guard case .name(let name) = first else { return }
    var target = self.name(name)
    for name in path.reversed() { member(of: &target, name) }
    run(node.body, selfBinding: node.selfBinding)
    _ = closure()
  }

  private mutating func answer(_ node: ReturnStatement) {
    guard var last = list(node.values) else { return }
    if last.isMultiple {
      toAll(&last)
    } else if node.values.count == 1 {
      toAny(&last)
    } else {
      toNext(&last)
    }
  }

  // MARK: Assignments

  private mutating func assignment(_ node: AssignmentStatement) {
    var targets: [RegisterValue] = []
    for target in node.targets {
      let value = value(target)
      avoidConflict(of: value, with: &targets)
      targets.append(value)
    }
    guard var last = list(node.values) else { return }
    if node.values.count != node.targets.count {
      adjust(last, from: node.values.count, to: node.targets.count)
    } else if case .local? = targets.last?.kind {
      discharge(&last)
    } else {
      toOperand(&last)
    }
  }

  /// A local that is assigned to, and is the table or the key of a target before it, is copied first.
  private mutating func avoidConflict(of value: RegisterValue, with targets: inout [RegisterValue]) {
    guard case .local(let register) = value.kind else { return }
    var hasConflict = false
    for place in targets.indices {
      guard case .indexed(let table, let key) = targets[place].kind, table == register || key == register else {
        continue
      }
      hasConflict = true
      targets[place].kind = .indexed(table: table == register ? free : table, key: key == register ? free : key)
    }
    if hasConflict { reserve(1) }
  }

  // MARK: Loops

  private mutating func counting(_ node: NumericForStatement) {
    let outer = locals
    for expression in [node.first, node.last] + (node.step.map { [$0] } ?? []) {
      var bound = value(expression)
      toNext(&bound)
    }
    if node.step == nil { reserve(1) }
    activate([nil, nil, nil])
    loop([node.variable], node.block)
    (locals, free) = (outer, outer)
  }

  private mutating func iterating(_ node: GenericForStatement) {
    let outer = locals
    adjust(list(node.values), from: node.values.count, to: 4)
    activate([nil, nil, nil, nil])
    check(3)
    loop(node.variables, node.block)
    (locals, free) = (outer, outer)
  }

  private mutating func loop(_ variables: [LocalName], _ block: Block) {
    activate(variables.map(\.binding))
    reserve(variables.count)
    self.block(block)
  }
}
