public import Receivables

/// Why a policy folder can not be used: everything that was found, in the order of the files.
public struct PolicyLoadError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What was found; never empty.
  public let problems: [PolicyProblem]

  /// An error with its problems.
  public init(_ problems: [PolicyProblem]) {
    self.problems = problems
  }

  /// One problem a line.
  public func text(in language: Language) -> String {
    problems.map { $0.text(in: language) }.joined(separator: "\n")
  }

  public var description: String { text(in: .english) }
}
