public import Receivables

/// All measures of one period, in one currency: what happened in it, and how things stood at the end of its last day.
public struct PeriodMeasures: Equatable, Sendable {
  /// The first day.
  public let first: Day
  /// The last day; stocks are those of its end.
  public let last: Day
  /// The currency of all amounts.
  public let currency: Currency
  /// Open balances by bucket of days overdue at the end.
  public let buckets: [Aging.Bucket]
  /// How many calendar months it has; the last one may be a part.
  public let months: Int

  let flows: Flows
  let opening: Int128
  let open: Int128
  let notDue: Int128
  let disputedBalance: Int128
  let feesOpen: Int128
  /// Late fees posted by the end and not taken back, whenever that was.
  let feesPostedInAll: Int128
  /// Of the three calendar months, and of the twelve months, to the end; `nil` where sales begin later.
  let quarter: (sales: Int128, days: Int)?
  let year: (netSales: Int128, opening: Int128)?
  let countBack: Figure
  /// What was collected in each month, and what could have been, added up.
  let collected: Int128
  let collectable: Int128
  let badDebt: Int128?
  let unpostedFees: Int128?

  /// How many days it has.
  public var days: Int { last - first + 1 }

  /// What a measure comes to, or why there is none.
  public subscript(measure: Measure) -> Figure {
    switch measure {
    case .dso: .daysSalesOutstanding(open: open, sales: flows.sales, days: days)
    case .dsoThreeMonths:
      quarter.map { .daysSalesOutstanding(open: open, sales: $0.sales, days: $0.days) } ?? .unknown(.tooEarly)
    case .dsoCountback: countBack
    case .bestDSO: .bestPossibleDSO(notDue: notDue, sales: flows.sales, days: days)
    case .averageDaysDelinquent:
      .averageDaysDelinquent(open: open, notDue: notDue, sales: flows.sales, days: days)
    case .cei: .collectionEffectiveness(opening: opening, sales: flows.sales, open: open, notDue: notDue)
    case .ceiMonthlyAverage:
      .collectionEffectiveness(
        opening: opening, sales: flows.sales, open: open, notDue: notDue, averagedOver: months)
    case .ceiByMonth: .collectionEffectiveness(collected: collected, collectable: collectable)
    case .turnover:
      year.map { .turnover(netSales: $0.netSales, opening: $0.opening, open: open) } ?? .unknown(.tooEarly)
    case .overdueRatio: .percent(open - notDue, of: open, else: .nothingOpen)
    case .disputedBalanceRatio: .percent(disputedBalance, of: open, else: .nothingOpen)
    case .badDebtRatio: badDebt.map { .percent($0, of: open, else: .nothingOpen) } ?? .unknown(.noLossTable)
    default: figureOfDocuments(measure)
    }
  }

  /// Measures of documents that are counted: invoices, contacts, promises, discounts.
  private func figureOfDocuments(_ measure: Measure) -> Figure {
    func mean(_ sum: Int, of count: Int) -> Figure { Figure(Int128(sum), over: Int128(count), else: .nothingSettled) }
    func share(_ part: Int, of count: Int, else absence: Absence) -> Figure {
      .percent(Int128(part), of: Int128(count), else: absence)
    }
    return switch measure {
    case .termsDays: Figure(flows.salesTermDays, over: flows.sales, else: .nothingIssued)
    case .daysToPay: mean(flows.payDays, of: flows.settled)
    case .daysToPayWeighted: Figure(flows.settledPayDays, over: flows.settledAmount, else: .nothingSettled)
    case .daysLate: mean(flows.lateDays, of: flows.settled)
    case .daysLateWeighted: Figure(flows.settledLateDays, over: flows.settledAmount, else: .nothingSettled)
    case .daysLateOfLate: Figure(Int128(flows.lateDays), over: Int128(flows.late), else: .nothingLate)
    case .lateRate: share(flows.late, of: flows.settled, else: .nothingSettled)
    case .rightPartyRate: share(flows.rightParty, of: flows.contacts, else: .noContacts)
    case .promiseRate: share(flows.promises, of: flows.contacts, else: .noContacts)
    case .promisesKeptRate: share(flows.promisesKept, of: flows.promisesDue, else: .noPromises)
    case .disputedRate: share(flows.disputed, of: flows.issued, else: .nothingIssued)
    case .revisedRate: share(flows.revised, of: flows.issued, else: .nothingIssued)
    case .discountAnnualRate:
      .annualRateOfDiscounts(discounts: flows.discounts, moneyDays: flows.discountMoneyDays)
    default: preconditionFailure("\(measure) is a measure of balances")
    }
  }

  /// An amount; `nil` where a setting that it needs was left out (`absence(of:)` says which).
  public func amount(_ amount: Amount) -> Money? { minorUnits(amount).map { PeriodMeasures.money($0, currency) } }

  /// Why there is no amount; `nil` where there is one.
  public func absence(of amount: Amount) -> Absence? {
    guard minorUnits(amount) == nil else { return nil }
    return amount == .feesAccrued ? .noPolicy : .noLossTable
  }

  private func minorUnits(_ amount: Amount) -> Int128? {
    switch amount {
    case .sales: flows.sales
    case .creditNotes: flows.creditNotes
    case .collected: flows.collected
    case .discounts: flows.discounts
    case .opening: opening
    case .open: open
    case .notDue: notDue
    case .overdue: open - notDue
    case .disputed: disputedBalance
    case .badDebt: badDebt
    case .goodDebt: badDebt.map { open - $0 }
    case .feesAccrued: unpostedFees.map { feesPostedInAll + $0 }
    case .feesPosted: flows.feesPosted
    case .feesCollected: flows.feesCollected
    case .feesWaived: flows.feesWaived
    case .feesOpen: feesOpen
    }
  }

  /// Whether the last three months sold at least half as much a day as the whole period.
  var hasSalesToTheEnd: Bool {
    guard let quarter else { return true }
    return 2 * quarter.sales * Int128(days) >= flows.sales * Int128(quarter.days)
  }

  /// How many there are of something.
  public func count(_ count: Count) -> Int {
    switch count {
    case .openInvoices: buckets.reduce(0) { $0 + $1.invoices }
    case .issuedInvoices: flows.issued
    case .disputedInvoices: flows.disputed
    case .revisedInvoices: flows.revised
    case .settledInvoices: flows.settled
    case .lateInvoices: flows.late
    case .contacts: flows.contacts
    case .rightPartyContacts: flows.rightParty
    case .promises: flows.promises
    case .promisesDue: flows.promisesDue
    case .promisesKept: flows.promisesKept
    }
  }

  /// Whether every amount is one.
  func requireAmounts() throws(MeasureError) {
    for amount in Amount.allCases {
      if let minorUnits = minorUnits(amount), minorUnits.magnitude > Int128(Money.largestMinorUnits).magnitude {
        throw .overflow
      }
    }
  }

  static func money(_ minorUnits: Int128, _ currency: Currency) -> Money {
    guard let narrow = Int64(exactly: minorUnits), let money = try? Money(minorUnits: narrow, currency: currency)
    else { preconditionFailure("amounts were checked when the period was made") }
    return money
  }

  /// Periods are equal where everything in them is.
  public static func == (left: PeriodMeasures, right: PeriodMeasures) -> Bool {
    left.first == right.first && left.last == right.last && left.currency == right.currency
      && left.buckets == right.buckets && left.flows == right.flows && left.opening == right.opening
      && Measure.allCases.allSatisfy { left[$0] == right[$0] }
      && Amount.allCases.allSatisfy { left.minorUnits($0) == right.minorUnits($0) }
  }
}
