internal import Receivables

/// Tables of thresholds: `{ 3, "reminder" }, { 15, "call" }`, and those with `from` and `to`.
struct ThresholdTables: WalkingRule {
  let file: String
  let tree: SyntaxTree
  let evaluator: Evaluator

  /// A number, or one of terms.lua as it is now.
  static func number(_ expression: Expression, _ evaluator: Evaluator) -> Double? {
    if let value = LiteralNumber.value(of: expression) { return value }
    guard let path = AccessPath(expression), path.base == .global("terms") else { return nil }
    return evaluator.facts.termValues[path.fields]
  }

  private struct Rung {
    let number: Double
    let text: String?
    let range: SourceRange
    let place: SourceRange
  }

  mutating func enter(_ expression: Expression) -> Bool {
    guard case .table(let table) = expression else { return true }
    order(table)
    gaps(table)
    return true
  }

  // MARK: Order

  private func order(_ table: TableExpression) {
    let rungs = table.fields.compactMap { field -> Rung? in
      guard case .position = field.key, case .table(let item) = field.value.unparenthesized, item.fields.count >= 2,
        case .position = item.fields[0].key, let number = number(item.fields[0].value),
        case .position = item.fields[1].key
      else { return nil }
      var text: String?
      if case .text(let node) = item.fields[1].value.unparenthesized { text = node.text }
      return Rung(number: number, text: text, range: item.range, place: item.fields[0].value.range)
    }
    let stages = evaluator.facts.stages
    guard rungs.count == table.fields.count, rungs.count > 1, rungs.allSatisfy({ $0.text != nil }) else { return }
    let isRising = rungs[rungs.count - 1].number >= rungs[0].number
    for (one, two) in zip(rungs, rungs.dropFirst()) {
      if one.number == two.number || (one.number < two.number) != isRising { return tell(one, two, isRising) }
      guard let a = stages.firstIndex(of: one.text!), let b = stages.firstIndex(of: two.text!), (a < b) != isRising
      else {
        continue
      }
      return tellStages(one, two, rungs, isRising)
    }
  }

  private func tell(_ one: Rung, _ two: Rung, _ isRising: Bool) {
    let (a, b) = (TypeWords.number(one.number), TypeWords.number(two.number))
    evaluator.findings.add(
      .thresholdOrder, file, two.place,
      one.number == two.number
        ? LocalizedText(
          "two lines begin at \(b): one of them never counts", "سطران يبدآن عند \(b): لا يُحتسب أحدهما أبداً")
        : LocalizedText(
          "\(b) comes after \(a): the lines are not in order", "\(b) بعد \(a): الأسطر ليست مرتبة"),
      isRising
        ? LocalizedText("put the lines in order, the smallest number first", "رتب الأسطر، والعدد الأصغر أولاً")
        : LocalizedText("put the lines in order, the largest number first", "رتب الأسطر، والعدد الأكبر أولاً"))
  }

  private func tellStages(_ one: Rung, _ two: Rung, _ rungs: [Rung], _ isRising: Bool) {
    let (low, high) = isRising ? (one, two) : (two, one)
    evaluator.findings.add(
      .thresholdOrder, file, two.range,
      LocalizedText(
        "\"\(high.text!)\" comes later than \"\(low.text!)\" here, and before it in stages.lua",
        "\"\(high.text!)\" هنا بعد \"\(low.text!)\"، وقبلها في stages.lua"),
      LocalizedText(
        "exchange the two names here, or the two stages in stages.lua",
        "بدّل الاسمين هنا، أو المرحلتين في stages.lua"))
  }

  private func number(_ expression: Expression) -> Double? { ThresholdTables.number(expression, evaluator) }

  // MARK: Gaps

  /// `{ from = 1, to = 30 }, { from = 32, to = 60 }`
  private func gaps(_ table: TableExpression) {
    let spans = table.fields.compactMap { field -> (low: Double, high: Double, range: SourceRange)? in
      guard case .table(let item) = field.value.unparenthesized, let low = named("from", item),
        let high = named("to", item)
      else { return nil }
      return (low, high, item.range)
    }
    guard spans.count == table.fields.count, spans.count > 1 else { return }
    for (one, two) in zip(spans, spans.dropFirst()) where two.low > one.low {
      let isWhole = [one.low, one.high, two.low].allSatisfy { $0 == $0.rounded() }
      if isWhole, two.low - one.high == 2 { tellGap(one.high + 1, two.range) }
      if two.low < one.high { tellOverlap(two.low, one.high, two.range) }
    }
  }

  private func named(_ name: String, _ table: TableExpression) -> Double? {
    for field in table.fields {
      if case .name(let key) = field.key, key.text == name { return number(field.value) }
    }
    return nil
  }

  private func tellGap(_ number: Double, _ range: SourceRange) {
    let text = TypeWords.number(number)
    evaluator.findings.add(
      .thresholdGap, file, range,
      LocalizedText("no line takes \(text)", "لا سطر يأخذ \(text)"),
      LocalizedText(
        "begin this line at \(text), or end the one before it there", "ابدأ هذا السطر عند \(text)، أو أنهِ السابق عنده"
      ))
  }

  private func tellOverlap(_ low: Double, _ high: Double, _ range: SourceRange) {
    let (from, to) = (TypeWords.number(low), TypeWords.number(high))
    evaluator.findings.add(
      .thresholdOrder, file, range,
      LocalizedText("two lines take \(from) to \(to)", "سطران يأخذان من \(from) إلى \(to)"),
      LocalizedText("let each line begin where the one before it ends", "ليبدأ كل سطر حيث ينتهي ما قبله"))
  }
}
