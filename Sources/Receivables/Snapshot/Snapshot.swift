/// The ledger as it looked at the end of a day, as far as it was known, under the rules of a policy: what a run, a
/// measure or a report reads. A snapshot cannot change.
public struct Snapshot: Sendable {
  /// The ledger it was taken of.
  public let ledger: Ledger
  /// The day at whose end it was taken.
  public let asOf: Day
  /// The rules by which balances, totals and business days were found.
  public let rules: CollectionRules
  /// Every customer of the ledger.
  public internal(set) var customers: CustomerColumns
  /// The invoices that are asked about.
  public internal(set) var invoices: InvoiceColumns
  /// The open orders.
  public internal(set) var orders: OrderColumns
  /// The whole ledger in a few figures.
  public let portfolio: Portfolio
  /// The same, as scripts read it.
  public internal(set) var portfolioColumns: PortfolioColumns
  private let invoiceOffsets: [Int32]
  private let orderOffsets: [Int32]
  private let index: LedgerIndex

  /// Takes a snapshot. Linear in the ledger, but for sorting each customer's invoices.
  public init(of ledger: Ledger, asOf: Day, rules: CollectionRules) {
    self.init(LedgerIndex(ledger, settlement: rules.settlement), asOf: asOf, rules: rules)
  }

  /// Takes a snapshot of a ledger that is indexed already, as a simulation does day by day.
  ///
  /// - Precondition: the index was made under the same `settlement` as `rules`.
  public init(_ index: LedgerIndex, asOf: Day, rules: CollectionRules) {
    precondition(index.settlement == rules.settlement, "the ledger was indexed under another settlement rule")
    var builder = SnapshotBuilder(index, asOf: asOf, rules: rules)
    builder.build()
    ledger = index.ledger
    self.index = index
    self.asOf = asOf
    self.rules = rules
    customers = builder.customers
    invoices = builder.invoices
    orders = builder.orders
    portfolio = builder.portfolio
    portfolioColumns = PortfolioColumns(builder.portfolio)
    invoiceOffsets = builder.invoiceOffsets
    orderOffsets = builder.orderOffsets
  }

  /// The rows of a customer's invoices.
  public func invoices(ofCustomer customer: Int) -> Range<Int> {
    Int(invoiceOffsets[customer])..<Int(invoiceOffsets[customer + 1])
  }

  /// The rows of the invoices of consecutive customers.
  public func invoices(ofCustomers customers: Range<Int>) -> Range<Int> {
    Int(invoiceOffsets[customers.lowerBound])..<Int(invoiceOffsets[customers.upperBound])
  }

  /// The rows of a customer's open orders.
  public func orders(ofCustomer customer: Int) -> Range<Int> {
    Int(orderOffsets[customer])..<Int(orderOffsets[customer + 1])
  }

  /// The rows of the open orders of consecutive customers.
  public func orders(ofCustomers customers: Range<Int>) -> Range<Int> {
    Int(orderOffsets[customers.lowerBound])..<Int(orderOffsets[customers.upperBound])
  }

  /// What the balance of the invoice in a row was from the end of which day on, through the as-of day.
  public func balanceHistory(ofInvoice row: Int) -> [BalanceStep] {
    var reader = StandingReader(index, allocation: rules.allocation)
    return reader.balanceHistory(of: Int(invoices.ledgerIndex[row]), through: asOf)
  }

  /// Payments on the invoice in a row that were received by the as-of day and not returned, oldest first.
  public func payments(onInvoice row: Int) -> [CreditEntry] {
    credits(onInvoice: row).filter { $0.kind == .payment }
  }

  /// Everything that reduced the invoice in a row by the as-of day and was not returned, oldest first.
  public func credits(onInvoice row: Int) -> [CreditEntry] {
    index.creditsOfInvoice.rows(of: Int(invoices.ledgerIndex[row]))
      .map { index.credits[Int($0)] }
      .filter { $0.counts(on: asOf) }
      .sorted { ($0.day, $0.amount) < ($1.day, $1.amount) }
  }

  /// Whether a payment on the invoice in a row was returned by the as-of day.
  func hasReturnedPayment(onInvoice row: Int) -> Bool {
    index.creditsOfInvoice.rows(of: Int(invoices.ledgerIndex[row])).contains { credit in
      let credit = index.credits[Int(credit)]
      return credit.kind == .payment && credit.day <= asOf && !credit.counts(on: asOf)
    }
  }

  /// Simple interest on the balance of the invoice in a row as it stood, from the day after `from` to `to` inclusive,
  /// in minor units, rounded once; `nil` on overflow.
  public func interest(
    onInvoice row: Int, rate: Rate, after from: Day, through to: Day, dayCount: DayCount, rounding: Rounding
  ) -> Int64? {
    var interest = Interest(rate: rate, dayCount: dayCount)
    let history = balanceHistory(ofInvoice: row)
    for (index, step) in history.enumerated() {
      // The day of a payment bears interest on what is left at its end.
      let start = max(from, step.day.previous)
      let end = index + 1 < history.count ? min(to, history[index + 1].day.previous) : to
      interest.accrue(minorUnits: step.balance, after: start, through: end)
    }
    return try? interest.total(rounding: rounding)
  }

  /// Sales, payments and average days late of a customer in each of the last `months` calendar months up to the as-of
  /// day, oldest first.
  public func history(ofCustomer customer: Int, months: Int) -> [MonthOfTrade] {
    MonthOfTrade.history(index, customer: customer, asOf: asOf, months: months, rules: rules)
  }
}

extension Day {
  /// The day before; the first day has none and stands for itself.
  var previous: Day { Day(clamping: Int(number) - 1) }
}
