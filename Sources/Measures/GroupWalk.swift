import Receivables

/// Walks once through everything that concerns some customers, and tallies it by currency and slot.
struct GroupWalk {
  private let index: LedgerIndex
  private let timeline: Timeline
  private let settings: MeasureSettings
  /// Rows of the ledger's credits by the customer whom they concern.
  private let creditsOfCustomer: Grouping
  /// The first slot of the period that is reported.
  private let firstSlot: Int
  private var reader: StandingReader
  private var history: [DatedStanding] = []
  private(set) var tallies: [Tally] = []
  /// Invoices that were revised, with each reason once.
  private var revisions: Set<Revision> = []

  private struct Revision: Hashable {
    let invoice: Int32
    let reason: Int32
  }

  init(
    _ index: LedgerIndex, timeline: Timeline, settings: MeasureSettings, creditsOfCustomer: Grouping, firstSlot: Int
  ) {
    self.index = index
    self.timeline = timeline
    self.settings = settings
    self.creditsOfCustomer = creditsOfCustomer
    self.firstSlot = firstSlot
    reader = StandingReader(index, allocation: settings.rules.allocation)
  }

  private var ledger: Ledger { _read { yield index.ledger } }

  /// The tallies of some customers, by the letters of the currency. Linear in what concerns them.
  mutating func tallies(of customers: [Int]) -> [Tally] {
    tallies = []
    revisions = []
    for customer in customers {
      for row in index.invoicesOfCustomer.rows(of: customer) { addInvoice(Int(row)) }
      for row in creditsOfCustomer.rows(of: customer) { addCredit(ledger.credits[Int(row)], row: Int(row)) }
      addContacts(customer)
      for row in index.promisesOfCustomer.rows(of: customer) { addPromise(ledger.promises[Int(row)]) }
      for place in tallies.indices { tallies[place].end(customer: customer) }
    }
    for place in tallies.indices { tallies[place].run() }
    return tallies.sorted { $0.currency < $1.currency }
  }

  private mutating func place(of currency: Currency) -> Int {
    if let place = tallies.firstIndex(where: { $0.currency == currency }) { return place }
    tallies.append(Tally(currency: currency, timeline: timeline, buckets: settings.bounds.count + 2))
    return tallies.count - 1
  }

  // MARK: Invoices

  private mutating func addInvoice(_ row: Int) {
    let entry = ledger.invoices[row]
    guard entry.issued <= timeline.asOf else { return }
    let place = place(of: entry.currency)
    let slot = timeline.slot(of: entry.issued)
    reader.standings(of: row, through: timeline.asOf, into: &history)
    let last = history[history.count - 1].standing
    tallies[place].flows[slot].sales += Int128(entry.amount)
    tallies[place].flows[slot].salesTermDays += Int128(entry.amount) * Int128(entry.due - entry.issued)
    tallies[place].flows[slot].issued += 1
    if slot >= firstSlot { tallies[place].addSales(entry.amount) }
    if entry.reissues > 0 || last.creditNotes > 0 { tallies[place].flows[slot].revised += 1 }
    if entry.reissues > 0, slot >= firstSlot { tallies[place].revisionReasons[Tally.issuedAnew, default: 0] += 1 }
    addBalances(entry, to: place)
    addSettlement(entry, last, to: place)
    if index.has(.disputes, row) { addDisputes(row, issuedIn: slot, to: place) }
    if index.has(.fees, row) { addFees(row, to: place) }
    if last.discounts > 0 { addEarlyMoney(row, due: entry.due, to: place) }
  }

  private mutating func addBalances(_ entry: InvoiceEntry, to place: Int) {
    var before: Int64 = 0
    for step in history.indices {
      let (day, balance) = (history[step].day, history[step].standing.balance)
      if balance != before { tallies[place].change(by: balance - before, on: day, timeline: timeline) }
      before = balance
      guard balance > 0 else { continue }
      let end = step + 1 < history.count ? history[step + 1].day : nil
      tallies[place].stand(
        balance, from: day, until: end, due: entry.due, bounds: settings.bounds, timeline: timeline)
    }
  }

  private mutating func addSettlement(_ entry: InvoiceEntry, _ standing: InvoiceStanding, to place: Int) {
    guard standing.balance == 0, let settled = standing.settled, settled <= timeline.asOf else { return }
    let slot = timeline.slot(of: settled)
    let (late, paid) = (max(0, settled - entry.due), settled - entry.issued)
    tallies[place].flows[slot].settled += 1
    tallies[place].flows[slot].late += late > 0 ? 1 : 0
    tallies[place].flows[slot].lateDays += late
    tallies[place].flows[slot].payDays += paid
    tallies[place].flows[slot].settledAmount += Int128(entry.amount)
    tallies[place].flows[slot].settledLateDays += Int128(entry.amount) * Int128(late)
    tallies[place].flows[slot].settledPayDays += Int128(entry.amount) * Int128(paid)
  }

