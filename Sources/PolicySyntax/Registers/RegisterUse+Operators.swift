extension RegisterUse {
  mutating func unary(_ node: UnaryExpression) -> RegisterValue {
    var operand = value(node.operand)
    discharge(&operand)
    switch node.operation {
    case .not:
      switch operand.kind {
      case .constant(let constant):
        operand.kind = .constant(.boolean(constant == .nil || constant == .boolean(false)))
      case .shortText: operand.kind = .constant(.boolean(false))
      case .jump: break
      default:
        if case .register = operand.kind {
        } else {
          reserve(1)
          operand.kind = .register(free - 1)
        }
        release(operand)
        operand.kind = .pending(isNot: true)
      }
      return operand
    case .negate, .bitwiseNot:
      if operand.number != nil, let constant = FoldedConstant(.unary(node), folded) {
        return RegisterValue(.constant(constant))
      }
    case .length: break
    }
    toAny(&operand)
    release(operand)
    return RegisterValue(.pending(isNot: false))
  }

  /// What is done with the left operand before the right one is read.
  mutating func begin(_ operation: BinaryOperator, _ left: inout RegisterValue) {
    discharge(&left)
    switch operation {
    case .and: jump(&left, unlessConstant: true)
    case .or: jump(&left, unlessConstant: false)
    case .concatenate: toNext(&left)
    case .equal, .notEqual: if left.number == nil { toOperand(&left) }
    case .less, .lessOrEqual, .greater, .greaterOrEqual: if !left.isSmall { toAny(&left) }
    default: if left.number == nil { toAny(&left) }
    }
  }

  mutating func finish(_ operation: BinaryOperator, _ left: inout RegisterValue, _ right: inout RegisterValue) {
    discharge(&right)
    switch operation {
    case .and, .or:
      let hasJumps = left.hasJumps || right.hasJumps
      left = right
      left.hasJumps = hasJumps
    case .concatenate:
      toNext(&right)
      release(right)
    case .equal, .notEqual:
      if case .register = left.kind {} else { swap(&left, &right) }
      toAny(&left)
      if !right.isSmall { toOperand(&right) }
      compared(&left, right)
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      if operation == .greater || operation == .greaterOrEqual { swap(&left, &right) }
      if right.isSmall {
        toAny(&left)
      } else if left.isSmall {
        toAny(&right)
      } else {
        toAny(&left)
        toAny(&right)
      }
      compared(&left, right)
    default: calculate(operation, &left, &right)
    }
  }

  private mutating func compared(_ left: inout RegisterValue, _ right: RegisterValue) {
    release(left)
    release(right)
    left = RegisterValue(.jump)
  }

  private mutating func calculate(
    _ operation: BinaryOperator, _ left: inout RegisterValue, _ right: inout RegisterValue
  ) {
    if let a = left.number, let b = right.number, let constant = FoldedConstant(operation, a, b) {
      left = RegisterValue(.constant(constant))
      return
    }
    let isImmediate: Bool
    switch operation {
    case .add, .multiply:
      if left.number != nil { swap(&left, &right) }
      isImmediate = right.number != nil
    case .bitwiseAnd, .bitwiseOr, .bitwiseXor:
      if case .integer? = left.number { swap(&left, &right) }
      if case .integer? = right.number { isImmediate = true } else { isImmediate = false }
    case .shiftLeft:
      if left.isSmallInteger { swap(&left, &right) }
      isImmediate = right.isSmallInteger
    case .shiftRight: isImmediate = right.isSmallInteger
    default: isImmediate = right.number != nil
    }
    if !isImmediate { toAny(&right) }
    toAny(&left)
    release(left)
    release(right)
    left = RegisterValue(.pending(isNot: false))
  }
}
