/// A rule that looks at the files as they are written, without types.
protocol TreeRule {
  /// Tells what it finds in one file.
  static func look(at file: String, _ tree: SyntaxTree, _ evaluator: Evaluator)
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
