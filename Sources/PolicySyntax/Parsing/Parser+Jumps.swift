internal import Receivables

extension Parser {
  mutating func breakStatement() -> Statement {
    let range = advance().range
    names.block.breaks.append(newJump(Name(text: "break", range: range)))
    return .break(BreakStatement(range: range))
  }

  mutating func gotoStatement() throws(Unreadable) -> Statement {
    let start = advance().range
    let name = try self.name(of: LocalizedText("the label", "علامة القفز"))
    if names.label(name.text) == nil {
      let jump = newJump(name)
      names.block.jumps[name.text, default: []].append(jump)
    }
    return .goto(GotoStatement(range: range(from: start), label: name))
  }

  private mutating func newJump(_ name: Name) -> NameTable.Jump {
    names.jumpCount += 1
    noteTooManyJumps(names.jumpCount, at: name.range)
    return NameTable.Jump(name: name, active: names.states[names.current].active.count)
  }

  private mutating func noteTooManyJumps(_ count: Int, at range: SourceRange) {
    guard count > limits.jumps, !names.hasToldJumps else { return }
    names.hasToldJumps = true
    noteMeaning(
      .tooManyJumps, range,
      LocalizedText(
        "there are more than \(limits.jumps) jumps or labels here", "هنا أكثر من \(limits.jumps) من القفزات أو علاماتها"
      ), LocalizedText("split the file into several", "قسّم الملف إلى عدة ملفات"))
  }

  /// Hands what has not found its label to the block around, or notes it at the end of the function.
  mutating func closeJumps(of block: NameTable.BlockState) {
    if block.isLoop { names.jumpCount -= block.breaks.count }
    let breaks = block.isLoop ? [] : block.breaks
    guard !names.states[names.current].blocks.isEmpty else {
      for jump in breaks { noteBreak(jump) }
      let jumps = block.jumps.values.joined().sorted { $0.name.range.start < $1.name.range.start }
      for jump in jumps { noteGoto(jump) }
      names.jumpCount -= breaks.count + jumps.count
      return
    }
    names.block.breaks += breaks
    for (name, jumps) in block.jumps {
      let outer = jumps.map { NameTable.Jump(name: $0.name, active: block.active) }
      names.block.jumps[name, default: []] += outer
    }
  }

  private mutating func noteBreak(_ jump: NameTable.Jump) {
    noteMeaning(
      .breakOutsideLoop, jump.name.range,
      LocalizedText("'break' ends a loop, and there is none around it", "'break' تنهي حلقة، ولا حلقة حولها"),
      LocalizedText("to end the function write return", "لإنهاء الدالة اكتب return"))
  }

  private mutating func noteGoto(_ jump: NameTable.Jump) {
    noteMeaning(
      .gotoWithoutLabel, jump.name.range,
      LocalizedText(
        "there is no label '\(jump.name.text)' that this 'goto' can reach",
        "لا توجد علامة قفز '\(jump.name.text)' تصل إليها هذه الـ 'goto'"),
      LocalizedText("write ::\(jump.name.text):: where it should go on", "اكتب ::\(jump.name.text):: حيث يُستأنف العمل"))
  }

  /// A label, and the labels and semicolons after it, which Lua reads in one go: only so it knows whether the block ends
  /// after the label.
  mutating func labelStatement(into statements: inout [Statement]) throws(Unreadable) {
    let start = advance().range
    let name = try self.name(of: LocalizedText("the label", "علامة القفز"))
    if take(.doubleColon) == nil {
      note(
        .missingSign, token.range, LocalizedText("a label ends with '::'", "تنتهي علامة القفز بـ '::'"),
        .write("::\(name.text)::"))
    }
    statements.append(.label(LabelStatement(range: range(from: start), name: name)))
    while kind == .semicolon || kind == .doubleColon { try statement(into: &statements) }

    if let other = names.label(name.text) {
      noteMeaning(
        .duplicateLabel, name.range,
        LocalizedText(
          "there is a label '\(name.text)' already, on line \(other.name.range.line)",
          "توجد علامة القفز '\(name.text)' من قبل في السطر \(other.name.range.line)"),
        LocalizedText("give one of them another name", "أعطِ إحداهما اسماً آخر"), related: other.name.range)
      return
    }
    // At the end of a block its locals count as gone.
    let isLast = kind == .end || kind == .else || kind == .elseif || kind == .endOfFile
    let active = isLast ? names.block.active : names.states[names.current].active.count
    let label = NameTable.Label(name: name, active: active)
    names.block.labels[name.text] = label
    names.labelCount += 1
    noteTooManyJumps(names.labelCount, at: name.range)
    land(on: label)
  }

  /// Ends the jumps that waited for a label.
  private mutating func land(on label: NameTable.Label) {
    guard let jumps = names.block.jumps.removeValue(forKey: label.name.text) else { return }
    names.jumpCount -= jumps.count
    for jump in jumps where jump.active < label.active {
      let local = names.states[names.current].active[jump.active].name
      noteMeaning(
        .gotoIntoScope, jump.name.range,
        LocalizedText(
          "this 'goto' jumps to where '\(local)' is known, past its declaration",
          "تقفز هذه الـ 'goto' إلى حيث يُعرف '\(local)' متجاوزة تعريفه"),
        LocalizedText(
          "declare '\(local)' before the goto, or put do … end around what uses it",
          "عرّف '\(local)' قبل goto، أو ضع do … end حول ما يستعمله"), related: label.name.range)
    }
  }
}
