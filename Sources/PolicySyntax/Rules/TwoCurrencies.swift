internal import Receivables

/// Two amounts that are known to be of different currencies.
enum TwoCurrencies {
  static func look(at operands: Operands, _ scene: Scene) -> Bool {
    guard operands.node.operation != .multiply else { return false }
    return look(operands.node.range, operands.node.left, operands.left, operands.right, scene)
  }

  static func look(
    _ range: SourceRange, _ expression: Expression, _ left: PolicyType, _ right: PolicyType, _ scene: Scene
  ) -> Bool {
    guard case .money(let one)? = left.withoutNil.only, case .money(let two)? = right.withoutNil.only,
      let first = scene.code(of: one), let second = scene.code(of: two), first != second
    else { return false }
    let text = scene.written(expression)
    scene.tell(
      .twoCurrencies, range,
      LocalizedText("two currencies meet here: \(first) and \(second)", "تلتقي هنا عملتان: \(first) و\(second)"),
      LocalizedText(
        "convert one of them: \(text):to(\"\(second)\")", "حوّل أحد المبلغين: \(text):to(\"\(second)\")"))
    return true
  }
}
