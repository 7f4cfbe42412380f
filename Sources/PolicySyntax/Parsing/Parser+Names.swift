internal import Receivables

extension Parser {
  // MARK: Functions and blocks

  mutating func openFunction(at range: SourceRange) -> FunctionID {
    let id = FunctionID(index: names.scopes.functions.count)
    names.scopes.functions.append(FunctionScope(id: id, parent: names.states.last?.id, range: range))
    names.states.append(NameTable.FunctionState(id: id))
    openBlock()
    return id
  }

  mutating func closeFunction(end: SourcePosition) {
    closeBlock(end: end)
    let state = names.states.removeLast()
    names.scopes.functions[state.id.index].range.end = end
  }

  mutating func openBlock(isLoop: Bool = false) {
    let active = names.states[names.current].active.count
    names.states[names.current].blocks.append(NameTable.BlockState(isLoop: isLoop, active: active))
  }

  /// Ends the innermost block. Its locals can be used up to `end`.
  mutating func closeBlock(end: SourcePosition) {
    let block = names.states[names.current].blocks.removeLast()
    for local in names.states[names.current].active[block.active...].reversed() {
      guard let binding = local.binding else { continue }
      names.scopes.bindings[binding.index].scope.end = end
      names.visible[local.name]?.removeLast()
    }
    names.states[names.current].active.removeSubrange(block.active...)
    names.labelCount -= block.labels.count
    closeJumps(of: block)
  }

  // MARK: Declarations

  /// Begins a local variable: from here on the name means it.
  mutating func declare(
    _ name: Name, _ kind: LocalBinding.Kind, _ attribute: LocalAttribute? = nil
  ) -> LocalName {
    let id = BindingID(index: names.scopes.bindings.count)
    let here = previous.end
    names.scopes.bindings.append(
      LocalBinding(
        id: id, name: name.text, declaration: name.range, kind: kind, attribute: attribute, function: names.function,
        shadows: names.visible[name.text]?.last, scope: SourceRange(here, here)))
    names.visible[name.text, default: []].append(id)
    activate(NameTable.Active(name: name.text, binding: id), at: name.range)
    return LocalName(name: name, binding: id, attribute: attribute)
  }

  /// Makes place for what a loop keeps for itself.
  mutating func declareHidden(_ count: Int, at range: SourceRange) {
    for _ in 0..<count { activate(NameTable.Active(name: "", binding: nil), at: range) }
  }

  private mutating func activate(_ local: NameTable.Active, at range: SourceRange) {
    names.states[names.current].active.append(local)
    let state = names.states[names.current]
    guard state.active.count > limits.locals, !state.hasToldLocals else { return }
    names.states[names.current].hasToldLocals = true
    noteMeaning(
      .tooManyLocals, range,
      LocalizedText(
        "a function has at most \(limits.locals) local variables at a time",
        "للدالة \(limits.locals) متغيراً محلياً على الأكثر في وقت واحد"),
      LocalizedText(
        "put what belongs together in a table, or in a function of its own",
        "ضع ما يجتمع معاً في جدول أو في دالة خاصة به"))
  }

  // MARK: Uses

  /// A name as a value. It counts as read until an assignment says otherwise.
  mutating func nameExpression(_ token: Token, _ text: String) -> Expression {
    let id = identify(depth: 0)
    let resolution = resolve(text, at: token.range)
    let use = NameUse(name: text, range: token.range, function: names.function, expression: id)
    if let binding = resolution.binding {
      names.scopes.bindings[binding.index].reads.append(use)
    } else {
      names.scopes.globalReads.append(use)
      useEnvironment(use)
    }
    return .name(NameExpression(id: id, range: token.range, text: text, resolution: resolution))
  }

  private mutating func resolve(_ name: String, at range: SourceRange) -> NameResolution {
    guard let id = names.visible[name]?.last else { return .global }
    let owner = names.scopes.bindings[id.index].function
    if owner == names.function { return .local(id) }
    if names.captures.insert(.init(binding: id, function: names.function, isOwn: true)).inserted {
      names.scopes.bindings[id.index].capturedBy.append(names.function)
    }
    for place in names.states.indices.reversed() {
      let function = names.states[place].id
      guard function != owner, names.captures.insert(.init(binding: id, function: function, isOwn: false)).inserted
      else { break }
      names.scopes.functions[function.index].captures.append(id)
      if names.folded[id] == nil { capture(id.index, in: place, at: range) }
    }
    return .upvalue(id)
  }

  private mutating func capture(_ variable: Int, in place: Int, at range: SourceRange) {
    names.states[place].upvalues.insert(variable)
    let state = names.states[place]
    guard state.upvalues.count > limits.upvalues, !state.hasToldUpvalues else { return }
    names.states[place].hasToldUpvalues = true
    noteMeaning(
      .tooManyUpvalues, range,
      LocalizedText(
        "a function uses at most \(limits.upvalues) variables of the functions around it",
        "تستعمل الدالة \(limits.upvalues) من متغيرات الدوال التي حولها على الأكثر"),
      LocalizedText("put what belongs together in a table", "ضع ما يجتمع معاً في جدول"))
  }

  /// Globals are fields of `_ENV`, which a function captures like any other variable.
  private mutating func useEnvironment(_ use: NameUse) {
    if names.visible["_ENV"]?.isEmpty == false {
      if let binding = resolve("_ENV", at: use.range).binding {
        names.scopes.bindings[binding.index].reads.append(use)
      }
    } else {
      for place in names.states.indices.dropFirst() { capture(NameTable.environment, in: place, at: use.range) }
    }
  }

  /// Turns the read of a name into the assignment that it was.
  mutating func markWritten(_ target: Expression) {
    guard case .name(let name) = target else { return }
    guard let id = name.resolution.binding else {
      guard let place = names.scopes.globalReads.lastIndex(where: { $0.expression == name.id }) else { return }
      names.scopes.globalWrites.append(names.scopes.globalReads.remove(at: place))
      return
    }
    let binding = names.scopes.bindings[id.index]
    if let place = binding.reads.lastIndex(where: { $0.expression == name.id }) {
      names.scopes.bindings[id.index].writes.append(names.scopes.bindings[id.index].reads.remove(at: place))
    }
    if binding.isConstant {
      let attribute = "<\(binding.attribute?.rawValue ?? "const")>"
      noteMeaning(
        .assignmentToConstant, name.range,
        LocalizedText(
          "'\(name.text)' is \(attribute) and keeps its value", "'\(name.text)' معرّف بـ \(attribute) فقيمته ثابتة"),
        LocalizedText(
          "remove \(attribute) where it is declared, or use another name",
          "احذف \(attribute) حيث عُرّف، أو استعمل اسماً آخر"),
        related: binding.declaration)
    }
  }
}
