internal import Receivables

/// `range { 45, from = 0, to = 30 }`.
struct TermRanges: WalkingRule {
  let file: String
  let tree: SyntaxTree
  let evaluator: Evaluator

  mutating func enter(_ expression: Expression) -> Bool {
    guard file == "terms.lua", case .call(let call) = expression, case .name(let name) = call.callee,
      name.text == "range",
      case .table(let table)? = call.arguments.first
    else { return true }
    var value: (number: Double, range: SourceRange)?
    var bounds: [String: Double] = [:]
    for field in table.fields {
      guard let number = LiteralNumber.value(of: field.value) else { continue }
      switch field.key {
      case .position: value = value ?? (number, field.value.range)
      case .name(let name): bounds[name.text] = number
      case .computed: break
      }
    }
    if let value, let low = bounds["from"], let high = bounds["to"] { look(value, low, high, call.range) }
    return true
  }

  private func look(
    _ value: (number: Double, range: SourceRange), _ low: Double, _ high: Double, _ whole: SourceRange
  ) {
    let (from, to) = (TypeWords.number(low), TypeWords.number(high))
    if low > high {
      evaluator.findings.add(
        .termOutOfRange, file, whole,
        LocalizedText(
          "this range ends before it begins: \(from) to \(to)", "ينتهي هذا المدى قبل أن يبدأ: من \(from) إلى \(to)"),
        LocalizedText("write from = \(to), to = \(from)", "اكتب from = \(to), to = \(from)"))
    } else if value.number < low || value.number > high {
      let text = TypeWords.number(value.number)
      evaluator.findings.add(
        .termOutOfRange, file, value.range,
        LocalizedText("\(text) is outside its range, \(from) to \(to)", "\(text) خارج مداه، من \(from) إلى \(to)"),
        LocalizedText(
          "choose a value inside it, or widen the range if the rule really changed",
          "اختر قيمة داخله، أو وسّع المدى إن تغيرت القاعدة فعلاً"))
    }
  }
}

/// Numbers as somebody wrote them.
enum LiteralNumber {
  static func value(of expression: Expression) -> Double? {
    switch expression.unparenthesized {
    case .number(let node): node.value.double
    case .unary(let node) where node.operation == .negate: value(of: node.operand).map { -$0 }
    default: nil
    }
  }
}
