extension RegisterUse {
  /// Reads a variable or field.
  mutating func discharge(_ value: inout RegisterValue) {
    switch value.kind {
    case .local(let register): value.kind = .register(register)
    case .upvalue, .varargs: value.kind = .pending(isNot: false)
    case .call(let register): value.kind = .register(register)
    case .indexed(let table, let key):
      for register in [table, key] { if let register, register >= locals { free -= 1 } }
      value.kind = .pending(isNot: false)
    case .constant, .shortText, .register, .jump, .pending: break
    }
  }

  mutating func toNext(_ value: inout RegisterValue) {
    discharge(&value)
    release(value)
    reserve(1)
    value = RegisterValue(.register(free - 1))
  }

  @discardableResult mutating func toAny(_ value: inout RegisterValue) -> Int {
    discharge(&value)
    if case .register(let register) = value.kind, !value.hasJumps || register >= locals {
      value.hasJumps = false
      return register
    }
    toNext(&value)
    return free - 1
  }

  /// To a register, unless it is a constant.
  mutating func toOperand(_ value: inout RegisterValue) {
    if !value.isConstant { toAny(&value) }
  }

  mutating func toTable(_ value: inout RegisterValue) {
    if case .upvalue = value.kind, !value.hasJumps { return }
    toAny(&value)
  }

  mutating func toValue(_ value: inout RegisterValue) {
    if value.hasJumps { toAny(&value) } else { discharge(&value) }
  }

  mutating func toAll(_ value: inout RegisterValue) {
    if case .varargs = value.kind { reserve(1) }
  }

  /// A field of a table that is in a register or is an upvalue.
  mutating func field(of table: RegisterValue, _ key: RegisterValue) -> RegisterValue {
    var (table, key) = (table, key)
    if case .upvalue = table.kind {
      if case .shortText = key.kind, key.isKey { return RegisterValue(.indexed(table: nil, key: nil)) }
      toAny(&table)
    }
    var register: Int?
    switch table.kind {
    case .register(let place), .local(let place): register = place
    default: break
    }
    if key.isKey { return RegisterValue(.indexed(table: register, key: nil)) }
    return RegisterValue(.indexed(table: register, key: toAny(&key)))
  }

  /// Jumps on a condition. Nothing of it stays in a register.
  mutating func jump(_ value: inout RegisterValue, unlessConstant isTrue: Bool) {
    discharge(&value)
    switch value.kind {
    case .jump, .pending(isNot: true): value.hasJumps = true
    case .constant(let constant) where (constant != .nil && constant != .boolean(false)) == isTrue: break
    case .shortText where isTrue: break
    default:
      if case .register = value.kind {
      } else {
        reserve(1)
        value.kind = .register(free - 1)
      }
      release(value)
      value.hasJumps = true
    }
  }

  // MARK: Lists

  /// All but the last are in registers.
  mutating func list(_ expressions: [Expression]) -> RegisterValue? {
    var last: RegisterValue?
    for expression in expressions {
      if var before = last { toNext(&before) }
      last = value(expression)
    }
    return last
  }

  /// As many values as there are variables.
  mutating func adjust(_ last: RegisterValue?, from count: Int, to wanted: Int) {
    let missing = wanted - count
    if var last {
      if last.isMultiple { toAll(&last) } else { toNext(&last) }
    }
    if missing > 0 { reserve(missing) } else { free += missing }
  }
}
