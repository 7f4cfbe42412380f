/// Walks through some customers of the ledger, one after the other, and fills the columns of a snapshot.
struct SnapshotBuilder {
  let index: LedgerIndex
  let ledger: Ledger
  let asOf: Day
  let rules: CollectionRules
  /// The first day of the last twelve months, and of the last three.
  let yearStart: Day
  let quarterStart: Day
  var reader: StandingReader
  /// What earlier days have found; `nil` where a snapshot is taken once.
  var memory: StandingMemory?
  var customers = CustomerColumns()
  var invoices: InvoiceColumns
  var orders = OrderColumns()
  var invoiceOffsets: [Int32] = [0]
  var orderOffsets: [Int32] = [0]

  init(_ index: LedgerIndex, asOf: Day, rules: CollectionRules, memory: StandingMemory? = nil) {
    self.index = index
    self.memory = memory
    ledger = index.ledger
    self.asOf = asOf
    self.rules = rules
    yearStart = SnapshotBuilder.start(ofMonths: 12, through: asOf)
    quarterStart = SnapshotBuilder.start(ofMonths: 3, through: asOf)
    reader = StandingReader(index, allocation: rules.allocation)
    invoices = InvoiceColumns(stageNames: index.ledger.stageNames, disputeReasons: index.ledger.disputeReasons)
  }

  /// Adds consecutive customers of the ledger.
  mutating func add(_ added: Range<Int>) {
    invoices.reserve(added.reduce(0) { $0 + index.invoicesOfCustomer.count(of: $1) })
    for customer in added {
      var tally = CustomerTally(
        currency: ledger.currency(ofCustomer: customer, index: index, rules: rules), asOf: asOf, yearStart: yearStart,
        quarterStart: quarterStart)
      let account = CustomerAccount(index, customer: customer, asOf: asOf)
      for row in invoiceRows(ofCustomer: customer) { addInvoice(row, account: account, tally: &tally) }
      for payment in index.payments(ofCustomer: customer) { tally.add(payment) }
      addUnapplied(customer, tally: &tally)
      addOrders(customer, tally: &tally)
      addCustomer(customer, account: account, tally: tally)
      invoiceOffsets.append(Int32(invoices.count))
      orderOffsets.append(Int32(orders.count))
    }
  }

  /// The first day of the `months` calendar months that end with `day`: the day after the same date that many months
  /// before.
  static func start(ofMonths months: Int, through day: Day) -> Day {
    guard let before = try? day.adding(months: -months), let start = try? before.advanced(by: 1) else {
      return Day.first
    }
    return start
  }

  /// The invoices that are issued by the day, in the order of their due days.
  private mutating func invoiceRows(ofCustomer customer: Int) -> [Int] {
    if let rows = memory?.invoices(ofCustomer: customer, in: index) {
      return rows.filter { ledger.invoices[$0].issued <= asOf }
    }
    let rows = index.invoicesOfCustomer.rows(of: customer).map(Int.init)
      .filter { ledger.invoices[$0].issued <= asOf }
    return index.rows.isInDueOrder ? rows : rows.sorted(by: ledger.duePrecedes)
  }

  /// Takes an invoice into the totals, and into the columns where it is asked about.
  private mutating func addInvoice(_ row: Int, account: CustomerAccount, tally: inout CustomerTally) {
    let entry = ledger.invoices[row]
    let standing = memory?.standing(of: row, on: asOf, &reader) ?? reader.standing(of: row, on: asOf)
    let stage = latestStage(of: row)
    let disputes =
      !index.has(.disputes, row)
      ? [] : index.disputesOfInvoice.rows(of: row).map { ledger.disputes[Int($0)] }
    tally.add(entry, standing: standing, disputes: disputes)
    if standing.surplus > 0 { tally.addCredit(standing.surplus, in: entry.currency) }
    if standing.balance > 0 { tally.addStage(stage?.stage, number: number(of: stage), isOverdue: entry.due < asOf) }
    tally.addLetter(lastLetter(of: row))
    guard let shownOn = index.shownOn(entry, standing, asOf: asOf) else { return }
    let shown = shownOn == asOf ? standing : reader.standing(of: row, on: shownOn)
    appendInvoice(row, standing: shown, today: standing, shownOn: shownOn, account: account, stage: stage)
  }

  func latestStage(of row: Int) -> StagePosting? {
    guard index.has(.stages, row) else { return nil }
    for place in index.rows.stagesOfInvoice.places(of: row).reversed() {
      let posting = ledger.stages[Int(index.rows.stagesOfInvoice.row(at: place))]
      if posting.day <= asOf { return posting }
    }
    return nil
  }

  private func lastLetter(of row: Int) -> Day? {
    guard index.has(.stages, row) else { return nil }
    var last: Day?
    for place in index.rows.stagesOfInvoice.places(of: row) {
      let posting = ledger.stages[Int(index.rows.stagesOfInvoice.row(at: place))]
      guard posting.day <= asOf, let day = posting.letterDay else { continue }
      last = max(last ?? day, day)
    }
    return last
  }

  /// The place of a posted stage in the policy's ladder: by its name, else by the place it was posted at.
  func number(of posting: StagePosting?) -> Int {
    guard let posting, let stage = posting.stage else { return 0 }
    return rules.number(ofStage: ledger.stageNames[stage]) ?? min(Int(posting.number), rules.stages.count)
  }

  private mutating func addUnapplied(_ customer: Int, tally: inout CustomerTally) {
    for credit in index.unappliedOfCustomer.rows(of: customer).map({ index.credits[Int($0)] }) {
      if credit.counts(on: asOf) { tally.addCredit(credit.amount, in: credit.currency) }
    }
  }

  private mutating func addOrders(_ customer: Int, tally: inout CustomerTally) {
    let horizon = rules.orderHorizonDays.map { Day(clamping: Int(asOf.number) + $0) } ?? Day.last
    for row in openOrders(customer) {
      let order = ledger.orders[row]
      // An order beyond the horizon is decided on, but does not count in the exposure yet.
      if order.date <= horizon { tally.addOrder(order.amount, in: order.currency) }
      orders.currencies.append(order.currency.numericCode)
      orders.id.append(utf8: ledger.orderIDs.utf8(at: row))
      orders.date.append(order.date.number)
      orders.amount.append(order.amount)
      orders.currency.append(order.currency.code)
      orders.ledgerIndex.append(Int32(row))
      orders.release.append(
        index.releasesOfOrder.rows(of: row).last { ledger.orderReleases[Int($0)].day <= asOf }
          .map { ledger.orderReleases[Int($0)].release })
    }
  }

  /// By day, then by id.
  private func openOrders(_ customer: Int) -> [Int] {
    // Held by themselves: a closure that names the ledger copies all of it, each time it compares.
    let (orders, ids) = (ledger.orders, ledger.orderIDs)
    let rows = index.rows.ordersOfCustomer.places(of: customer)
      .map { Int(index.rows.ordersOfCustomer.row(at: $0)) }.filter { orders[$0].state == .open }
    return rows.sorted { a, b in
      let (first, second) = (orders[a].date, orders[b].date)
      return first == second ? ids.utf8(at: a).lexicographicallyPrecedes(ids.utf8(at: b)) : first < second
    }
  }
}
