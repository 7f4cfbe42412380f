internal import Receivables

/// `invoice.balance == 0`: false in Lua, whatever the balance is.
enum MoneyEqualsNumber {
  static func look(at operands: Operands, _ scene: Scene) -> Bool {
    for side in operands.bothWays {
      guard case .money(let currency)? = side.type.withoutNil.only, let number = side.otherType.withoutNil.number
      else { continue }
      let money = scene.written(side.expression)
      let whole = scene.written(.binary(operands.node))
      let isEqual = operands.node.operation == .equal
      scene.tell(
        .moneyEqualsNumber, operands.node.range,
        isEqual
          ? LocalizedText(
            "'\(whole)' is never true: an amount of money does not equal a number",
            "لا يتحقق '\(whole)' أبداً: المبلغ لا يساوي عدداً")
          : LocalizedText(
            "'\(whole)' is always true: an amount of money does not equal a number",
            "يتحقق '\(whole)' دائماً: المبلغ لا يساوي عدداً"),
        remedy(money, number, isEqual, scene.amount(number.value.map(TypeWords.number) ?? "1000", like: currency)))
      return true
    }
    return false
  }

  private static func remedy(
    _ money: String, _ number: NumberType, _ isEqual: Bool, _ amount: String
  ) -> LocalizedText {
    let text =
      number.value == 0
      ? (isEqual ? "" : "not ") + "\(money):is_zero()" : "\(money) \(isEqual ? "==" : "~=") \(amount)"
    return LocalizedText("write \(text)", "اكتب \(text)")
  }
}
