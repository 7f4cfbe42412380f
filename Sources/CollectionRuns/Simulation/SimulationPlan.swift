public import Receivables

/// The span of a simulation: when runs are made, and what they begin with.
public struct SimulationPlan: Hashable, Sendable {
  /// The first day of the span, on which the first run is made.
  public let first: Day
  /// The last day of the span; the last run may be earlier.
  public let last: Day
  /// How often a run is made.
  public let rhythm: RunRhythm
  /// What the first run meets.
  public let start: HistoryStart
  /// The state of the economy that policies are told.
  public let economy: Economy

  /// A span.
  ///
  /// - Precondition: the first day is not after the last one.
  public init(
    from first: Day, through last: Day, every rhythm: RunRhythm = .day, start: HistoryStart = .posted,
    economy: Economy = .normal
  ) {
    precondition(first <= last, "a span has its days in their order")
    (self.first, self.last, self.rhythm, self.start, self.economy) = (first, last, rhythm, start, economy)
  }

  /// The days of the runs; at least one.
  public var days: [Day] { rhythm.days(from: first, through: last) }
}
