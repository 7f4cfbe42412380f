extension RegisterUse {
  mutating func value(_ expression: Expression) -> RegisterValue {
    var spine: [BinaryExpression] = []
    var first = expression
    while case .binary(let node) = first {
      spine.append(node)
      first = node.left
    }
    var left = operand(first)
    for node in spine.reversed() {
      begin(node.operation, &left)
      var right = value(node.right)
      finish(node.operation, &left, &right)
    }
    return left
  }

  private mutating func operand(_ expression: Expression) -> RegisterValue {
    switch expression {
    case .constant(let node): return RegisterValue(.constant(node.value == .nil ? .nil : .boolean(node.value == .true)))
    case .number(let node): return RegisterValue(.constant(.number(node.value)))
    case .text(let node): return text(node.bytes.count)
    case .varargs: return RegisterValue(.varargs)
    case .table(let node): return table(node)
    case .function(let node):
      run(node.body, selfBinding: nil)
      return closure()
    case .unary(let node): return unary(node)
    case .name, .member, .index, .call, .methodCall, .parenthesized: return suffixed(expression)
    case .binary: return value(expression)
    case .error: return RegisterValue(.constant(.nil))
    }
  }

  mutating func closure() -> RegisterValue {
    var value = RegisterValue(.pending(isNot: false))
    toNext(&value)
    return value
  }

  private func text(_ length: Int) -> RegisterValue { RegisterValue(length <= 40 ? .shortText : .constant(.text)) }

  // MARK: Names, fields, calls

  private mutating func suffixed(_ expression: Expression) -> RegisterValue {
    var spine: [Expression] = []
    var first = expression
    unwinding: while true {
      switch first {
      case .member(let node): (spine, first) = (spine + [first], node.base)
      case .index(let node): (spine, first) = (spine + [first], node.base)
      case .call(let node): (spine, first) = (spine + [first], node.callee)
      case .methodCall(let node): (spine, first) = (spine + [first], node.receiver)
      default: break unwinding
      }
    }
    var base: RegisterValue
    switch first {
    case .name(let node): base = name(node)
    case .parenthesized(let node):
      base = value(node.inner)
      discharge(&base)
    default: base = operand(first)
    }
    for part in spine.reversed() { apply(part, to: &base) }
    return base
  }

  mutating func name(_ node: NameExpression) -> RegisterValue {
    guard let binding = node.resolution.binding else {
      return field(of: RegisterValue(.upvalue), text(node.text.utf8.count))
    }
    if let constant = folded[binding] {
      return constant == .text ? RegisterValue(.shortText) : RegisterValue(.constant(constant))
    }
    if case .local = node.resolution, let register = registers[binding] { return RegisterValue(.local(register)) }
    return RegisterValue(.upvalue)
  }

  private mutating func apply(_ part: Expression, to base: inout RegisterValue) {
    switch part {
    case .member(let node): member(of: &base, node.name)
    case .index(let node):
      toTable(&base)
      var key = value(node.key)
      toValue(&key)
      base = field(of: base, key)
    case .call(let node):
      toNext(&base)
      call(&base, node.arguments)
    case .methodCall(let node):
      toAny(&base)
      release(base)
      base = RegisterValue(.register(free))
      reserve(2)
      call(&base, node.arguments)
    default: break
    }
  }

  mutating func member(of base: inout RegisterValue, _ name: Name) {
    toTable(&base)
    base = field(of: base, text(name.text.utf8.count))
  }

  private mutating func call(_ function: inout RegisterValue, _ arguments: [Expression]) {
    guard case .register(let register) = function.kind else { return }
    if var last = list(arguments) {
      if last.isMultiple { toAll(&last) } else { toNext(&last) }
    }
    free = register + 1
    function = RegisterValue(.call(register))
  }

  // MARK: Tables

  private mutating func table(_ node: TableExpression) -> RegisterValue {
    let register = free
    let table = RegisterValue(.register(register))
    reserve(1)
    var pending: RegisterValue?
    var count = 0
    for item in node.fields {
      if var value = pending {
        toNext(&value)
        pending = nil
        if count == 50 { (count, free) = (0, register + 1) }
      }
      if case .position = item.key {
        pending = value(item.value)
        count += 1
      } else {
        keyed(item, of: table)
      }
    }
    if var value = pending {
      if value.isMultiple { toAll(&value) } else { toNext(&value) }
    }
    free = register + 1
    return table
  }

  private mutating func keyed(_ item: TableField, of table: RegisterValue) {
    let before = free
    switch item.key {
    case .name(let name): _ = field(of: table, text(name.text.utf8.count))
    case .computed(let expression):
      var key = value(expression)
      toValue(&key)
      _ = field(of: table, key)
    case .position: break
    }
    var value = value(item.value)
    toOperand(&value)
    free = before
  }
}
