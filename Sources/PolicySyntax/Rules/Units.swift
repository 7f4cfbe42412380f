internal import Receivables

/// Numbers of different units: days against a share, a share against percent.
enum Units {
  static func compare(_ operands: Operands, _ scene: Scene) {
    guard let left = operands.left.withoutNil.number, let right = operands.right.withoutNil.number else { return }
    for side in operands.bothWays {
      let (one, other) = (side.type.withoutNil.number!, side.otherType.withoutNil.number!)
      if one.isShare, other.low > 1 || other.high < 0 {
        return inPercent(side.expression, side.other, other, scene)
      }
    }
    guard isCounted(left), right.isShare || isFraction(right, operands.node.right) else {
      guard isCounted(right), left.isShare || isFraction(left, operands.node.left) else {
        if left.isDays, isCount(right) { differ(operands, left, right, scene) }
        if right.isDays, isCount(left) { differ(operands, left, right, scene) }
        return
      }
      return differ(operands, left, right, scene)
    }
    differ(operands, left, right, scene)
  }

  /// Whether it counts days or things.
  static func isCounted(_ number: NumberType) -> Bool { number.isWhole && (number.isDays || isCount(number)) }

  private static func isCount(_ number: NumberType) -> Bool {
    ["invoices", "disputes", "promises", "contacts", "payments"].contains(number.unit)
  }

  /// A fraction that somebody wrote, such as 0.18, beside what has none.
  private static func isFraction(_ number: NumberType, _ expression: Expression) -> Bool {
    guard case .number = expression.unparenthesized, let value = number.value else { return false }
    return value > 0 && value < 1 && value != 0.5
  }

  private static func differ(_ operands: Operands, _ left: NumberType, _ right: NumberType, _ scene: Scene) {
    let (one, two) = (name(left), name(right))
    let (first, second) = (scene.written(operands.node.left), scene.written(operands.node.right))
    scene.tell(
      .unitsDiffer, operands.node.range,
      LocalizedText(
        "'\(first)' is \(one.english) and '\(second)' is \(two.english)",
        "'\(first)' \(one.arabic ?? "") و'\(second)' \(two.arabic ?? "")"),
      LocalizedText(
        "compare days with days, shares with shares, counts with counts",
        "قارن الأيام بالأيام والنسب بالنسب والأعداد بالأعداد"))
  }

  static func name(_ number: NumberType) -> LocalizedText {
    if number.isDays { return LocalizedText("a number of days", "عدد أيام") }
    if number.isShare { return LocalizedText("a share between 0 and 1", "نسبة بين 0 و1") }
    if isCount(number) { return LocalizedText("a number of \(number.unit)", "عدد \(arabic[number.unit] ?? "")") }
    if let value = number.value, value > 0, value < 1 { return LocalizedText("a fraction", "كسر") }
    return LocalizedText("a number", "عدد")
  }

  private static let arabic = [
    "invoices": "فواتير", "disputes": "نزاعات", "promises": "وعود", "contacts": "اتصالات", "payments": "دفعات",
  ]

  private static func inPercent(_ share: Expression, _ other: Expression, _ number: NumberType, _ scene: Scene) {
    let (text, written) = (scene.written(share), scene.written(other))
    scene.tell(
      .rateInPercent, other.range,
      LocalizedText(
        "'\(text)' is a share between 0 and 1, and \(written) is outside of that",
        "'\(text)' نسبة بين 0 و1، و\(written) خارجها"), remedy(number))
  }

  /// How a share is written instead of a number of percent.
  static func remedy(_ number: NumberType) -> LocalizedText {
    guard let value = number.value, value > 1, value <= 100 else {
      return LocalizedText("write a share: 18 percent is 0.18", "اكتب نسبة: 18 بالمئة هي 0.18")
    }
    let hundredths = Int((value * 100).rounded())
    let digits = "0000\(hundredths)".suffix(max(4, "\(hundredths)".count))
    let fraction = digits.suffix(4)
    var text = "\(Int(value) / 100).\(fraction)"
    while text.hasSuffix("0"), !text.hasSuffix(".0") { text.removeLast() }
    let percent = TypeWords.number(value)
    return LocalizedText("\(percent) percent is written \(text)", "\(percent) بالمئة تُكتب \(text)")
  }

  // MARK: As arguments

  /// A number of days or things where an amount is made of it.
  static func asMoney(_ expression: Expression, _ type: PolicyType, _ code: String, _ scene: Scene) {
    guard let number = type.withoutNil.number, !number.unit.isEmpty else { return }
    let (text, name) = (scene.written(expression), name(number))
    scene.tell(
      .daysAsMoney, expression.range,
      LocalizedText(
        "'\(text)' is \(name.english), and here it becomes an amount of money",
        "'\(text)' \(name.arabic ?? "")، وهنا يصبح مبلغاً"),
      LocalizedText(
        "say what each of them costs: \(code)(5) * \(text)", "اذكر ثمن كل واحد منها: \(code)(5) * \(text)"))
  }

  /// A rate that is none; `limit` is the largest that is meant.
  static func asRate(_ expression: Expression, _ type: PolicyType, _ scene: Scene) {
    guard let number = type.withoutNil.number else { return }
    if isCounted(number) {
      let (text, name) = (scene.written(expression), name(number))
      scene.tell(
        .unitsDiffer, expression.range,
        LocalizedText(
          "'\(text)' is \(name.english), and a rate belongs here", "'\(text)' \(name.arabic ?? "")، ومكانه هنا نسبة"),
        LocalizedText("write a rate such as 0.18", "اكتب نسبة مثل 0.18"))
    } else if number.low > 1 {
      let text = scene.written(expression)
      scene.tell(
        .rateInPercent, expression.range,
        LocalizedText(
          "\(text) as a rate is \(text) times the amount", "\(text) معدلاً يعني المبلغ مضروباً في \(text)"),
        remedy(number))
    }
  }

  /// Days that are none.
  static func asDays(_ expression: Expression, _ type: PolicyType, _ scene: Scene) {
    guard let number = type.withoutNil.number, number.isShare || (number.low > 0 && number.high < 1) else { return }
    let text = scene.written(expression)
    scene.tell(
      .unitsDiffer, expression.range,
      LocalizedText("'\(text)' is a share, and a number of days belongs here", "'\(text)' نسبة، ومكانه هنا عدد أيام"),
      LocalizedText(
        "the rate comes first, then the days: discount(0.02, 10)", "النسبة أولاً ثم الأيام: discount(0.02, 10)"))
  }
}
