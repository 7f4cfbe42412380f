internal import Receivables

/// `invoice.balance > 1000`: of which currency?
enum MoneyAgainstNumber {
  static func look(at operands: Operands, _ scene: Scene) -> Bool {
    for side in operands.bothWays {
      guard case .money(let currency)? = side.type.withoutNil.only, let number = side.otherType.withoutNil.number,
        number.value != 0
      else { continue }
      let (money, other) = (scene.written(side.expression), scene.written(side.other))
      let amount = scene.amount(number.value.map(TypeWords.number) ?? "1000", like: currency)
      scene.tell(
        .moneyAgainstNumber, side.other.range,
        LocalizedText(
          "'\(money)' is an amount of money and '\(other)' is a number: they cannot be compared",
          "'\(money)' مبلغ و'\(other)' عدد: لا يقارن أحدهما بالآخر"),
        number.value == nil
          ? LocalizedText("compare it with an amount, such as \(amount)", "قارنه بمبلغ، مثل \(amount)")
          : LocalizedText("write \(amount)", "اكتب \(amount)"))
      return true
    }
    return false
  }
}
