/// Why a policy was not released, or a new one not made: everything that was found. Nothing was written.
public struct PolicyWriteError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What was found; never empty.
  public let problems: [PolicyProblem]

  /// An error with its problems.
  public init(_ problems: [PolicyProblem]) {
    self.problems = problems
  }

  init(_ file: String, _ message: String, remedy: String) {
    problems = [PolicyProblem(file: file, message: message, remedy: remedy)]
  }

  /// One problem a line.
  public var description: String { problems.map(\.description).joined(separator: "\n") }
}
