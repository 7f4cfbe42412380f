/// Something a person should look at: the run went on, and says what it met.
public struct Finding: Hashable, Sendable {
  /// What kind of thing it is: a stable code for scripts that read reports.
  public enum Code: String, Hashable, Sendable, CaseIterable {
    /// The answered fee is below what was posted, and fees are not reversible.
    case feeBelowPosted = "fee_below_posted"
    /// The question was already decided today, and the answer is another one now.
    case alreadyDecidedToday = "already_decided_today"
    /// An invoice sits at a stage that this policy's ladder does not have.
    case stageNotInLadder = "stage_not_in_ladder"
    /// Stages were skipped on the way to the answered one.
    case stagesSkipped = "stages_skipped"
    /// A rate of exchange is missing for a customer's totals.
    case rateMissing = "rate_missing"
    /// The policy gave an answer without a reason.
    case reasonMissing = "reason_missing"
    /// An invariant of the policy does not hold.
    case invariantBroken = "invariant_broken"
    /// A block caps at a stage that this policy's ladder does not have.
    case capNotInLadder = "cap_not_in_ladder"
  }

  /// What kind of thing it is.
  public var code: Code
  /// The id of the customer; empty where none is concerned.
  public var customer: String
  /// The id of the invoice; empty where none is concerned.
  public var invoice: String
  /// What was met, in words, and what to do about it.
  public var message: String

  /// A finding from its parts. The message is on one line, and cut where it is long.
  public init(code: Code, customer: String = "", invoice: String = "", message: String) {
    self.code = code
    self.customer = customer
    self.invoice = invoice
    self.message = ForeignText.shown(message)
  }
}
