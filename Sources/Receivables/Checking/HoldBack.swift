/// Why the engine does not raise an invoice to the stage that the policy answered.
public enum HoldBack: String, Hashable, Sendable, CaseIterable {
  /// A dispute over the whole balance is open.
  case disputed
  /// A promise to pay has not run out.
  case promised
  /// An instalment plan is kept.
  case plan
  /// A block stands that keeps the customer or the invoice from rising.
  case blocked
  /// The block caps the invoice at a lower stage.
  case capped
  /// The last letter to the customer is too recent.
  case quiet
  /// A stage of this invoice was already posted today.
  case alreadyToday = "already_today"
  /// Unapplied credits of the customer cover the invoice.
  case covered
  /// Too little is overdue at the stage.
  case belowMinimum = "below_minimum"
}
