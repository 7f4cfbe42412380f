internal import Receivables

/// `invoice.balance + 50`, `invoice.amount * invoice.balance`, `100 / invoice.amount`.
enum MoneyWithNumber {
  static func look(at operands: Operands, _ scene: Scene) -> Bool {
    let node = operands.node
    switch (operands.left.withoutNil.only, operands.right.withoutNil.only) {
    case (.money(let currency)?, .number(let number)?)
    where [.add, .subtract, .modulo, .divideWhole].contains(node.operation):
      tell(node, node.left, node.right, currency, number, scene)
    case (.number(let number)?, .money(let currency)?)
    where [.add, .subtract, .modulo, .divideWhole, .divide].contains(node.operation):
      tell(node, node.right, node.left, currency, number, scene)
    case (.money?, .money?) where node.operation == .multiply:
      let text = scene.written(.binary(node))
      scene.tell(
        .moneyTimesMoney, node.range,
        LocalizedText("'\(text)' multiplies two amounts of money", "'\(text)' يضرب مبلغين أحدهما في الآخر"),
        LocalizedText(
          "multiply an amount by a number, such as \(scene.written(node.left)) * 0.10",
          "اضرب المبلغ في عدد، مثل \(scene.written(node.left)) * 0.10"))
    default: return false
    }
    return true
  }

  private static func tell(
    _ node: BinaryExpression, _ money: Expression, _ other: Expression, _ currency: CurrencyType,
    _ number: NumberType, _ scene: Scene
  ) {
    let (amount, written) = (scene.written(money), scene.written(other))
    let remedy: LocalizedText
    if [.divide, .modulo, .divideWhole].contains(node.operation) {
      remedy = LocalizedText(
        "divide an amount by a number or by another amount, with /", "اقسم المبلغ على عدد أو على مبلغ آخر باستعمال /")
    } else if let value = number.value, value > 0, value < 1 {
      let share = "\(amount) * \(TypeWords.number(value))"
      remedy = LocalizedText("a share of it is written \(share)", "تُكتب النسبة منه \(share)")
    } else if let value = number.value {
      let text = scene.amount(TypeWords.number(value), like: currency)
      remedy = LocalizedText("an amount is written \(text)", "يُكتب المبلغ \(text)")
    } else {
      let text = scene.amount("1", like: currency)
      remedy = LocalizedText(
        "make an amount of it first: \(written) * \(text)", "اجعله مبلغاً أولاً: \(written) * \(text)")
    }
    scene.tell(
      .moneyWithNumber, node.range,
      LocalizedText(
        "'\(amount)' is an amount of money and '\(written)' is a number: '\(node.operation.rawValue)' takes two amounts",
        "'\(amount)' مبلغ و'\(written)' عدد: العملية '\(node.operation.rawValue)' تأخذ مبلغين"), remedy)
  }
}
