internal import Receivables

/// `<` and its like between values that have no order between them.
enum WrongComparison {
  static func look(at operands: Operands, _ scene: Scene) -> Bool {
    guard let (left, right) = operands.families else { return false }
    let ordered: Set<TypeKind.Family> = [.number, .text, .money, .date]
    if left == right, ordered.contains(left) { return false }
    if Set([left, right]) == [.money, .number] { return false }
    let (one, two) = (TypeWords.name(operands.left), TypeWords.name(operands.right))
    let (first, second) = (scene.written(operands.node.left), scene.written(operands.node.right))
    scene.tell(
      .wrongComparison, operands.node.range,
      LocalizedText(
        "'\(first)' is \(one.english) and '\(second)' is \(two.english): they cannot be compared",
        "'\(first)' \(one.arabic ?? "") و'\(second)' \(two.arabic ?? ""): لا يقارن أحدهما بالآخر"),
      remedy(operands, scene))
    return true
  }

  private static func remedy(_ operands: Operands, _ scene: Scene) -> LocalizedText {
    for side in operands.bothWays {
      let text = scene.written(side.expression)
      switch (side.type.withoutNil.only, side.otherType.withoutNil.only) {
      case (.date?, .number?):
        return LocalizedText(
          "today - \(text) gives days, which compare with a number", "today - \(text) يعطي أياماً تقارن بعدد")
      case (.date?, .text?):
        return LocalizedText("write the day as date \"2026-01-31\"", "اكتب اليوم هكذا: date \"2026-01-31\"")
      case (.number?, .text?):
        return LocalizedText("write the number without quotes", "اكتب العدد بلا علامتي اقتباس")
      default: continue
      }
    }
    return LocalizedText(
      "compare numbers with numbers, amounts with amounts, dates with dates",
      "قارن الأعداد بالأعداد والمبالغ بالمبالغ والتواريخ بالتواريخ")
  }
}
