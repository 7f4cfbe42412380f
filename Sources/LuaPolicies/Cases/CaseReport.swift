/// What the case tables of a policy showed.
public struct CaseReport: Hashable, Sendable {
  /// One for each case, by table and line.
  public let results: [CaseResult]
  /// Tables and cases that could not be checked.
  public let problems: [CaseProblem]
  /// What the cases reached; `nil` where that was not asked for.
  public let coverage: CaseCoverage?

  init(results: [CaseResult], problems: [CaseProblem], coverage: CaseCoverage? = nil) {
    (self.results, self.problems, self.coverage) = (results, problems, coverage)
  }

  /// How many cases passed.
  public var passed: Int { results.count { $0.passed } }
  /// How many cases were answered otherwise than wanted, or not at all.
  public var failed: Int { results.count { !$0.passed } }
  /// Whether everything could be checked, and passed.
  public var isClean: Bool { problems.isEmpty && failed == 0 }
}
