public import Receivables

/// Why a question can not be traced.
public enum TraceError: Error, Hashable, Sendable {
  /// The snapshot shows no such customer, invoice or order.
  case unknown(Question, id: String)
  /// The policy does not answer the question.
  case notAnswered(Question)
  /// The traced question was answered otherwise than the ordinary one. That is a mistake of the engine, never of the
  /// policy: nothing that such a trace shows may be believed.
  case differs(Question, document: String, ordinary: String, traced: String)
}

extension TraceError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .unknown(let question, let id):
      "nothing is asked about \(ForeignText.quoted(id)) under \(question.rawValue) on this day"
    case .notAnswered(let question): "the policy does not answer \(question.rawValue)"
    case .differs(let question, let document, let ordinary, let traced):
      "\(question.rawValue) about \(ForeignText.quoted(document)) is answered with \(ordinary), and while traced with "
        + "\(traced): this is a mistake of tahsil; please report it with the policy"
    }
  }
}
