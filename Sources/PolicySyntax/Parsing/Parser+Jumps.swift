extension Parser {
  mutating func breakStatement() -> Statement {
    let range = advance().range
    addJump(Name(text: "break", range: range), isBreak: true)
    return .break(BreakStatement(range: range))
  }

  mutating func gotoStatement() throws(Unreadable) -> Statement {
    let start = advance().range
    let name = try self.name(of: "the label")
    if !names.labels[names.states[names.current].firstLabel...].contains(where: { $0.name.text == name.text }) {
      addJump(name, isBreak: false)
    }
    return .goto(GotoStatement(range: range(from: start), label: name))
  }

  private mutating func addJump(_ name: Name, isBreak: Bool) {
    let active = names.states[names.current].active.count
    names.jumps.append(NameTable.Jump(name: name, isBreak: isBreak, active: active))
    noteTooManyJumps(names.jumps.count, at: name.range)
  }

  private mutating func noteTooManyJumps(_ count: Int, at range: SourceRange) {
    guard count > limits.jumps, !names.hasToldJumps else { return }
    names.hasToldJumps = true
    noteMeaning(
      .tooManyJumps, range, "there are more than \(limits.jumps) jumps or labels here", "split the file into several")
  }

  /// A label, and the labels and semicolons after it, which Lua reads in one go: only so it knows whether the block ends
  /// after the label.
  mutating func labelStatement(into statements: inout [Statement]) throws(Unreadable) {
    let start = advance().range
    let name = try self.name(of: "the label")
    if take(.doubleColon) == nil {
      note(.missingSign, token.range, "a label ends with '::'", "write ::\(name.text)::")
    }
    statements.append(.label(LabelStatement(range: range(from: start), name: name)))
    while kind == .semicolon || kind == .doubleColon { try statement(into: &statements) }

    let state = names.states[names.current]
    if let other = names.labels[state.firstLabel...].first(where: { $0.name.text == name.text }) {
      noteMeaning(
        .duplicateLabel, name.range, "there is a label '\(name.text)' already, on line \(other.name.range.line)",
        "give one of them another name", related: other.name.range)
      return
    }
    // At the end of a block its locals count as gone.
    let isLast = kind == .end || kind == .else || kind == .elseif || kind == .endOfFile
    let block = state.blocks[state.blocks.count - 1]
    let label = NameTable.Label(name: name, active: isLast ? block.active : state.active.count)
    names.labels.append(label)
    noteTooManyJumps(names.labels.count, at: name.range)
    land(on: label, block)
  }

  /// Ends the jumps that waited for a label.
  private mutating func land(on label: NameTable.Label, _ block: NameTable.BlockState) {
    var rest: [NameTable.Jump] = []
    for jump in names.jumps[block.firstJump...] {
      guard !jump.isBreak, jump.name.text == label.name.text else {
        rest.append(jump)
        continue
      }
      if jump.active < label.active {
        let local = names.states[names.current].active[jump.active].name
        noteMeaning(
          .gotoIntoScope, jump.name.range, "this 'goto' jumps to where '\(local)' is known, past its declaration",
          "declare '\(local)' before the goto, or put do … end around what uses it", related: label.name.range)
      }
    }
    names.jumps.replaceSubrange(block.firstJump..., with: rest)
  }
}
