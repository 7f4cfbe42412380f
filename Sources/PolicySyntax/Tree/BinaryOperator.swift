/// The operators with two operands, by how they are written.
public enum BinaryOperator: String, Hashable, Sendable, CaseIterable {
  case or, and
  case less = "<"
  case greater = ">"
  case lessOrEqual = "<="
  case greaterOrEqual = ">="
  case notEqual = "~="
  case equal = "=="
  case bitwiseOr = "|"
  case bitwiseXor = "~"
  case bitwiseAnd = "&"
  case shiftLeft = "<<"
  case shiftRight = ">>"
  case concatenate = ".."
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
  case divideWhole = "//"
  case modulo = "%"
  case power = "^"

  /// How strongly it holds its left and its right operand; the right one is weaker where it groups from the right.
  var priority: (left: Int, right: Int) {
    switch self {
    case .or: (1, 1)
    case .and: (2, 2)
    case .less, .greater, .lessOrEqual, .greaterOrEqual, .notEqual, .equal: (3, 3)
    case .bitwiseOr: (4, 4)
    case .bitwiseXor: (5, 5)
    case .bitwiseAnd: (6, 6)
    case .shiftLeft, .shiftRight: (7, 7)
    case .concatenate: (9, 8)
    case .add, .subtract: (10, 10)
    case .multiply, .divide, .divideWhole, .modulo: (11, 11)
    case .power: (14, 13)
    }
  }

  /// How strongly the operators with one operand hold it.
  static let unaryPriority = 12

  /// Whether it compares: `<`, `==` and the like.
  public var isComparison: Bool { priority.left == 3 }
}
