internal import Receivables

/// Two variables of one name, of which the inner one hides the outer.
enum ShadowedName: TreeRule {
  static func look(at file: String, _ tree: SyntaxTree, _ evaluator: Evaluator) {
    for binding in tree.scopes.shadowing where !binding.name.hasPrefix("_") {
      guard let outer = binding.shadows.map({ tree.scopes[$0] }) else { continue }
      evaluator.findings.add(
        .shadowedName, file, binding.declaration,
        LocalizedText(
          "'\(binding.name)' hides the '\(binding.name)' of line \(outer.declaration.start.line)",
          "'\(binding.name)' يحجب '\(binding.name)' في السطر \(outer.declaration.start.line)"),
        isAssigned(binding, tree)
          ? LocalizedText(
            "leave local out to change that one, or take another name", "احذف local لتغيير ذاك، أو اختر اسماً آخر")
          : LocalizedText("take another name for one of them", "اختر اسماً آخر لأحدهما"))
    }
  }

  private static func isAssigned(_ binding: LocalBinding, _ tree: SyntaxTree) -> Bool { binding.kind == .local }
}
