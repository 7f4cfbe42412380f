/// One thing that a run decided: what posting it will do to the ledger, or why an answer was held back.
public struct Decision: Hashable, Sendable {
  /// Whom it is about, by index in the ledger.
  public enum Subject: Hashable, Sendable {
    case customer
    case invoice(Int32)
    case order(Int32)
  }

  /// What it does.
  public enum Effect: Hashable, Sendable {
    /// The customer's limit becomes this.
    case limit(CreditLimit)
    /// These terms are offered from now on, in place of earlier ones.
    case terms([DiscountTier])
    /// The customer earned this discount: it reduces the balance.
    case discountTaken(Money)
    /// Fees now stand at `total`; `addition` is what this run adds (below zero only under reversible fees).
    case fee(total: Money, addition: Money)
    /// The invoice is at this stage of the ladder; the letter, if the stage has one, goes out on `letterDay`.
    case stage(name: String, number: Int, letterDay: Day?)
    /// Orders are held for this cause, or no longer.
    case hold(HoldCause, isPlaced: Bool)
    /// The order goes out, waits, or is refused.
    case order(OrderRelease)
    /// The policy answered this stage, and the engine does not go there in this run.
    case stageHeldBack(answered: String, because: HoldBack)
    /// The policy answered this fee total, and the engine does not post it in this run.
    case feeHeldBack(answered: Money, because: HoldBack)

    /// What an effect does, in one word, as invariants read it in `d.kind`.
    package static let kinds = [
      "limit", "terms", "discount_taken", "fee", "stage", "hold", "hold_lifted", "order", "stage_held_back",
      "fee_held_back",
    ]

    /// Whether posting it changes the ledger.
    public var changesLedger: Bool {
      switch self {
      case .stageHeldBack, .feeHeldBack: false
      default: true
      }
    }
  }

  /// The index of the customer.
  public var customer: Int32
  /// What exactly it is about.
  public var subject: Subject
  /// Which question it answers.
  public var question: Question
  /// What it does.
  public var effect: Effect
  /// The policy's reason code; empty where it gave none.
  public var reason: String

  /// A decision from its parts.
  public init(customer: Int32, subject: Subject, question: Question, effect: Effect, reason: String) {
    self.customer = customer
    self.subject = subject
    self.question = question
    self.effect = effect
    self.reason = reason
  }
}
