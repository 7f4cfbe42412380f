extension Evaluator {
  func unary(_ node: UnaryExpression, _ frame: Frame) -> PolicyType {
    let operand = type(of: node.operand, frame)
    if isTelling, node.operation != .not { OperatorRules.unary(node, operand, frame, self) }
    switch node.operation {
    case .not:
      if operand.isUnknown { return .flag }
      let (truthy, falsy) = (operand.truthy, operand.falsy)
      return truthy.isNever ? PolicyType(.boolean(true)) : falsy.isNever ? PolicyType(.boolean(false)) : .flag
    case .length: return .number(whole: true)
    case .bitwiseNot: return .unknown
    case .negate:
      switch operand.withoutNil.only {
      case .number(var number)?:
        (number.low, number.high) = (-number.high, -number.low)
        return PolicyType(.number(number))
      case .money(let currency)?: return PolicyType(.money(currency))
      default: return .unknown
      }
    }
  }

  func binary(_ node: BinaryExpression, _ frame: Frame) -> PolicyType {
    switch node.operation {
    case .and, .or: return logical(node, frame)
    default: break
    }
    let left = type(of: node.left, frame)
    let right = type(of: node.right, frame)
    if isTelling { OperatorRules.binary(node, left, right, frame, self) }
    switch node.operation {
    case .less, .greater, .lessOrEqual, .greaterOrEqual, .equal, .notEqual: return .flag
    case .concatenate: return PolicyType(.text(nil))
    case .add, .subtract, .multiply, .divide, .divideWhole, .modulo, .power:
      return arithmetic(node.operation, left.withoutNil, right.withoutNil)
    default: return .unknown
    }
  }

  /// `a and b`, `a or b`: the second is evaluated only where the first says so.
  private func logical(_ node: BinaryExpression, _ frame: Frame) -> PolicyType {
    let isAnd = node.operation == .and
    let left = type(of: node.left, frame)
    let before = frame.state
    frame.state = narrowed(before, node.left, to: isAnd, frame)
    let passes = isAnd ? left.truthy : left.falsy
    let right: PolicyType
    if frame.state.isReachable, !passes.isNever {
      right = type(of: node.right, frame)
    } else {
      right = .never
    }
    frame.state = before
    let stays = isAnd ? left.falsy : left.truthy
    return stays.joined(right)
  }

  private func arithmetic(_ operation: BinaryOperator, _ left: PolicyType, _ right: PolicyType) -> PolicyType {
    guard let a = left.only, let b = right.only else { return .unknown }
    switch (operation, a, b) {
    case (_, .number(let x), .number(let y)): return PolicyType(.number(Self.calculated(operation, x, y)))
    case (.add, .money(let x), .money(let y)), (.subtract, .money(let x), .money(let y)):
      return PolicyType(.money(x == y ? x : Self.known(x) ?? Self.known(y) ?? .unknown))
    case (.multiply, .money(let currency), .number), (.multiply, .number, .money(let currency)),
      (.divide, .money(let currency), .number):
      return PolicyType(.money(currency))
    case (.divide, .money, .money): return .number()
    case (.add, .date, .number), (.add, .number, .date), (.subtract, .date, .number): return PolicyType(.date)
    case (.subtract, .date, .date): return .number(whole: true, unit: "days")
    default: return .unknown
    }
  }

  /// Two amounts that were added have one currency: where one of them is sure, it is that.
  private static func known(_ currency: CurrencyType) -> CurrencyType? {
    if case .code = currency { currency } else { nil }
  }

  private static func calculated(_ operation: BinaryOperator, _ x: NumberType, _ y: NumberType) -> NumberType {
    var result = NumberType(isConstant: x.isConstant && y.isConstant)
    switch operation {
    case .add:
      result.isWhole = x.isWhole && y.isWhole
      (result.low, result.high) = (x.low + y.low, x.high + y.high)
      result.unit = x.unit == y.unit || y.unit.isEmpty ? x.unit : x.unit.isEmpty ? y.unit : ""
    case .subtract:
      result.isWhole = x.isWhole && y.isWhole
      (result.low, result.high) = (x.low - y.high, x.high - y.low)
      result.unit = x.unit == y.unit || y.unit.isEmpty ? x.unit : ""
    case .multiply:
      result.isWhole = x.isWhole && y.isWhole
      if let a = x.value, let b = y.value { (result.low, result.high) = (a * b, a * b) }
    case .divideWhole, .modulo: result.isWhole = x.isWhole && y.isWhole
    default: break
    }
    // A share that was added to is none any more, and sums of large numbers wrap around.
    if result.unit == "0 to 1" || result.unit == "rate of the amount" { result.unit = "" }
    if !(result.low > -0x1p50 && result.high < 0x1p50), result.isWhole {
      if result.low < -0x1p50 { result.low = -.infinity }
      if result.high > 0x1p50 { result.high = .infinity }
    }
    if result.low.isNaN || result.high.isNaN { (result.low, result.high) = (-.infinity, .infinity) }
    return result
  }
}
