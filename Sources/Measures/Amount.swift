/// Every amount of a period. The raw values are the keys of JSON.
public enum Amount: String, Hashable, Sendable, CaseIterable {
  /// Invoices issued in the period.
  case sales
  /// Credit notes of the period.
  case creditNotes = "credit_notes"
  /// Payments received in the period, on invoices or not, less those that the bank returned in it.
  case collected
  /// Early-payment discounts taken in the period.
  case discounts
  /// Open balances at the end of the day before the period.
  case opening
  /// Open balances at the end of the period.
  case open
  /// Of them, not yet due.
  case notDue = "not_due"
  /// Of them, at least one day overdue.
  case overdue
  /// Of them, in dispute.
  case disputed
  /// Open balances by bucket × the share that is expected to be lost, rounded once.
  case badDebt = "bad_debt"
  /// Open balances less bad debt.
  case goodDebt = "good_debt"
  /// Late fees that a policy says are due by the end of the period, posted or not.
  case feesAccrued = "fees_accrued"
  /// Late fees posted in the period.
  case feesPosted = "fees_posted"
  /// Late fees paid in the period, less what returned payments undid.
  case feesCollected = "fees_collected"
  /// Late fees taken back in the period by a posted credit.
  case feesWaived = "fees_waived"
  /// Late fees posted by the end of the period and neither paid nor taken back.
  case feesOpen = "fees_open"
}
