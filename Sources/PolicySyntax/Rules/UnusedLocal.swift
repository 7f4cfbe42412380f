internal import Receivables

/// A variable that nothing reads.
enum UnusedLocal: TreeRule {
  static func look(at file: String, _ tree: SyntaxTree, _ evaluator: Evaluator) {
    for binding in tree.scopes.unusedLocals where binding.kind != .loopVariable {
      // One that hides another was told already.
      if evaluator.findings.has(file, in: binding.declaration) { continue }
      evaluator.findings.add(
        .unusedLocal, file, binding.declaration,
        LocalizedText("nothing reads '\(binding.name)'", "لا شيء يقرأ '\(binding.name)'"),
        LocalizedText(
          "use it, remove it, or call it _\(binding.name)", "استعمله أو احذفه أو سمّه _\(binding.name)"))
    }
  }
}
