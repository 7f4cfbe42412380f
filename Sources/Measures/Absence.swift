/// Why a measure has no answer. It is then *n/a*: never 0, never infinity, never a guess.
public enum Absence: String, Hashable, Sendable, CaseIterable {
  /// Nothing was sold on credit in the period.
  case noSales = "no_sales"
  /// Sales of the ledger begin later than the period that the measure looks back on.
  case tooEarly = "too_early"
  /// Nothing is open.
  case nothingOpen = "nothing_open"
  /// Nothing was there to be collected.
  case nothingDue = "nothing_due"
  /// Nothing was open at either end.
  case noReceivables = "no_receivables"
  /// Nobody was called or written to.
  case noContacts = "no_contacts"
  /// No promise ran out.
  case noPromises = "no_promises"
  /// No invoice was issued.
  case nothingIssued = "nothing_issued"
  /// No invoice was settled.
  case nothingSettled = "nothing_settled"
  /// No invoice was settled late.
  case nothingLate = "nothing_late"
  /// No discount was taken, or no payment that took one came before it was due.
  case noDiscounts = "no_discounts"
  /// Nobody said what share of each bucket is lost.
  case noLossTable = "no_loss_table"
  /// Only a policy knows, and none was named.
  case noPolicy = "no_policy"
}
