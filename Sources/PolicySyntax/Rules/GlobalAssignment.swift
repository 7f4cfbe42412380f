internal import Receivables

/// `days = 5` without `local`: the sandbox refuses it.
enum GlobalAssignment: TreeRule {
  static func look(at file: String, _ tree: SyntaxTree, _ evaluator: Evaluator) {
    var told: Set<String> = []
    for use in tree.scopes.globalWrites where told.insert(use.name).inserted {
      let near = Spelling.nearest(to: use.name, in: tree.scopes.visible(at: use.range.start.offset).map(\.name))
      evaluator.findings.add(
        .globalAssignment, file, use.range,
        LocalizedText(
          "policies keep no state: '\(use.name)' is not declared with local",
          "السياسات لا تحفظ حالة: لم يُعرَّف '\(use.name)' بـ local"),
        near.map {
          LocalizedText(
            "did you mean '\($0)'? Else write local \(use.name)", "أتقصد '\($0)'؟ وإلا فاكتب local \(use.name)")
        }
          ?? LocalizedText("write local \(use.name)", "اكتب local \(use.name)"))
    }
  }
}

/// A question changes a variable of the file.
enum CapturedWrites: TreeRule {
  static func look(at file: String, _ tree: SyntaxTree, _ evaluator: Evaluator) {
    for binding in tree.scopes.bindings where binding.function == .main {
      for use in binding.writes where use.function != .main {
        evaluator.findings.add(.keptState, file, use.range, KeptState.message(use.name), KeptState.remedy)
      }
    }
  }
}
