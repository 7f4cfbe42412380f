/// Finds the figures of the whole ledger in one walk over its invoices and credits.
struct PortfolioSurvey {
  private let index: LedgerIndex
  private let asOf: Day
  private let rules: CollectionRules
  private let yearStart: Day
  private var reader: StandingReader
  private var receivables = CurrencySums()
  private var overdue = CurrencySums()
  private var before = CurrencySums()
  private var sales = CurrencySums()

  init(_ index: LedgerIndex, asOf: Day, rules: CollectionRules) {
    self.index = index
    self.asOf = asOf
    self.rules = rules
    yearStart = SnapshotBuilder.start(ofMonths: 12, through: asOf)
    reader = StandingReader(index, allocation: rules.allocation)
  }

  /// Walks over everything once.
  mutating func walk() {
    for row in index.ledger.invoices.indices where index.ledger.invoices[row].issued <= asOf { addInvoice(row) }
    for credit in index.credits { add(credit) }
  }

  private mutating func addInvoice(_ row: Int) {
    let entry = index.ledger.invoices[row]
    let standing = reader.standing(of: row, on: asOf)
    receivables.add(standing.balance, in: entry.currency)
    if entry.due < asOf { overdue.add(standing.balance, in: entry.currency) }
    if entry.issued >= yearStart {
      sales.add(entry.amount, in: entry.currency)
    } else if standing.balance > 0 || standing.settled ?? asOf >= yearStart {
      before.add(reader.standing(of: row, on: yearStart.previous).balance, in: entry.currency)
    }
  }

  /// Credit notes of the year come off the sales.
  private mutating func add(_ credit: CreditEntry) {
    guard credit.kind == .creditNote, credit.day >= yearStart, credit.counts(on: asOf) else { return }
    // One on an invoice that is issued later concerns nothing yet.
    if let invoice = credit.invoice, index.ledger.invoices[Int(invoice)].issued > asOf { return }
    sales.add(-credit.amount, in: credit.currency)
  }

  var portfolio: Portfolio {
    let known = Set([receivables, before, sales].flatMap { $0.amounts.map(\.currency) })
    let currency = known.count == 1 ? known.first! : rules.currency
    let total = { (sums: CurrencySums) -> Int64? in
      try? sums.total(in: currency, rates: index.ledger.rates, on: asOf, rounding: rules.rounding).get()
    }
    return Portfolio(
      currency: currency, receivables: total(receivables), overdue: total(overdue), receivablesBefore: total(before),
      sales12m: total(sales), days: asOf - yearStart + 1)
  }
}
