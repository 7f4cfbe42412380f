/// One attempt to reach a customer: one row of `contacts.csv`.
///
/// A contact has no key of its own: equal rows are told apart by how many there are.
public struct Contact: Hashable, Sendable {
  /// How an attempt ended.
  public enum Outcome: String, Hashable, Sendable, CaseIterable {
    case noAnswer = "no_answer"
    case wrongParty = "wrong_party"
    case rightParty = "right_party"
    case promise
  }

  /// The id of the customer.
  public var customer: String
  /// The day of the attempt.
  public var date: Day
  /// How, such as `phone`.
  public var channel: String
  /// How it ended.
  public var outcome: Outcome
  /// The invoice it was about; empty for the whole account.
  public var invoice = ""
  /// What was said, in the firm's words.
  public var note = ""

  /// A contact about the whole account.
  public init(customer: String, date: Day, channel: String, outcome: Outcome) {
    self.customer = customer
    self.date = date
    self.channel = channel
    self.outcome = outcome
  }
}
