/// Everything that is counted in a period. The raw values are the keys of JSON.
public enum Count: String, Hashable, Sendable, CaseIterable {
  /// Invoices with a balance at the end of the period.
  case openInvoices = "open_invoices"
  /// Invoices issued in the period.
  case issuedInvoices = "issued_invoices"
  /// Of them, disputed by the as-of day.
  case disputedInvoices = "disputed_invoices"
  /// Of them, revised by the as-of day.
  case revisedInvoices = "revised_invoices"
  /// Invoices settled in the period.
  case settledInvoices = "settled_invoices"
  /// Of them, after their due day.
  case lateInvoices = "late_invoices"
  /// Attempts to reach a customer.
  case contacts
  /// Of them, those that reached the right person.
  case rightPartyContacts = "right_party_contacts"
  /// Of them, those that brought a promise.
  case promises
  /// Promises to pay whose last day is in the period.
  case promisesDue = "promises_due"
  /// Of them, kept.
  case promisesKept = "promises_kept"
}
