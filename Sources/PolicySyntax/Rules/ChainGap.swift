internal import Receivables

/// `if days > 30 then … elseif days < 30 then … end` leaves out 30.
struct ChainGap: WalkingRule {
  let file: String
  let tree: SyntaxTree
  let evaluator: Evaluator

  mutating func enter(_ statement: Statement) -> Bool {
    guard case .if(let node) = statement, node.otherwise == nil, node.clauses.count > 1 else { return true }
    var subject: Expression?
    var spans: [NumberSpan] = []
    for clause in node.clauses {
      guard let (expression, span) = NumberSpan.read(clause.condition) else { return true }
      if let subject, subject.written(in: tree) != expression.written(in: tree) { return true }
      subject = subject ?? expression
      spans.append(span)
    }
    guard let subject else { return true }
    let isWhole = evaluator.types[file]?[subject.id.index]?.number?.isWhole ?? false
    if let hole = NumberSpan.hole(between: spans, isWhole: isWhole) { tell(subject, hole, node) }
    return true
  }

  private func tell(_ subject: Expression, _ hole: Double, _ node: IfStatement) {
    let (text, number) = (subject.written(in: tree), TypeWords.number(hole))
    evaluator.findings.add(
      .thresholdGap, file, node.clauses[node.clauses.count - 1].condition.range,
      LocalizedText(
        "no branch takes the case that '\(text)' is exactly \(number)",
        "لا فرع يأخذ الحالة التي يكون فيها '\(text)' مساوياً \(number) تماماً"),
      LocalizedText(
        "write >= or <= in one of them, or add an else", "اكتب >= أو <= في أحدها، أو أضف else"))
  }
}

/// The numbers that a condition takes, from one to another.
struct NumberSpan {
  var low = -Double.infinity
  var high = Double.infinity
  var hasLow = true
  var hasHigh = true

  /// What a condition such as `days > 10 and days <= 30` asks about, and the numbers that it takes.
  static func read(_ condition: Expression) -> (Expression, NumberSpan)? {
    guard case .binary(let node) = condition.unparenthesized else { return nil }
    if node.operation == .and {
      guard let (one, first) = read(node.left), let (two, second) = read(node.right), let a = AccessPath(one),
        a == AccessPath(two)
      else { return nil }
      return (one, first.cut(second))
    }
    if let bound = LiteralNumber.value(of: node.right), AccessPath(node.left) != nil {
      return span(node.operation, bound).map { (node.left, $0) }
    }
    if let bound = LiteralNumber.value(of: node.left), AccessPath(node.right) != nil {
      return span(mirrored(node.operation), bound).map { (node.right, $0) }
    }
    return nil
  }

  private static func mirrored(_ operation: BinaryOperator) -> BinaryOperator {
    switch operation {
    case .less: .greater
    case .greater: .less
    case .lessOrEqual: .greaterOrEqual
    case .greaterOrEqual: .lessOrEqual
    default: operation
    }
  }

  private static func span(_ operation: BinaryOperator, _ bound: Double) -> NumberSpan? {
    switch operation {
    case .less: NumberSpan(high: bound, hasHigh: false)
    case .lessOrEqual: NumberSpan(high: bound)
    case .greater: NumberSpan(low: bound, hasLow: false)
    case .greaterOrEqual: NumberSpan(low: bound)
    case .equal: NumberSpan(low: bound, high: bound)
    default: nil
    }
  }

  private func cut(_ other: NumberSpan) -> NumberSpan {
    var span = self
    if other.low > low || (other.low == low && !other.hasLow) { (span.low, span.hasLow) = (other.low, other.hasLow) }
    if other.high < high || (other.high == high && !other.hasHigh) {
      (span.high, span.hasHigh) = (other.high, other.hasHigh)
    }
    return span
  }

  /// The one number between two spans that neither takes. Where more is left out, it is meant.
  static func hole(between spans: [NumberSpan], isWhole: Bool) -> Double? {
    let spans = (isWhole ? spans.map(\.whole) : spans).sorted { $0.low < $1.low }
    var covered = spans[0]
    for span in spans.dropFirst() {
      if isWhole, span.low - covered.high == 2 { return covered.high + 1 }
      if !isWhole, span.low == covered.high, !span.hasLow, !covered.hasHigh { return span.low }
      if span.high > covered.high { (covered.high, covered.hasHigh) = (span.high, span.hasHigh) }
    }
    return nil
  }

  /// The whole numbers in it.
  private var whole: NumberSpan {
    NumberSpan(
      low: hasLow ? low.rounded(.up) : (low + 1).rounded(.down),
      high: hasHigh ? high.rounded(.down) : (high - 1).rounded(.up))
  }
}
