internal import LuaPolicies
internal import Receivables

/// Comparisons in words, with how far each is from coming out otherwise.
struct ComparisonWords {
  let say: Wording
  let values: ValueWords

  /// `days overdue 27 ≥ call day 30: no; in 3 days, on 2026-03-05: yes`.
  func text(_ measured: MeasuredComparison) -> String {
    let comparison = measured.comparison
    let left = operand(comparison.left, measured.left)
    let right = operand(comparison.right, measured.right)
    let told = "\(left) \(sign(comparison.operation)) \(right): \(word(comparison.holds))"
    return measured.turns.first.map { told + say("; ", "؛ ") + turn($0, measured) } ?? told
  }

  private func operand(_ operand: TracedComparison.Operand, _ name: MeasuredComparison.Name) -> String {
    let value = values.text(operand.value)
    return switch name {
    case .literal: value
    case .fact(let fact): "\(FieldWords.title(fact, say)) \(value)"
    case .term(let path): "\(FieldWords.term(path)) \(value)"
    case .written(let text): written(text, value)
    }
  }

  /// A field that is written as it is read has its own name, though nothing was found to depend on it.
  private func written(_ text: String, _ value: String) -> String {
    let parts = text.split(separator: ".").map(String.init)
    if parts.count == 2, let owner = FactName.Owner(rawValue: parts[0]) {
      let fact = FactName(owner, parts[1])
      if fact.sentence != nil { return "\(FieldWords.title(fact, say)) \(value)" }
    }
    return "\(ForeignText.shown(text, atMost: 60)) \(value)"
  }

  private func turn(_ turn: MeasuredComparison.Turn, _ measured: MeasuredComparison) -> String {
    let otherwise = word(!measured.comparison.holds)
    if let day = turn.on, case .integer(let now) = turn.value, case .integer(let then) = turn.instead {
      let days = CountWords.days(then - now, say)
      return say("in \(days), on \(day): \(otherwise)", "بعد \(days)، في \(day): \(otherwise)")
    }
    let isOperand = measured.left == .fact(turn.fact) || measured.right == .fact(turn.fact)
    if isOperand, let distance = distance(turn) { return "\(distance): \(otherwise)" }
    let title = FieldWords.title(turn.fact, say)
    let instead = values.text(turn.instead)
    return say("with \(title) \(instead): \(otherwise)", "مع \(title) \(instead): \(otherwise)")
  }

  /// `25 days less`, `500.00 SAR more`.
  private func distance(_ turn: MeasuredComparison.Turn) -> String? {
    func told(_ amount: String, more: Bool) -> String {
      more ? say("\(amount) more", "بزيادة \(amount)") : say("\(amount) less", "بنقص \(amount)")
    }
    switch (turn.value, turn.instead) {
    case (.integer(let now), .integer(let then)):
      let isDays = turn.fact.unit == "days"
      return told(isDays ? CountWords.days(then - now, say) : "\(abs(then - now))", more: then > now)
    case (.money(let now), .money(let then)):
      guard let difference = try? then.subtracting(now) else { return nil }
      return told(say.amount(difference.absolute), more: !difference.isNegative)
    case (.number(let now), .number(let then)): return told(ValueWords.text(abs(then - now)), more: then > now)
    case (.day(let now), .day(let then)): return told(CountWords.days(then - now, say), more: then > now)
    default: return nil
    }
  }

  private func word(_ holds: Bool) -> String { holds ? say("yes", "نعم") : say("no", "لا") }

  private func sign(_ operation: TracedComparison.Operation) -> String {
    switch operation {
    case .less, .greater: operation.rawValue
    case .lessOrEqual: "≤"
    case .greaterOrEqual: "≥"
    case .equal: "="
    case .notEqual: "≠"
    }
  }
}
