extension Evaluator {
  /// Goes through the body of a loop until nothing new is found out, and then once more, telling.
  private func repeatedly(_ frame: Frame, _ round: () -> Void) {
    frame.breaks.append(.unreachable)
    let tells = frame.breaks.count
    silence += 1
    var start = frame.state
    for attempt in 0..<4 {
      frame.state = start
      frame.breaks[tells - 1] = .unreachable
      let returned = frame.returned
      round()
      frame.returned = returned
      var next = start.joined(frame.state)
      if next == start { break }
      if attempt >= 1 {
        next.facts = next.facts.filter { start.facts[$0.key] == $0.value }
        for (binding, type) in next.locals where start.locals[binding] != type {
          next.locals[binding] = attempt < 3 ? type.widened : .unknown
        }
      }
      start = next
    }
    silence -= 1
    frame.state = start
    frame.breaks[tells - 1] = .unreachable
    round()
    frame.state = start.joined(frame.state)
  }

  private func endLoop(_ frame: Frame, endless: Bool = false) {
    let breaks = frame.breaks.removeLast()
    frame.state = endless ? breaks : frame.state.joined(breaks)
  }

  func loop(_ node: WhileStatement, _ frame: Frame) {
    repeatedly(frame) {
      condition(node.condition, frame)
      frame.state = narrowed(frame.state, node.condition, to: true, frame)
      evaluate(node.block, frame)
    }
    frame.state = narrowed(frame.state, node.condition, to: false, frame)
    endLoop(frame)
  }

  func loop(_ node: RepeatStatement, _ frame: Frame) {
    repeatedly(frame) {
      evaluate(node.block, frame)
      if frame.state.isReachable { _ = type(of: node.condition, frame) }
    }
    endLoop(frame)
  }

  func loop(_ node: NumericForStatement, _ frame: Frame) {
    let first = type(of: node.first, frame)
    let last = type(of: node.last, frame)
    let step = node.step.map { type(of: $0, frame) }
    if isTelling { LoopRules.bounds(node, first, last, step, frame, self) }
    let isWhole = first.number?.isWhole == true && (step == nil || step?.number?.isWhole == true)
    let counter =
      first.number == nil
      ? PolicyType.number() : PolicyType.number(whole: isWhole)
    repeatedly(frame) {
      set(node.variable.binding, to: counter, frame)
      evaluate(node.block, frame)
    }
    endLoop(frame)
  }

  func loop(_ node: GenericForStatement, _ frame: Frame) {
    let walked = walk(node.values, frame)
    repeatedly(frame) {
      for (place, variable) in node.variables.enumerated() {
        set(variable.binding, to: place < walked.count ? walked[place] : .unknown, frame)
      }
      // A loop over nothing is gone through too, with anything: what is in it is still read by people.
      evaluate(node.block, frame)
    }
    endLoop(frame)
  }

  /// What the variables of a loop become.
  private func walk(_ values: [Expression], _ frame: Frame) -> [PolicyType] {
    guard values.count == 1, case .call(let call) = values[0].unparenthesized, case .name(let name) = call.callee,
      name.resolution == .global, call.arguments.count == 1, name.text == "ipairs" || name.text == "pairs"
    else {
      _ = self.values(of: values, frame)
      return []
    }
    _ = self.values(of: values[0], frame)
    let argument = type(of: call.arguments[0], frame)
    guard case .table(let table)? = argument.withoutNil.only else { return [] }
    let place = PolicyType.number(whole: true)
    if name.text == "ipairs" { return [place, table.walked.isNever ? .unknown : table.walked] }
    guard table.isExact else { return [] }
    var keys = PolicyType.never
    var items = PolicyType.never
    if !table.items.isEmpty || table.element != nil {
      keys = place
      items = table.walked
    }
    if !table.fields.isEmpty {
      keys = keys.joined(PolicyType(.text(Set(table.fields.keys))))
      items = table.fields.values.reduce(items) { $0.joined($1.withoutNil) }
    }
    return keys.isNever ? [] : [keys, items]
  }
}
