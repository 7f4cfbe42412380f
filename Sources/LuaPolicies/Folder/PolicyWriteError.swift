public import Receivables

/// Why a policy was not released, or a new one not made: everything that was found. Nothing was written.
public struct PolicyWriteError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What was found; never empty.
  public let problems: [PolicyProblem]

  /// An error with its problems.
  public init(_ problems: [PolicyProblem]) {
    self.problems = problems
  }

  init(_ file: String, _ message: LocalizedText, remedy: LocalizedText) {
    problems = [PolicyProblem(file: file, message: message, remedy: remedy)]
  }

  /// One problem a line.
  public func text(in language: Language) -> String {
    problems.map { $0.text(in: language) }.joined(separator: "\n")
  }

  public var description: String { text(in: .english) }
}
