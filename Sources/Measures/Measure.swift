/// Everything that is measured as a number of days, a share or a number of times. The raw values are the keys of JSON.
public enum Measure: String, Hashable, Sendable, CaseIterable {
  /// Days sales outstanding over the period.
  case dso
  /// The same over the last three calendar months.
  case dsoThreeMonths = "dso_3m"
  /// Days sales outstanding by count-back.
  case dsoCountback = "dso_countback"
  /// Best possible DSO over the period.
  case bestDSO = "best_dso"
  /// Average days delinquent.
  case averageDaysDelinquent = "add"
  /// Collection effectiveness index, with the sales of the whole period.
  case cei
  /// The same with the monthly average of the sales.
  case ceiMonthlyAverage = "cei_monthly_average"
  /// CEI of each month, together: what was collected in the months / what could have been collected in them.
  case ceiByMonth = "cei_by_month"
  /// Receivables turnover over the twelve months to the end of the period.
  case turnover
  /// Overdue / open.
  case overdueRatio = "overdue_ratio"
  /// What is open in dispute / open.
  case disputedBalanceRatio = "disputed_balance_ratio"
  /// Expected loss / open.
  case badDebtRatio = "bad_debt_ratio"
  /// Agreed days from issue to due, weighted by the amounts of the invoices issued in the period.
  case termsDays = "terms_days"
  /// Days from issue until settled, on average of the invoices settled in the period.
  case daysToPay = "days_to_pay"
  /// The same weighted by amounts.
  case daysToPayWeighted = "days_to_pay_weighted"
  /// Days from due until settled, never below 0, on average of the invoices settled in the period.
  case daysLate = "days_late"
  /// The same weighted by amounts.
  case daysLateWeighted = "days_late_weighted"
  /// Days late on average of those that were late.
  case daysLateOfLate = "days_late_of_late"
  /// Of the invoices settled in the period, those settled late.
  case lateRate = "late_rate"
  /// Contacts that reached the right person / contacts.
  case rightPartyRate = "right_party_rate"
  /// Contacts that brought a promise / contacts.
  case promiseRate = "promise_rate"
  /// Promises kept / promises that ran out in the period.
  case promisesKeptRate = "promises_kept_rate"
  /// Of the invoices issued in the period, those disputed by the as-of day.
  case disputedRate = "disputed_rate"
  /// Of the invoices issued in the period, those revised by the as-of day: by a credit note or by being issued anew.
  case revisedRate = "revised_rate"
  /// What early payment cost, as a rate a year.
  case discountAnnualRate = "discount_annual_rate"

  /// What a measure is counted in.
  public enum Unit: Sendable {
    case days, percent, times
  }

  /// What it is counted in.
  public var unit: Unit {
    switch self {
    case .dso, .dsoThreeMonths, .dsoCountback, .bestDSO, .averageDaysDelinquent, .termsDays, .daysToPay,
      .daysToPayWeighted, .daysLate, .daysLateWeighted, .daysLateOfLate:
      .days
    case .turnover: .times
    default: .percent
    }
  }

  /// Whether more of it is better; `nil` where it depends.
  public var isBetterHigher: Bool? {
    switch self {
    case .cei, .ceiMonthlyAverage, .ceiByMonth, .turnover, .rightPartyRate, .promiseRate, .promisesKeptRate: true
    case .termsDays, .bestDSO, .discountAnnualRate: nil
    default: false
    }
  }
}
