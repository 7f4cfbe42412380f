/// The figures of the whole ledger while its invoices go by.
struct PortfolioTotals {
  let yearStart: Day
  let asOf: Day
  private var receivables = CurrencySums()
  private var overdue = CurrencySums()
  private var before = CurrencySums()
  private var sales = CurrencySums()

  init(yearStart: Day, asOf: Day) {
    self.yearStart = yearStart
    self.asOf = asOf
  }

  /// Takes an invoice in; `balance` gives what was left of it at the end of an earlier day.
  mutating func add(_ entry: InvoiceEntry, standing: InvoiceStanding, balance: (Day) -> Int64) {
    receivables.add(standing.balance, in: entry.currency)
    if entry.due < asOf { overdue.add(standing.balance, in: entry.currency) }
    if entry.issued >= yearStart {
      sales.add(entry.amount, in: entry.currency)
    } else if standing.balance > 0 || standing.settled ?? asOf >= yearStart {
      before.add(balance(yearStart.previous), in: entry.currency)
    }
  }

  /// Takes a credit in: credit notes of the year come off the sales.
  mutating func add(_ credit: CreditEntry) {
    guard credit.kind == .creditNote, credit.day >= yearStart, credit.counts(on: asOf) else { return }
    sales.add(-credit.amount, in: credit.currency)
  }

  func portfolio(rates: ExchangeRates, rules: CollectionRules) -> Portfolio {
    let known = Set([receivables, before, sales].flatMap { $0.amounts.map(\.currency) })
    let currency = known.count == 1 ? known.first! : rules.currency
    let total = { (sums: CurrencySums) -> Int64? in
      try? sums.total(in: currency, rates: rates, on: asOf, rounding: rules.rounding).get()
    }
    return Portfolio(
      currency: currency, receivables: total(receivables), overdue: total(overdue), receivablesBefore: total(before),
      sales12m: total(sales), days: asOf - yearStart + 1)
  }
}
