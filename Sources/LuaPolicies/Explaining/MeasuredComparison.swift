public import Receivables

/// A comparison of a script, and how far it is from coming out otherwise.
public struct MeasuredComparison: Hashable, Sendable {
  /// What one side of it is called.
  public enum Name: Hashable, Sendable {
    /// The value of a field, however the script came to it.
    case fact(FactName)
    /// A number of `terms.lua`, by its path.
    case term(String)
    /// As it is written.
    case written(String)
    /// The value itself.
    case literal
  }

  /// The comparison.
  public let comparison: TracedComparison
  /// What is before the operator.
  public let left: Name
  /// What is after it.
  public let right: Name
  /// What turns it over, the nearest first: facts of the customer, the invoice or the order.
  public let turns: [Turn]

  /// A change of one fact that turns a comparison over.
  public struct Turn: Hashable, Sendable {
    /// The fact.
    public let fact: FactName
    /// What it is.
    public let value: FieldValue
    /// The nearest value with which the comparison comes out otherwise.
    public let instead: FieldValue
    /// The day on which the fact has come so far by itself; `nil` where time does not bring it there.
    public let on: Day?
  }
}
