public import Receivables

/// The largest balance at the end of any day of a period.
public struct Peak: Hashable, Sendable {
  /// How much was open.
  public let amount: Money
  /// The first day at whose end it was.
  public let day: Day
}
