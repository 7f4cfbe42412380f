/// A question that the policy did not answer properly: none of this customer's decisions are posted in the run.
public struct PolicyFault: Hashable, Sendable {
  /// What kind of fault it is.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The script raised an error.
    case script
    /// The script used more memory than it may.
    case memory
    /// The script ran more instructions than it may.
    case instructions
    /// The script answered, and the answer is not allowed.
    case answer
  }

  /// What kind of fault it is.
  public var kind: Kind
  /// The id of the customer.
  public var customer: String
  /// The id of the invoice or order that was asked about; empty for a question about the customer.
  public var document: String
  /// The question.
  public var question: Question
  /// The policy file; empty where none is known.
  public var file: String
  /// The line in `file`, 1 for the first; 0 where none is known.
  public var line: Int
  /// The line itself; empty where none is known.
  public var source: String
  /// What is wrong.
  public var message: String
  /// What to write instead; empty where there is nothing to add.
  public var remedy: String

  /// A fault from its parts. What scripts say in them is shown on one line and cut where it is long.
  public init(
    kind: Kind, customer: String, document: String, question: Question, file: String, line: Int, source: String,
    message: String, remedy: String
  ) {
    self.kind = kind
    self.customer = customer
    self.document = document
    self.question = question
    self.file = file
    self.line = line
    self.source = ForeignText.shown(source, atMost: 200)
    self.message = ForeignText.shown(message)
    self.remedy = ForeignText.shown(remedy)
  }
}
