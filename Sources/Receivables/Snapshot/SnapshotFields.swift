/// The one table of what scripts can see: it drives the views, the suggestions for misspelt names, the reference page and
/// the types that are inferred. A field that is not here does not exist; what can be called is in ``ScriptFunctions``.
public enum SnapshotFields {
  /// Fields of a customer that are nil together, or all of them not.
  public static let customerNilTogether: [[String]] = [
    ["credit_limit", "headroom"], ["last_payment", "days_since_payment"],
    ["on_time_ratio", "average_days_late", "worst_days_late", "average_days_to_pay"],
  ]

  /// The same of an invoice.
  public static let invoiceNilTogether: [[String]] = [["cost", "margin"]]

  /// Fields that are not nil where a flag is true.
  public static let presentWhere: [String: [String]] = [
    "over_limit": ["credit_limit", "headroom"], "disputed": ["dispute_reason"],
  ]
}
