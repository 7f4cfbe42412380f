internal import Receivables

/// Lines behind something that always leaves: a `return` in every branch, an `error`.
struct UnreachableLine: WalkingRule {
  let file: String
  let tree: SyntaxTree
  let evaluator: Evaluator

  mutating func enter(_ block: Block) {
    for (place, statement) in block.statements.enumerated() where UnreachableLine.leaves(statement) {
      guard let next = block.statements.dropFirst(place + 1).first(where: { !UnreachableLine.isLabel($0) }) else {
        return
      }
      if block.statements.dropFirst(place + 1).contains(where: UnreachableLine.isLabel) { return }
      evaluator.findings.add(
        .unreachableLine, file, next.range,
        LocalizedText(
          "nothing comes to this line: the one before it always leaves",
          "لا يصل شيء إلى هذا السطر: ما قبله يخرج دائماً"),
        LocalizedText(
          "remove it, or put it before line \(statement.range.start.line)",
          "احذفه، أو ضعه قبل السطر \(statement.range.start.line)"))
      return
    }
  }

  private static func isLabel(_ statement: Statement) -> Bool {
    switch statement {
    case .label, .empty: true
    default: false
    }
  }

  /// Whether nothing comes behind a statement.
  static func leaves(_ statement: Statement) -> Bool {
    switch statement {
    case .return, .break, .goto: return true
    case .do(let node): return node.block.statements.contains(where: leaves)
    case .if(let node):
      guard let otherwise = node.otherwise else { return false }
      return otherwise.statements.contains(where: leaves)
        && node.clauses.allSatisfy { $0.block.statements.contains(where: leaves) }
    case .call(let node):
      guard case .call(let call) = node.call, case .name(let name) = call.callee else { return false }
      return name.text == "error" && name.resolution == .global
    default: return false
    }
  }
}
