/// What came of asking a policy everything twice.
public struct PurityReport: Hashable, Sendable {
  /// How many questions were asked, each of them twice.
  public internal(set) var questions = 0
  /// How many of them were answered otherwise the second time.
  public internal(set) var differences = 0
  /// The first of these, at most ``listed``: where, and both answers.
  public internal(set) var problems: [PolicyProblem] = []

  /// How many differences are told in words.
  public static let listed = 20

  /// Whether every question was answered the same twice.
  public var isPure: Bool { differences == 0 }
}
