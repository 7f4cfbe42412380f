/// The figures of one customer while its invoices go by.
struct CustomerTally {
  let currency: Currency
  let asOf: Day
  let yearStart: Day
  let quarterStart: Day

  var open = CurrencySums()
  var overdue = CurrencySums()
  var fees = CurrencySums()
  var credits = CurrencySums()
  var orders = CurrencySums()
  var sales12m = CurrencySums()
  var sales3m = CurrencySums()
  var openInvoices: Int32 = 0
  var overdueInvoices: Int32 = 0
  var oldestOverdueDays: Int32 = 0
  var invoices12m: Int32 = 0
  var settled12m = 0
  var onTime12m = 0
  var daysLate12m = 0
  var worstDaysLate12m: Int32 = 0
  var daysToPay12m = 0
  var hasSettled = false
  var lastPayment: Day?
  var returned12m: Int32 = 0
  var disputesOpen: Int32 = 0
  var disputes12m: Int32 = 0
  var highestStage: (number: Int, name: Int32)?
  var lastLetter: Day?
  var firstIssue: Day?
  var latestTerms: (issued: Day, days: Int)?

  init(currency: Currency, asOf: Day, yearStart: Day, quarterStart: Day) {
    self.currency = currency
    self.asOf = asOf
    self.yearStart = yearStart
    self.quarterStart = quarterStart
  }

  mutating func add(_ entry: InvoiceEntry, standing: InvoiceStanding, disputes: [DisputeEntry]) {
    firstIssue = min(firstIssue ?? entry.issued, entry.issued)
    if entry.issued >= latestTerms?.issued ?? entry.issued { latestTerms = (entry.issued, entry.due - entry.issued) }
    if entry.issued >= yearStart {
      sales12m.add(entry.amount, in: entry.currency)
      invoices12m += 1
    }
    if entry.issued >= quarterStart { sales3m.add(entry.amount, in: entry.currency) }
    fees.add(standing.fees - standing.feesPaid, in: entry.currency)
    if standing.balance > 0 {
      open.add(standing.balance, in: entry.currency)
      openInvoices += 1
      if entry.due < asOf {
        overdue.add(standing.balance, in: entry.currency)
        overdueInvoices += 1
        oldestOverdueDays = max(oldestOverdueDays, Int32(asOf - entry.due))
      }
    } else if let settled = standing.settled {
      hasSettled = true
      if settled >= yearStart { addSettlement(entry, on: settled) }
    }
    for dispute in disputes {
      if dispute.isOpen(on: asOf) { disputesOpen += 1 }
      if dispute.opened <= asOf, dispute.opened >= yearStart { disputes12m += 1 }
    }
  }

  private mutating func addSettlement(_ entry: InvoiceEntry, on settled: Day) {
    let late = max(0, settled - entry.due)
    settled12m += 1
    if late == 0 { onTime12m += 1 }
    daysLate12m += late
    worstDaysLate12m = max(worstDaysLate12m, Int32(late))
    daysToPay12m += settled - entry.issued
  }

  mutating func add(_ payment: CreditEntry) {
    guard payment.day <= asOf else { return }
    if let returned = payment.returned, returned <= asOf {
      if returned >= yearStart { returned12m += 1 }
    } else {
      lastPayment = max(lastPayment ?? payment.day, payment.day)
    }
  }

  mutating func addCredit(_ amount: Int64, in currency: Currency) { credits.add(amount, in: currency) }

  mutating func addOrder(_ amount: Int64, in currency: Currency) { orders.add(amount, in: currency) }

  mutating func addStage(_ name: Int32?, number: Int, isOverdue: Bool) {
    guard let name else { return }
    if isOverdue, number >= highestStage?.number ?? 0 { highestStage = (number, name) }
  }

  mutating func addLetter(_ day: Day?) {
    if let day { lastLetter = max(lastLetter ?? day, day) }
  }
}
