public import CollectionRuns
public import Receivables

/// One thing that two policies decide differently whoever the customers are, as one sentence.
public struct MeaningSentence: Hashable, Sendable {
  /// What is asked.
  public let question: Question
  /// The fact along which a threshold lies, such as `invoice.days_overdue`; empty where an answer is another one.
  public let fact: String
  /// The thresholds or the answers; `nil` where a policy has none.
  public let values: Sides<String?>
  /// The sentence.
  public let text: LocalizedText

  /// A sentence from its parts.
  public init(question: Question, fact: String, values: Sides<String?>, text: LocalizedText) {
    (self.question, self.fact, self.values, self.text) = (question, fact, values, text)
  }

  var json: JSONValue {
    .object([
      ("question", .text(question.rawValue)), ("fact", .optional(fact.isEmpty ? nil : fact)),
      ("a", .optional(values.a)), ("b", .optional(values.b)), ("en", .text(text.english)),
      ("ar", .optional(text.arabic)),
    ])
  }
}
