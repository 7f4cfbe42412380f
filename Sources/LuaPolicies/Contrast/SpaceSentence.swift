public import Receivables

/// One thing that two policies decide differently over invented cases, as one sentence.
public struct SpaceSentence: Hashable, Sendable {
  /// What kind of difference it is.
  public enum Kind: Int, Hashable, Sendable {
    /// An answer begins at another value of a fact.
    case threshold
    /// The answer to the same case is another one.
    case answer
  }

  /// What is asked.
  public let question: Question
  /// What kind of difference it is.
  public let kind: Kind
  /// The fact along which a threshold lies, such as `invoice.days_overdue`; empty for an answer.
  public let fact: String
  /// What the first policy says: the threshold or the answer; `nil` where it has none.
  public let a: String?
  /// What the second policy says.
  public let b: String?
  /// The sentence.
  public let text: LocalizedText
}
