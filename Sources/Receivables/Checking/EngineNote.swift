/// What the engine did with one answer, and what made it do so: what `explain` shows behind the answer itself.
public struct EngineNote: Hashable, Sendable {
  /// What it did.
  public enum Remark: Hashable, Sendable {
    /// The policy leaves things as they are.
    case leftAsIs
    /// What was answered stands already.
    case stands
    /// This is decided, and posted with the run.
    case decided(Decision.Effect)
    /// A run as of the same day decided the question already.
    case decidedToday
    /// The answer is held back.
    case heldBack(Obstacle)
    /// An obstacle does not stop the invoice but keeps it lower than it would have come.
    case loweredBy(Obstacle, to: String)
    /// One stage is gone at a time: to this one now, though another one was answered.
    case oneStage(to: String, answered: String)
    /// These stages are passed over.
    case skips([String])
    /// A lower stage was answered, and the manifest lets nothing fall.
    case staysAbove(answered: String)
    /// Nothing may be sent on the day of the run: the letter goes out on this one.
    case letterWaits(until: Day)
    /// Less was answered than was posted, and the manifest lets no fee be taken back.
    case belowPosted(answered: Money, posted: Money)
    /// What payments have earned so far, of which so much was taken already.
    case discountEarned(Money, taken: Money)
    /// A discount of this run settles the invoice: no fee and no stage follows.
    case settledByDiscount
    /// What is owed after this run, beside the limit; `nil` where nobody knows for want of a rate.
    case exposure(Money?, limit: Money?)
    /// Whether orders are held for a cause after this run, and whether that was so before.
    case hold(HoldCause, stands: Bool, stoodBefore: Bool)
    /// The policy leaves the order to the engine.
    case orderByHold(isHeld: Bool)
  }

  /// Which answer.
  public let question: Question
  /// What it is about.
  public let subject: Decision.Subject
  /// What was done.
  public let remark: Remark
}
