internal import Receivables

/// A walk up a table of thresholds that leaves at the first line that fits: it never gets past the lowest.
struct FirstMatch: WalkingRule {
  let file: String
  let tree: SyntaxTree
  let evaluator: Evaluator
  private var rising: Set<BindingID> = []

  init(file: String, tree: SyntaxTree, evaluator: Evaluator) {
    (self.file, self.tree, self.evaluator) = (file, tree, evaluator)
  }

  mutating func enter(_ statement: Statement) -> Bool {
    switch statement {
    case .local(let node): keep(node)
    case .genericFor(let node): look(at: node)
    default: break
    }
    return true
  }

  /// Notes a local that is a table of thresholds, the smallest first.
  private mutating func keep(_ node: LocalStatement) {
    guard node.names.count == 1, node.values.count == 1, case .table(let table) = node.values[0].unparenthesized
    else {
      return
    }
    let numbers = table.fields.compactMap { field -> Double? in
      guard case .position = field.key, case .table(let item) = field.value.unparenthesized,
        let first = item.fields.first,
        case .position = first.key
      else { return nil }
      return ThresholdTables.number(first.value, evaluator)
    }
    guard numbers.count == table.fields.count, numbers.count > 1, zip(numbers, numbers.dropFirst()).allSatisfy(<)
    else {
      return
    }
    rising.insert(node.names[0].binding)
  }

  private func look(at node: GenericForStatement) {
    guard node.variables.count == 2, node.values.count == 1, case .call(let call) = node.values[0],
      case .name(let callee) = call.callee, callee.text == "ipairs", case .name(let list)? = call.arguments.first,
      let binding = list.resolution.binding, rising.contains(binding), node.block.statements.count == 1,
      case .if(let branch) = node.block.statements[0], branch.clauses.count == 1, branch.otherwise == nil,
      let last = branch.clauses[0].block.statements.last,
      isReached(branch.clauses[0].condition, node.variables[1].binding)
    else { return }
    switch last {
    case .return, .break: break
    default: return
    }
    evaluator.findings.add(
      .thresholdOrder, file, last.range,
      LocalizedText(
        "the first line that fits wins, and '\(list.text)' begins with the smallest number: the lines after it never count",
        "يفوز أول سطر يناسب، و'\(list.text)' يبدأ بأصغر عدد: لا تُحتسب الأسطر التي بعده أبداً"),
      LocalizedText(
        "put the largest number first, or keep the stage and go on to the end",
        "ضع العدد الأكبر أولاً، أو احفظ المرحلة وتابع حتى النهاية"))
  }

  /// `days >= rung[1]`
  private func isReached(_ condition: Expression, _ item: BindingID) -> Bool {
    guard case .binary(let node) = condition.unparenthesized else { return false }
    switch node.operation {
    case .greaterOrEqual, .greater: return isFirst(node.right, item)
    case .lessOrEqual, .less: return isFirst(node.left, item)
    default: return false
    }
  }

  private func isFirst(_ expression: Expression, _ item: BindingID) -> Bool {
    guard case .index(let index) = expression.unparenthesized, case .name(let base) = index.base,
      base.resolution.binding == item, LiteralNumber.value(of: index.key) == 1
    else { return false }
    return true
  }
}
