/// Why a policy folder can not be used: everything that was found, in the order of the files.
public struct PolicyLoadError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What was found; never empty.
  public let problems: [PolicyProblem]

  /// An error with its problems.
  public init(_ problems: [PolicyProblem]) {
    self.problems = problems
  }

  /// One problem a line.
  public var description: String { problems.map(\.description).joined(separator: "\n") }
}
