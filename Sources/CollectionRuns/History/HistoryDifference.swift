public import Receivables

/// One thing that two policies decided differently about the same subject on some day of a history.
public struct HistoryDifference: Hashable, Sendable {
  /// The first of the differences.
  public let first: DecisionDifference
  /// The day of the first one.
  public let firstDay: Day
  /// On how many days they differed.
  public internal(set) var days = 1
  /// The most money that was at stake on one of them.
  public internal(set) var stake: Money
  /// How things stand at the end of the span under each.
  public internal(set) var atEnd: Sides<Outcome>

  /// Whether both came to the same in the end.
  public var endsAlike: Bool { atEnd.a == atEnd.b }
}
