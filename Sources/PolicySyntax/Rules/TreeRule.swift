/// A rule that looks at the files as they are written, without types.
protocol TreeRule {
  /// Tells what it finds in one file.
  static func look(at file: String, _ tree: SyntaxTree, _ evaluator: Evaluator)
}

/// A rule that walks through a file from its beginning to its end.
protocol WalkingRule: TreeRule, SyntaxVisitor {
  /// Begins at a file.
  init(file: String, tree: SyntaxTree, evaluator: Evaluator)
}

extension WalkingRule {
  static func look(at file: String, _ tree: SyntaxTree, _ evaluator: Evaluator) {
    var rule = Self(file: file, tree: tree, evaluator: evaluator)
    tree.walk(&rule)
  }
}

/// All of them.
enum TreeRules {
  static var all: [any TreeRule.Type] {
    [
      GlobalAssignment.self, CapturedWrites.self, ShadowedName.self, UnusedLocal.self, DuplicateKey.self,
      UnreachableLine.self, LoopWithoutEnd.self, ThresholdTables.self, FirstMatch.self, ChainGap.self, TermRanges.self,
    ]
  }
}
