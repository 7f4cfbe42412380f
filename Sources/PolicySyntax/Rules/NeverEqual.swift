internal import Receivables

/// `==` between values that are never equal, such as a text and a number.
enum NeverEqual {
  static func look(at operands: Operands, _ scene: Scene) -> Bool {
    let (left, right) = (operands.left, operands.right)
    guard !left.isUnknown, !right.isUnknown, !left.kinds.isEmpty, !right.kinds.isEmpty,
      left.nilness == .never || right.nilness == .never,
      Set(left.kinds.map(\.family)).isDisjoint(with: right.kinds.map(\.family))
    else { return false }
    let (one, two) = (TypeWords.name(left), TypeWords.name(right))
    let (first, second) = (scene.written(operands.node.left), scene.written(operands.node.right))
    let isEqual = operands.node.operation == .equal
    scene.tell(
      .neverEqual, operands.node.range,
      LocalizedText(
        "this is \(isEqual ? "never" : "always") true: '\(first)' is \(one.english) and '\(second)' is \(two.english)",
        "\(isEqual ? "لا يتحقق هذا أبداً" : "يتحقق هذا دائماً"): '\(first)' \(one.arabic ?? "") و'\(second)' \(two.arabic ?? "")"
      ), remedy(operands, scene))
    return true
  }

  private static func remedy(_ operands: Operands, _ scene: Scene) -> LocalizedText {
    for side in operands.bothWays {
      let text = scene.written(side.expression)
      switch (side.type.only, side.otherType.only) {
      case (.boolean?, .text?), (.boolean?, .number?):
        return LocalizedText(
          "write \(text) where it is so, not \(text) where it is not",
          "اكتب \(text) إن كان كذلك، وnot \(text) إن لم يكن")
      case (.money?, .unlimited?) where operands.isEquality:
        return LocalizedText(
          "a limit without end reads as nil: write \(text) == nil", "الحد غير المحدود يُقرأ nil: اكتب \(text) == nil")
      case (.number?, .text?):
        guard case .text(let node) = side.other.unparenthesized, let number = node.text, Double(number) != nil else {
          continue
        }
        return LocalizedText("write the number without quotes: \(number)", "اكتب العدد بلا علامتي اقتباس: \(number)")
      case (.date?, .text?):
        return LocalizedText("write the day as date \"2026-01-31\"", "اكتب اليوم هكذا: date \"2026-01-31\"")
      default: continue
      }
    }
    return LocalizedText("compare values of one kind", "قارن بين قيم من نوع واحد")
  }
}
