public import LuaPolicies
public import Receivables

/// What is to be shown of one customer, invoice or order: explanations of what is asked about it, and where they come from.
public struct ExplanationDocument {
  /// What somebody asked about.
  public enum Kind: String, Hashable, Sendable {
    case customer, invoice, order
  }

  /// A run that is explained from its record.
  public struct Run: Hashable, Sendable {
    /// Its number.
    public let number: Int
    /// What became of it.
    public let status: RunDocument.Status
    /// What a person left out of it that concerns the customer or the subject.
    public let exclusions: [RunDocument.Exclusion]
    /// What the record says otherwise than the same policy over the same ledger does now, one sentence each; empty where
    /// both are the same, as they must be.
    public let differences: [String]

    /// A run from its record.
    public init(
      number: Int, status: RunDocument.Status, exclusions: [RunDocument.Exclusion], differences: [String]
    ) {
      self.number = number
      self.status = status
      self.exclusions = exclusions
      self.differences = differences
    }
  }

  /// What it is about.
  public let kind: Kind
  /// Its id.
  public let id: String
  /// The customer in words, and with the rules.
  public let customer: Customer
  /// The policy that answers.
  public let policy: PolicyIdentity
  /// The customer's snapshot.
  public let snapshot: Snapshot
  /// What a run decides about the customer.
  public let review: AnswerReview
  /// The run whose record is explained; `nil` where nothing but the ledger is.
  public let run: Run?
  /// What was asked.
  public let explanations: [Explanation]

  /// A document of what an explainer told.
  ///
  /// - Parameter customer: the customer of the ledger that was explained.
  public init(
    _ kind: Kind, id: String, customer: Customer, explainer: Explainer, explanations: [Explanation], run: Run? = nil
  ) {
    self.kind = kind
    self.id = id
    self.customer = customer
    policy = explainer.policy.identity
    snapshot = explainer.snapshot
    review = explainer.review
    self.run = run
    self.explanations = explanations
  }

  var rules: CollectionRules { snapshot.rules }
}
