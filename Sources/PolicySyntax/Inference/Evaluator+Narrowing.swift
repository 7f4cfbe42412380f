internal import Receivables

extension Evaluator {
  /// What is known where a condition came out as true, or as false.
  func narrowed(_ state: FlowState, _ condition: Expression, to truth: Bool, _ frame: Frame) -> FlowState {
    guard state.isReachable, !frame.jumps, expressionDepth <= Self.deepestExpression else { return state }
    expressionDepth += 1
    defer { expressionDepth -= 1 }
    switch condition.unparenthesized {
    case .constant(let node): return (node.value == .true) == truth ? state : .unreachable
    case .unary(let node) where node.operation == .not: return narrowed(state, node.operand, to: !truth, frame)
    case .binary(let node):
      switch node.operation {
      case .and, .or: return narrowedLogical(state, node, to: truth, frame)
      case .equal, .notEqual:
        return narrowedEquality(state, node, equal: (node.operation == .equal) == truth, frame)
      case .less, .lessOrEqual, .greater, .greaterOrEqual: return narrowedOrder(state, node, to: truth, frame)
      default: return state
      }
    case .name(let node):
      var state = narrowedPath(state, condition, frame) { truth ? $0.truthy : $0.falsy }
      // A local that keeps the result of a condition stands for it.
      if let binding = node.resolution.binding, let kept = keptCondition(binding, frame) {
        state = narrowed(state, kept, to: truth, frame)
      }
      return state
    case .member, .index: return narrowedPath(state, condition, frame) { truth ? $0.truthy : $0.falsy }
    default: return state
    }
  }

  private func narrowedLogical(
    _ state: FlowState, _ node: BinaryExpression, to truth: Bool, _ frame: Frame
  ) -> FlowState {
    let isAnd = node.operation == .and
    let first = narrowed(state, node.left, to: isAnd, frame)
    if isAnd == truth { return narrowed(first, node.right, to: truth, frame) }
    return narrowed(state, node.left, to: truth, frame).joined(narrowed(first, node.right, to: truth, frame))
  }

  /// The condition in `local late = invoice.days_overdue > 0`, where nothing in it can have changed since.
  private func keptCondition(_ binding: BindingID, _ frame: Frame) -> Expression? {
    guard let kept = indexes[frame.file]?.conditions[binding], let scopes = trees[frame.file]?.scopes,
      scopes[binding].writes.isEmpty, !isOpen(frame.file)
    else { return nil }
    return kept.bindings.allSatisfy { scopes[$0].writes.isEmpty } ? kept.expression : nil
  }

  // MARK: Paths

  /// Makes the type of a path narrower; nothing comes here where nothing remains of it.
  private func narrowedPath(
    _ state: FlowState, _ expression: Expression, _ frame: Frame, _ narrow: (PolicyType) -> PolicyType
  ) -> FlowState {
    guard let path = AccessPath(expression), canNarrow(path, state, frame) else { return state }
    let known = type(of: path, state, frame)
    let narrower = narrow(known)
    guard !narrower.isNever else { return .unreachable }
    guard narrower != known else { return state }
    var result = state
    keep(narrower, for: path, in: &result, frame)
    // local last = customer.last_payment: what holds for one holds for the other.
    if case .local(let binding) = path.base, path.fields.isEmpty, let kept = keptCondition(binding, frame),
      case .member = kept.unparenthesized
    {
      return narrowedPath(result, kept, frame, narrow)
    }
    return result
  }

  private func keep(_ type: PolicyType, for path: AccessPath, in state: inout FlowState, _ frame: Frame) {
    if case .local(let binding) = path.base, path.fields.isEmpty, state.locals[binding] != nil,
      !isVolatile(binding, in: frame.file)
    {
      state.locals[binding] = type
    } else {
      state.facts[path] = type
    }
    guard let (parent, name) = path.parent, case .view(let view)? = self.type(of: parent, state, frame).only else {
      return
    }
    for other in Self.impliedPresent(name, type, view) {
      let otherPath = AccessPath(parent.base, parent.fields + [other])
      let known = self.type(of: otherPath, state, frame)
      if known.nilness != .never { state.facts[otherPath] = known.withoutNil }
    }
  }

  /// Other fields of a view that are not nil where this one is found to be like that.
  private static func impliedPresent(_ name: String, _ type: PolicyType, _ view: String) -> [String] {
    var names: [String] = []
    let groups =
      view == "customer"
      ? SnapshotFields.customerNilTogether : view == "invoice" ? SnapshotFields.invoiceNilTogether : []
    if type.nilness == .never, !type.isUnknown {
      names += groups.filter { $0.contains(name) }.joined().filter { $0 != name }
    }
    if type == PolicyType(.boolean(true)) { names += SnapshotFields.presentWhere[name] ?? [] }
    // Who asks for the place of the stage knows whether there is one.
    if name == "stage_number" { names.append("stage") }
    return names
  }

  private func canNarrow(_ path: AccessPath, _ state: FlowState, _ frame: Frame) -> Bool {
    switch path.base {
    case .global(let name): return name == "terms" || name == "ledger"
    case .local(let binding):
      if isVolatile(binding, in: frame.file) { return false }
      return path.fields.isEmpty || !isOpen(frame.file) || Self.isView(type(of: AccessPath(path.base), state, frame))
    }
  }

