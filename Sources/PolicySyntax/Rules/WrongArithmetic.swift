internal import Receivables

/// Calculating with what cannot be calculated with.
enum WrongArithmetic {
  static func look(at operands: Operands, _ scene: Scene) {
    let node = operands.node
    if node.operation == .concatenate { return concatenation(operands, scene) }
    for side in operands.bothWays {
      guard let kind = side.type.withoutNil.only, !isCalculable(kind) else { continue }
      return tell(side.expression, side.type, node.operation.rawValue, scene)
    }
    guard let (left, right) = operands.families else { return }
    switch (left, right, node.operation) {
    case (.number, .number, _), (.money, .number, _), (.money, .money, _), (.number, .money, _): return
    case (.date, .number, .add), (.number, .date, .add), (.date, .number, .subtract): byFraction(operands, scene)
    case (.date, .date, .subtract): return
    default:
      let text = scene.written(.binary(node))
      let (one, two) = (TypeWords.name(operands.left), TypeWords.name(operands.right))
      scene.tell(
        .wrongArithmetic, node.range,
        LocalizedText(
          "'\(text)' has no meaning: \(one.english) \(node.operation.rawValue) \(two.english)",
          "لا معنى لـ '\(text)': \(one.arabic ?? "") \(node.operation.rawValue) \(two.arabic ?? "")"),
        LocalizedText(
          "a date moves by days, as in today + 5; a date less a date gives days",
          "يتحرك التاريخ بالأيام، مثل today + 5؛ وتاريخ ناقص تاريخ يعطي أياماً"))
    }
  }

  static func look(at node: UnaryExpression, _ operand: PolicyType, _ scene: Scene) {
    guard let kind = operand.withoutNil.only else { return }
    switch (node.operation, kind.family) {
    case (.length, .table), (.length, .text), (.negate, .number), (.negate, .money): return
    case (.length, _), (.negate, _): tell(node.operand, operand, node.operation.rawValue, scene)
    default: return
    }
  }

  private static func isCalculable(_ kind: TypeKind) -> Bool { [.number, .money, .date].contains(kind.family) }

  private static func tell(_ expression: Expression, _ type: PolicyType, _ sign: String, _ scene: Scene) {
    let (text, name) = (scene.written(expression), TypeWords.name(type))
    scene.tell(
      .wrongArithmetic, expression.range,
      LocalizedText(
        "'\(text)' is \(name.english): '\(sign)' cannot calculate with it",
        "'\(text)' \(name.arabic ?? ""): لا تحسب به العملية '\(sign)'"),
      type.kinds.first?.family == .text
        ? LocalizedText(
          "write a number without quotes; tonumber(x) makes one of a text",
          "اكتب العدد بلا علامتي اقتباس؛ وtonumber(x) يجعل النص عدداً")
        : LocalizedText("calculate with numbers, amounts and dates", "احسب بالأعداد والمبالغ والتواريخ"))
  }

  /// A date moves by whole days only.
  private static func byFraction(_ operands: Operands, _ scene: Scene) {
    for side in operands.bothWays {
      guard let number = side.type.withoutNil.number, let value = number.value, value != value.rounded() else {
        continue
      }
      scene.tell(
        .wrongArithmetic, side.expression.range,
        LocalizedText(
          "a date moves by whole days, not by \(TypeWords.number(value))",
          "يتحرك التاريخ بأيام كاملة لا بـ \(TypeWords.number(value))"),
        LocalizedText("write a whole number of days", "اكتب عدداً صحيحاً من الأيام"))
    }
  }

  private static func concatenation(_ operands: Operands, _ scene: Scene) {
    for side in operands.bothWays {
      guard let kind = side.type.withoutNil.only else { continue }
      switch kind.family {
      case .boolean, .table, .function, .money, .date, .view, .discount, .unlimited:
        let (text, name) = (scene.written(side.expression), TypeWords.name(side.type))
        scene.tell(
          .wrongArithmetic, side.expression.range,
          LocalizedText(
            "'\(text)' is \(name.english): '..' joins texts and numbers",
            "'\(text)' \(name.arabic ?? ""): العملية '..' تصل النصوص والأعداد"),
          LocalizedText("write tostring(\(text))", "اكتب tostring(\(text))"))
      default: continue
      }
    }
  }
}
