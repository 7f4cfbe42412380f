public import Receivables

/// Why one question about one customer, invoice or order is answered as it is, and what would have to differ.
public struct Explanation: Sendable {
  /// What was done to answer: lines, facts, comparisons.
  public let trace: Trace
  /// The day as of which was asked.
  public let asOf: Day
  /// The day as of which the invoice was shown: of a settled one its last open day.
  public let shownOn: Day
  /// The comparisons that were made, each once, in their order, with what would turn them over.
  public let comparisons: [MeasuredComparison]
  /// The answers nearest to this one, and the fact that would have to differ for each.
  public let neighbours: [Neighbour]
  /// The first later day on which the answer is another one if nothing happens until then; `nil` where it stays through
  /// ``lookedAhead``.
  public let next: Change?
  /// The last day that was looked at for ``next``.
  public let lookedAhead: Day
  /// What the engine did with the answer, in order.
  public let engine: [EngineNote]

  /// Another answer on a later day.
  public struct Change: Hashable, Sendable {
    /// The day.
    public let day: Day
    /// What is answered then; `nil` as in a trace.
    public let answer: TracedValue
    /// The reason then.
    public let reason: String
    /// Whether the policy fails then.
    public let isFault: Bool
  }

  /// What would be answered if one fact were otherwise. It was asked: nothing of it is guessed.
  public struct Neighbour: Hashable, Sendable {
    /// The fact.
    public let fact: FactName
    /// What it is.
    public let value: FieldValue
    /// What it would have to be.
    public let instead: FieldValue
    /// The answer then.
    public let answer: TracedValue
    /// The reason then.
    public let reason: String
  }
}
