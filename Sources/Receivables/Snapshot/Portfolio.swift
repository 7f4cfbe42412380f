/// The whole ledger as of a day: what scripts read as `ledger`.
public struct Portfolio: Sendable, Equatable {
  /// The currency of the totals: that of the ledger where it has only one, else the policy's.
  public var currency: Currency
  /// Open balances at the end of the as-of day; `nil` where a rate of exchange is missing.
  public var receivables: Int64?
  /// Of them, overdue.
  public var overdue: Int64?
  /// Open balances twelve months before.
  public var receivablesBefore: Int64?
  /// Invoices issued in the twelve months less credit notes of that time.
  public var sales12m: Int64?
  /// The days of the twelve months.
  public var days: Int

  /// Days sales outstanding over twelve months: receivables / sales × days; `nil` without sales.
  public var daysSalesOutstanding: Double? {
    guard let receivables, let sales12m, sales12m > 0 else { return nil }
    return Double(receivables) / Double(sales12m) * Double(days)
  }

  /// Overdue / receivables; `nil` without receivables.
  public var overdueRatio: Double? {
    guard let receivables, let overdue, receivables > 0 else { return nil }
    return Double(overdue) / Double(receivables)
  }

  /// Net credit sales / mean of the receivables at both ends of the year; `nil` without receivables.
  public var turnover: Double? {
    guard let receivables, let receivablesBefore, let sales12m, receivables + receivablesBefore > 0 else { return nil }
    return Double(sales12m) / (Double(receivables + receivablesBefore) / 2)
  }
}
