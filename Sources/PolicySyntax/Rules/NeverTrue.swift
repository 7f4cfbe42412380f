internal import Receivables

/// Conditions that could not hold, however they were met.
enum NeverTrue {
  static func look(at evaluator: Evaluator) {
    let counts = evaluator.conditions.filter { $0.value.met == $0.value.impossible }
    for (key, count) in counts.sorted(by: { ($0.key.file, $0.key.expression) < ($1.key.file, $1.key.expression) }) {
      let range = count.expression.range
      guard !evaluator.findings.has(key.file, in: range),
        !isConstant(count.expression, evaluator.types[key.file] ?? [])
      else { continue }
      let text = count.expression.written(in: evaluator.trees[key.file])
      evaluator.findings.add(
        .neverTrue, key.file, range,
        LocalizedText(
          "'\(text)' never holds here: what comes before it leaves no such case",
          "لا يتحقق '\(text)' هنا أبداً: ما قبله لا يترك حالة كهذه"),
        LocalizedText(
          "put the larger number first in a chain of >, the smaller first in a chain of <, or remove the branch",
          "ضع العدد الأكبر أولاً في سلسلة >، والأصغر أولاً في سلسلة <، أو احذف الفرع"))
    }
  }

  /// `if false then`, or a local that says false, is a switch that somebody turned off.
  private static func isConstant(_ expression: Expression, _ types: [PolicyType?]) -> Bool {
    var finder = FieldFinder(types: types)
    expression.walk(&finder)
    return !finder.found
  }
}

/// Whether an expression reads a field or calls something: else it says only what the script itself decided.
private struct FieldFinder: SyntaxVisitor {
  let types: [PolicyType?]
  var found = false

  mutating func enter(_ expression: Expression) -> Bool {
    switch expression {
    case .member, .index, .call, .methodCall: found = true
    case .name(let node):
      if node.resolution.binding != nil, !isConstant(types[node.id.index]) { found = true }
    default: break
    }
    return true
  }

  private func isConstant(_ type: PolicyType?) -> Bool {
    switch type?.only {
    case .boolean(.some)?: type?.nilness == .never
    case .number(let number)?: number.isConstant
    case .text(let texts?)?: texts.count == 1
    default: false
    }
  }
}
