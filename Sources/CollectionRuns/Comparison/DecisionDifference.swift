public import Receivables

/// One thing that two policies decide differently about the same subject.
///
/// What is compared are the decisions that a run of each would list, those that were held back included: what is decided,
/// not only what changes the ledger. Another reason for the same decision is no difference, nor is the place of a stage
/// in the ladder where its name is the same.
public struct DecisionDifference: Hashable, Sendable {
  /// The index of the customer in the ledger.
  public let customer: Int32
  /// Whom exactly it is about.
  public let subject: Decision.Subject
  /// What is decided.
  public let kind: DecisionKind
  /// What each policy decides; `nil` where it leaves things as they are.
  public let decisions: Sides<Decision?>
  /// What stood before; the same on both sides unless each has a history of its own.
  public let before: Sides<Outcome>
  /// The policy that decides nothing about this customer because it met a fault; `nil` where both decide.
  public let faulted: Side?
  /// The money at stake, in the currency of the subject: see `Stake`.
  public let stake: Money

  /// How things stand after each run.
  public var outcomes: Sides<Outcome> {
    Sides(a: Outcome(decisions.a, over: before.a), b: Outcome(decisions.b, over: before.b))
  }

  /// The question whose answer it is.
  public var question: Question { (decisions.a ?? decisions.b)!.question }

  /// Why the engine held back an answer of that policy; `nil` where it did not.
  public func heldBack(_ side: Side) -> HoldBack? {
    switch decisions[side]?.effect {
    case .stageHeldBack(_, let cause), .feeHeldBack(_, let cause): cause
    default: nil
    }
  }
}