  private mutating func addDisputes(_ row: Int, issuedIn slot: Int, to place: Int) {
    let disputes = index.disputesOfInvoice.rows(of: row).map { ledger.disputes[Int($0)] }
      .filter { $0.opened <= timeline.asOf }
    guard !disputes.isEmpty else { return }
    tallies[place].flows[slot].disputed += 1
    if slot >= firstSlot {
      for reason in Set(disputes.map(\.reason)) { tallies[place].disputeReasons[reason, default: 0] += 1 }
    }
    var step = 0
    for slot in slot..<timeline.slotCount {
      let day = timeline.slotEnds[slot]
      while step + 1 < history.count, history[step + 1].day <= day { step += 1 }
      let balance = history[step].standing.balance
      if balance == 0, step == history.count - 1 { break }
      let disputed = disputes.filter { $0.isOpen(on: day) }.reduce(Int64(0)) {
        $0.addingClamped($1.amount ?? balance)
      }
      tallies[place].disputed[slot] += Int128(min(balance, disputed))
    }
  }

  private mutating func addFees(_ row: Int, to place: Int) {
    for fee in index.feesOfInvoice.rows(of: row).map({ ledger.fees[Int($0)] }) where fee.day <= timeline.asOf {
      let slot = timeline.slot(of: fee.day)
      if fee.amount > 0 {
        tallies[place].flows[slot].feesPosted += Int128(fee.amount)
      } else {
        tallies[place].flows[slot].feesWaived -= Int128(fee.amount)
      }
    }
    var before: Int64 = 0
    for step in history where step.standing.feesPaid != before {
      tallies[place].flows[timeline.slot(of: step.day)].feesCollected += Int128(step.standing.feesPaid - before)
      before = step.standing.feesPaid
    }
  }

  /// Payments on an invoice whose discount was taken, each with the days by which it came before it was due, in the slot
  /// of the first discount after it. A payment that was returned brought nothing.
  private mutating func addEarlyMoney(_ row: Int, due: Day, to place: Int) {
    let credits = index.creditsOfInvoice.rows(of: row).map { index.credits[Int($0)] }
      .filter { $0.counts(on: timeline.asOf) }
    let taken = credits.filter { $0.kind == .discount && $0.amount > 0 }.map(\.day).sorted()
    for payment in credits where payment.kind == .payment && payment.day < due {
      guard let day = taken.first(where: { payment.day <= $0 }) else { continue }
      tallies[place].flows[timeline.slot(of: day)].discountMoneyDays +=
        Int128(payment.amount) * Int128(due - payment.day)
    }
  }

  // MARK: Everything else

  private mutating func addCredit(_ credit: CreditEntry, row: Int) {
    guard credit.day <= timeline.asOf else { return }
    let place = place(of: credit.currency)
    let slot = timeline.slot(of: credit.day)
    switch credit.kind {
    case .payment:
      tallies[place].flows[slot].collected += Int128(credit.amount)
      if let returned = credit.returned, returned <= timeline.asOf {
        tallies[place].flows[timeline.slot(of: returned)].collected -= Int128(credit.amount)
      }
    case .creditNote:
      // One on an invoice that is issued later concerns nothing yet.
      if let invoice = credit.invoice {
        let issued = ledger.invoices[Int(invoice)].issued
        guard issued <= timeline.asOf else { return }
        let reason = ledger.reasonsOfCredits[row] ?? Tally.noReason
        if timeline.slot(of: issued) >= firstSlot, revisions.insert(Revision(invoice: invoice, reason: reason)).inserted
        {
          tallies[place].revisionReasons[reason, default: 0] += 1
        }
      }
      tallies[place].flows[slot].creditNotes += Int128(credit.amount)
    case .discount: tallies[place].flows[slot].discounts += Int128(credit.amount)
    case .writeOff: break
    }
  }

  private mutating func addContacts(_ customer: Int) {
    let rows = index.contactsOfCustomer.rows(of: customer)
    guard !rows.isEmpty else { return }
    let account = ledger.currency(ofCustomer: customer, index: index, rules: settings.rules)
    for contact in rows.map({ ledger.contacts[Int($0)] }) where contact.day <= timeline.asOf {
      let place = place(of: contact.invoice.map { ledger.invoices[Int($0)].currency } ?? account)
      let slot = timeline.slot(of: contact.day)
      tallies[place].flows[slot].contacts += 1
      if contact.outcome == .rightParty || contact.outcome == .promise {
        tallies[place].flows[slot].rightParty += 1
      }
      if contact.outcome == .promise { tallies[place].flows[slot].promises += 1 }
    }
  }

  private mutating func addPromise(_ promise: PromiseEntry) {
    guard promise.until <= timeline.asOf else { return }
    let place = place(of: promise.currency)
    let slot = timeline.slot(of: promise.until)
    tallies[place].flows[slot].promisesDue += 1
    if index.isKept(promise, asOf: timeline.asOf) { tallies[place].flows[slot].promisesKept += 1 }
  }
}
