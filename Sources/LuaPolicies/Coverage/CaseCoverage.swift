public import Receivables

/// What the cases of a policy reached, and what they did not.
public struct CaseCoverage: Hashable, Sendable {
  /// A line that no case reached.
  public struct Line: Hashable, Sendable {
    public let line: TracedLine
    /// The questions that use the file: one for a question's own, more for a file that they require.
    public let questions: [Question]
  }

  /// A reason that no case produced.
  public struct Reason: Hashable, Sendable {
    /// The code.
    public let code: String
    /// The question whose script gives it; `nil` for one that only the manifest has words for.
    public let question: Question?
    /// Where it is written: the script, or `manifest.lua`.
    public let file: String
    /// The line there; 0 where none is known.
    public let line: Int
  }

  /// How many lines can run: of the questions' files and of those they require.
  public let lines: Int
  /// Those that no case reached, by file and line.
  public let uncoveredLines: [Line]
  /// How many reasons there are: one for each question that gives it, and those that only the manifest has.
  public let reasons: Int
  /// Those that no case produced, by question and line.
  public let uncoveredReasons: [Reason]

  /// Whether every line was reached and every reason produced.
  public var isFull: Bool { uncoveredLines.isEmpty && uncoveredReasons.isEmpty }
}
