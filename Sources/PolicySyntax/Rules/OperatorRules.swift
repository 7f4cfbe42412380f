/// What is asked about each operator that is met.
enum OperatorRules {
  static func binary(
    _ node: BinaryExpression, _ left: PolicyType, _ right: PolicyType, _ frame: Frame, _ evaluator: Evaluator
  ) {
    let scene = Scene(frame, evaluator)
    let operands = Operands(node: node, left: left, right: right)
    if OperatorNotOffered.look(at: node, scene) { return }
    switch node.operation {
    case .equal, .notEqual:
      if TwoCurrencies.look(at: operands, scene) { return }
      if MoneyEqualsNumber.look(at: operands, scene) || UnknownCurrency.look(at: operands, scene) { return }
      if TextNeverOccurs.look(at: operands, scene) || NeverEqual.look(at: operands, scene) { return }
      Units.compare(operands, scene)
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      if PossiblyNil.look(at: operands, scene) || TwoCurrencies.look(at: operands, scene) { return }
      if MoneyAgainstNumber.look(at: operands, scene) || WrongComparison.look(at: operands, scene) { return }
      Units.compare(operands, scene)
    default:
      if PossiblyNil.look(at: operands, scene) || TwoCurrencies.look(at: operands, scene) { return }
      if MoneyWithNumber.look(at: operands, scene) { return }
      WrongArithmetic.look(at: operands, scene)
    }
  }

  static func unary(_ node: UnaryExpression, _ operand: PolicyType, _ frame: Frame, _ evaluator: Evaluator) {
    let scene = Scene(frame, evaluator)
    if node.operation == .bitwiseNot {
      OperatorNotOffered.tell("~", node.operatorRange, scene)
    } else if !PossiblyNil.look(at: node.operand, operand, scene) {
      WrongArithmetic.look(at: node, operand, scene)
    }
  }
}

/// An operator with what is on both of its sides.
struct Operands {
  let node: BinaryExpression
  let left: PolicyType
  let right: PolicyType

  /// Each side with the other one.
  var bothWays: [(expression: Expression, type: PolicyType, other: Expression, otherType: PolicyType)] {
    [(node.left, left, node.right, right), (node.right, right, node.left, left)]
  }

  var families: (left: TypeKind.Family, right: TypeKind.Family)? {
    guard let one = left.withoutNil.only, let two = right.withoutNil.only else { return nil }
    return (one.family, two.family)
  }

  var isEquality: Bool { node.operation == .equal || node.operation == .notEqual }
}
