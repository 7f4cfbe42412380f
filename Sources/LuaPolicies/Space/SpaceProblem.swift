/// Something wrong that an invented case shows.
public struct SpaceProblem: Hashable, Sendable {
  /// A stable code: `fault`, `reason_missing`, `invariant_broken`, `impure`, `claim_broken`.
  public let code: String
  /// What is wrong.
  public let problem: PolicyProblem
  /// The smallest case that shows it; `nil` where a case can not.
  public let example: CaseExample?
  /// How many of the invented cases show it.
  public let count: Int

  /// A problem from its parts.
  init(code: String, problem: PolicyProblem, example: CaseExample?, count: Int = 1) {
    (self.code, self.problem, self.example, self.count) = (code, problem, example, count)
  }
}
