internal import Receivables

/// `while`, `repeat` and jumps backwards whose end cannot be seen.
struct LoopWithoutEnd: WalkingRule {
  let file: String
  let tree: SyntaxTree
  let evaluator: Evaluator
  private var labels: [String: Int] = [:]

  init(file: String, tree: SyntaxTree, evaluator: Evaluator) {
    (self.file, self.tree, self.evaluator) = (file, tree, evaluator)
  }

  mutating func enter(_ statement: Statement) -> Bool {
    switch statement {
    case .while(let node):
      if !counts(node.condition, node.block) { tell(word(node.range, 5)) }
    case .repeat(let node):
      if !counts(node.condition, node.block) { tell(word(node.range, 6)) }
    case .label(let node): labels[node.name.text] = node.range.start.offset
    case .goto(let node): if labels[node.label.text] != nil { tell(node.range) }
    default: break
    }
    return true
  }

  private func word(_ range: SourceRange, _ length: Int) -> SourceRange {
    SourceRange(
      range.start,
      SourcePosition(
        line: range.start.line, column: range.start.column + length, offset: range.start.offset + length))
  }

  private func tell(_ range: SourceRange) {
    evaluator.findings.add(
      .loopWithoutEnd, file, range,
      LocalizedText("the end of this loop cannot be seen", "لا تُرى نهاية هذه الحلقة"),
      LocalizedText(
        "count with for i = 1, 12 do, or go through a list with ipairs",
        "عُدّ بـ for i = 1, 12 do، أو مر على قائمة بـ ipairs"))
  }

  /// Whether each round counts a variable that the condition compares with a bound.
  private func counts(_ condition: Expression, _ block: Block) -> Bool {
    guard case .binary(let node) = condition.unparenthesized, node.operation.isComparison else { return false }
    return [(node.left, node.right), (node.right, node.left)].contains { side, bound in
      guard case .name(let name) = side.unparenthesized, let binding = name.resolution.binding, isBound(bound) else {
        return false
      }
      let writes = block.statements.filter { steps($0, binding) }
      return writes.count == 1
    }
  }

  private func isBound(_ expression: Expression) -> Bool {
    switch expression.unparenthesized {
    case .number, .member: true
    case .unary(let node): node.operation == .length || isBound(node.operand)
    default: false
    }
  }

  /// `i = i + 1`
  private func steps(_ statement: Statement, _ binding: BindingID) -> Bool {
    guard case .assignment(let node) = statement, node.targets.count == 1, node.values.count == 1,
      case .name(let target) = node.targets[0], target.resolution.binding == binding,
      case .binary(let sum) = node.values[0].unparenthesized, sum.operation == .add || sum.operation == .subtract,
      case .name(let from) = sum.left.unparenthesized, from.resolution.binding == binding,
      case .number = sum.right.unparenthesized
    else { return false }
    return true
  }
}
