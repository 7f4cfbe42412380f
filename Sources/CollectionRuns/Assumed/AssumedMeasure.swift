/// What is read at the end of a history that might have been.
public enum AssumedMeasure: String, Hashable, Sendable, CaseIterable, Comparable {
  /// Payments received in the span, less those returned in it.
  case cashReceived = "cash_received"
  /// Days from issue to settlement of the invoices settled in the span, their mean. Where slow invoices come to be settled in
  /// the span that were not before, it rises.
  case daysToPay = "days_to_pay"
  /// Days from the due day to settlement of the same invoices, early ones as 0, their mean.
  case daysLate = "days_late"
  /// Open balances at the end of each day of the span, their mean: the money that is tied up.
  case openOnAverage = "open_on_average"
  /// Open balances at the end of the last day.
  case open
  /// Of them, overdue.
  case overdue
  /// Overdue balances at the month ends of the span, their mean; without a month end in it, those of the last day.
  case overdueAtMonthEnds = "overdue_at_month_ends"
  /// Days sales outstanding at the end, as scripts read it in `ledger.dso`.
  case dso
  /// Receivables turnover at the end, as scripts read it in `ledger.turnover`.
  case turnover
  /// Late fees posted in the span, less those taken back.
  case lateFees = "late_fees"
  /// Discounts granted in the span, less those taken back.
  case discounts
  /// Letters.
  case letters
  /// Calls.
  case calls
  /// The assumed loss of orders that are stopped here and not under the reference.
  case lostOrders = "lost_sales_stopped_orders"
  /// The assumed loss of invoices issued while the customer is held here and not under the reference.
  case lostInvoices = "lost_sales_invoices_on_hold"

  /// What its numbers count.
  public enum Unit: Sendable {
    /// Minor units of a currency.
    case money
    /// Hundredths of a day, rounded half to even.
    case hundredthsOfDays
    /// Hundredths, rounded half to even.
    case hundredths
    /// Things.
    case count
  }

  /// What its numbers count.
  public var unit: Unit {
    switch self {
    case .cashReceived, .openOnAverage, .open, .overdue, .overdueAtMonthEnds, .lateFees, .discounts, .lostOrders,
      .lostInvoices:
      .money
    case .daysToPay, .daysLate, .dso: .hundredthsOfDays
    case .turnover: .hundredths
    case .letters, .calls: .count
    }
  }

  /// In the order in which they are listed.
  public static func < (left: AssumedMeasure, right: AssumedMeasure) -> Bool {
    allCases.firstIndex(of: left)! < allCases.firstIndex(of: right)!
  }
}