  private static func isView(_ type: PolicyType) -> Bool { if case .view? = type.only { true } else { false } }

  /// What is known of a path, without telling anybody.
  private func type(of path: AccessPath, _ state: FlowState, _ frame: Frame) -> PolicyType {
    if let fact = state.facts[path] { return fact }
    if let (parent, name) = path.parent { return field(name, of: type(of: parent, state, frame)) }
    switch path.base {
    case .local(let binding): return state.locals[binding] ?? captured[frame.file]?[binding] ?? .unknown
    case .global(let name): return global(name)
    }
  }

  // MARK: Comparisons

  private func narrowedEquality(
    _ state: FlowState, _ node: BinaryExpression, equal: Bool, _ frame: Frame
  ) -> FlowState {
    var result = state
    for (one, other) in [(node.left, node.right), (node.right, node.left)] where result.isReachable {
      let value = silently { type(of: other, frame) }
      if let asked = Self.typeQuestion(one), let texts = value.texts, texts.count == 1 {
        // type(x) == "number" tells that there is something; of which kind is not followed.
        let isNil = texts == ["nil"]
        result = narrowedPath(result, asked, frame) { type in
          equal == isNil ? (equal ? .nothing(.tolerated) : type) : (equal || isNil ? type.withoutNil : type)
        }
      }
      result = narrowedPath(result, one, frame) { type in
        equal ? Self.equal(type, value) : Self.unequal(type, value)
      }
    }
    return result
  }

  /// What `type(x)` is asked about.
  private static func typeQuestion(_ expression: Expression) -> Expression? {
    guard case .call(let call) = expression.unparenthesized, case .name(let name) = call.callee, name.text == "type",
      name.resolution == .global
    else { return nil }
    return call.arguments.first
  }

  private static func equal(_ type: PolicyType, _ value: PolicyType) -> PolicyType {
    if value.isNil {
      return type.nilness == .never ? (type.isUnknown ? .nothing(.tolerated) : .never) : .nothing(type.nilness)
    }
    guard value.nilness == .never, let kind = value.only else { return type }
    switch (type.kind(kind.family), kind) {
    case (.text(let known)?, .text(let texts?)):
      let both = known.map { texts.intersection($0) } ?? texts
      return both.isEmpty ? (type.isUnknown ? .unknown : .never) : PolicyType(.text(both))
    case (.number(let known)?, .number(let number)):
      guard known.low <= number.high, number.low <= known.high else { return type.isUnknown ? type : .never }
      var narrower = known
      (narrower.low, narrower.high) = (max(known.low, number.low), min(known.high, number.high))
      return PolicyType([.number(narrower)], isUnknown: type.isUnknown)
    case (.boolean?, .boolean): return PolicyType([kind], isUnknown: false)
    case (nil, .text), (nil, .boolean): return type.isUnknown ? value : type
    default: return type.withoutNil.kinds.isEmpty ? type : type.withoutNil
    }
  }

  private static func unequal(_ type: PolicyType, _ value: PolicyType) -> PolicyType {
    if value.isNil { return type.withoutNil }
    if let texts = value.texts, value.nilness == .never, texts.count == 1, case .text(let known?)? = type.only {
      let left = known.subtracting(texts)
      return PolicyType(left.isEmpty ? [] : [.text(left)], nilness: type.nilness)
    }
    if case .boolean(let flag?)? = value.only, value.nilness == .never, case .boolean(nil)? = type.only {
      return PolicyType([.boolean(!flag)], nilness: type.nilness)
    }
    return type
  }

  private func narrowedOrder(
    _ state: FlowState, _ node: BinaryExpression, to truth: Bool, _ frame: Frame
  ) -> FlowState {
    var result = state
    for (one, other, isLeft) in [(node.left, node.right, true), (node.right, node.left, false)]
    where result.isReachable {
      guard let bound = silently({ type(of: other, frame) }).number else { continue }
      result = narrowedPath(result, one, frame) { type in
        guard case .number(var number)? = type.withoutNil.only else { return type }
        let isBelow = (node.operation == .less || node.operation == .lessOrEqual) == (isLeft == truth)
        let isStrict = (node.operation == .less || node.operation == .greater) == truth
        Self.cut(&number, below: isBelow, strictly: isStrict, bound)
        return number.low <= number.high ? PolicyType(.number(number)) : .never
      }
    }
    return result
  }

  private static func cut(_ number: inout NumberType, below: Bool, strictly: Bool, _ bound: NumberType) {
    if below {
      let limit = strictly ? (number.isWhole ? (bound.high - 1).rounded(.up) : bound.high.nextDown) : bound.high
      number.high = min(number.high, limit)
    } else {
      let limit = strictly ? (number.isWhole ? (bound.low + 1).rounded(.down) : bound.low.nextUp) : bound.low
      number.low = max(number.low, limit)
    }
  }

  /// Evaluates without telling anybody.
  func silently<Result>(_ body: () -> Result) -> Result {
    silence += 1
    defer { silence -= 1 }
    return body()
  }
}
