internal import Receivables

/// `max(invoice.balance, 0)`: values of two kinds in min, max and clamp.
enum Mixed {
  static func look(at given: Arguments, _ scene: Scene) {
    guard let first = given.expressions.first, let kind = given.types[0].withoutNil.only else { return }
    for (place, expression) in given.expressions.enumerated().dropFirst() {
      guard let other = given.types[place].withoutNil.only else { continue }
      if TwoCurrencies.look(given.range, first, given.types[0], given.types[place], scene) { return }
      guard other.family != kind.family else { continue }
      let (one, two) = (TypeWords.name(kind), TypeWords.name(other))
      // Money compares with 0, but what comes out would be an amount here and a number there.
      scene.tell(
        isMoneyAndNumber(kind, other) ? .moneyAgainstNumber : .wrongArgument, expression.range,
        LocalizedText(
          "'\(given.function.name)' is given \(one.english) and \(two.english)",
          "أُعطيت '\(given.function.name)' \(one.arabic ?? "") و\(two.arabic ?? "")"),
        remedy(first, kind, expression, given.types[place], scene))
      return
    }
  }

  private static func isMoneyAndNumber(_ one: TypeKind, _ two: TypeKind) -> Bool {
    Set([one.family, two.family]) == [.money, .number]
  }

  private static func remedy(
    _ first: Expression, _ kind: TypeKind, _ other: Expression, _ type: PolicyType, _ scene: Scene
  ) -> LocalizedText {
    guard case .money(let currency) = kind, let number = type.withoutNil.number else {
      return LocalizedText("give it values of one kind", "أعطها قيماً من نوع واحد")
    }
    if number.value == 0 {
      let text = scene.written(first)
      return LocalizedText(
        "zero of the same currency is \(text) * 0", "الصفر بالعملة نفسها هو \(text) * 0")
    }
    let text = scene.amount(number.value.map(TypeWords.number) ?? "50", like: currency)
    return LocalizedText("write an amount, such as \(text)", "اكتب مبلغاً، مثل \(text)")
  }
}
