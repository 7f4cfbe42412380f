internal import Receivables

/// Operators of Lua that policies do not have: the sandbox refuses the file.
enum OperatorNotOffered {
  static func look(at node: BinaryExpression, _ scene: Scene) -> Bool {
    switch node.operation {
    case .power, .bitwiseAnd, .bitwiseOr, .bitwiseXor, .shiftLeft, .shiftRight:
      tell(node.operation.rawValue, node.operatorRange, scene)
      return true
    default: return false
    }
  }

  static func tell(_ sign: String, _ range: SourceRange, _ scene: Scene) {
    scene.tell(
      .operatorNotOffered, range, LocalizedText("policies have no '\(sign)'", "لا تعرف السياسات '\(sign)'"),
      sign == "^"
        ? LocalizedText("write x * x, or a table of the powers", "اكتب x * x أو جدولاً بالقوى")
        : LocalizedText("join conditions with and, or and not", "اربط الشروط بـ and وor وnot"))
  }
}
