/// What Lua knows of an expression before it runs. A local `<const>` with such a value is no variable for Lua.
enum FoldedConstant: Equatable {
  case `nil`
  case boolean(Bool)
  case text
  case number(NumberValue)

  /// The value of an expression, by the same calculations that Lua does ahead.
  init?(_ expression: Expression, _ known: [BindingID: FoldedConstant]) {
    switch expression {
    case .constant(let node): self = node.value == .nil ? .nil : .boolean(node.value == .true)
    case .text: self = .text
    case .number(let node): self = .number(node.value)
    case .parenthesized(let node): self.init(node.inner, known)
    case .name(let node):
      guard let binding = node.resolution.binding, let value = known[binding] else { return nil }
      self = value
    case .unary(let node): self.init(node, known)
    case .binary(let node): self.init(node, known)
    default: return nil
    }
  }

  private var isFalse: Bool { self == .nil || self == .boolean(false) }

  private init?(_ node: UnaryExpression, _ known: [BindingID: FoldedConstant]) {
    guard let operand = FoldedConstant(node.operand, known) else { return nil }
    switch (node.operation, operand) {
    case (.not, _): self = .boolean(operand.isFalse)
    case (.negate, .number(.integer(let integer))): self = .number(.integer(0 &- integer))
    case (.negate, .number(.double(let double))): self.init(double: -double)
    case (.bitwiseNot, .number(let number)):
      guard let integer = number.exactInteger else { return nil }
      self = .number(.integer(~integer))
    default: return nil
    }
  }

  private init?(_ node: BinaryExpression, _ known: [BindingID: FoldedConstant]) {
    guard let left = FoldedConstant(node.left, known) else { return nil }
    switch node.operation {
    case .and, .or:
      guard left.isFalse == (node.operation == .or), let right = FoldedConstant(node.right, known) else { return nil }
      self = right
    default:
      guard case .number(let a) = left, case .number(let b)? = FoldedConstant(node.right, known) else { return nil }
      self.init(node.operation, a, b)
    }
  }

  /// What an operator makes of two numbers.
  init?(_ operation: BinaryOperator, _ a: NumberValue, _ b: NumberValue) {
    switch operation {
    case .bitwiseAnd, .bitwiseOr, .bitwiseXor, .shiftLeft, .shiftRight:
      guard a.exactInteger != nil, b.exactInteger != nil else { return nil }
      self = .number(.integer(1))
    case .divide, .power:
      guard operation == .power || b.double != 0 else { return nil }
      // Which power it is does not matter, only whether it is zero.
      self.init(double: operation == .divide ? a.double / b.double : a.double == 0 && b.double > 0 ? 0 : 1)
    case .add, .subtract, .multiply, .divideWhole, .modulo:
      if case .integer(let x) = a, case .integer(let y) = b {
        self.init(operation, x, y)
      } else {
        self.init(operation, a.double, b.double)
      }
    default: return nil
    }
  }

  private init?(_ operation: BinaryOperator, _ a: Int64, _ b: Int64) {
    switch operation {
    case .add: self = .number(.integer(a &+ b))
    case .subtract: self = .number(.integer(a &- b))
    case .multiply: self = .number(.integer(a &* b))
    default:
      guard b != 0 else { return nil }
      if b == -1 {
        self = .number(.integer(operation == .modulo ? 0 : 0 &- a))
        return
      }
      let (quotient, remainder) = a.quotientAndRemainder(dividingBy: b)
      let isLower = remainder != 0 && (remainder < 0) != (b < 0)
      self = .number(.integer(operation == .modulo ? remainder + (isLower ? b : 0) : quotient - (isLower ? 1 : 0)))
    }
  }

  private init?(_ operation: BinaryOperator, _ a: Double, _ b: Double) {
    switch operation {
    case .add: self.init(double: a + b)
    case .subtract: self.init(double: a - b)
    case .multiply: self.init(double: a * b)
    default:
      guard b != 0 else { return nil }
      if operation == .divideWhole {
        self.init(double: Self.floor(a / b))
      } else {
        let remainder = Self.remainder(a, b)
        self.init(double: remainder * b < 0 ? remainder + b : remainder)
      }
    }
  }

  /// What is left of a division, exactly, with the sign of `a`. By hand: see `exactInteger`.
  private static func remainder(_ a: Double, _ b: Double) -> Double {
    guard a.isFinite, !b.isNaN else { return .nan }
    var (rest, step) = (a.magnitude, b.magnitude)
    while step <= rest / 2 { step *= 2 }
    while step >= b.magnitude, rest >= b.magnitude {
      if rest >= step { rest -= step }
      step /= 2
    }
    return a < 0 ? -rest : rest
  }

  private static func floor(_ number: Double) -> Double {
    guard number.magnitude < 0x1p53 else { return number }
    let whole = Double(Int64(number))
    return whole > number ? whole - 1 : whole
  }

  /// Lua calculates no zero and no NaN ahead, where it is no whole number.
  private init?(double: Double) {
    guard double != 0, !double.isNaN else { return nil }
    self = .number(.double(double))
  }
}

extension NumberValue {
  /// It as a whole number, where it is one.
  var exactInteger: Int64? {
    switch self {
    case .integer(let integer): integer
    case .double(let double):
      // By hand, so that nobody who links this needs the library of mathematics.
      (-0x1p63..<0x1p63).contains(double) && Double(Int64(double)) == double ? Int64(double) : nil
    }
  }
}
