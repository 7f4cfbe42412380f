extension SnapshotBuilder {
  /// Adds an invoice to the columns as it stood at the end of `shownOn`; what was posted on it as it stands `today`, so
  /// that nothing is posted twice.
  mutating func appendInvoice(
    _ row: Int, standing: InvoiceStanding, today: InvoiceStanding, shownOn day: Day, account: CustomerAccount,
    stage: StagePosting?
  ) {
    let entry = ledger.invoices[row]
    let place = Int32(invoices.count)
    invoices.currencies.append(entry.currency.numericCode)
    invoices.id.append(utf8: ledger.invoiceIDs.utf8(at: row))
    let hasNumber = !ledger.invoiceNumbers.isEmpty(at: row)
    invoices.number.append(utf8: hasNumber ? ledger.invoiceNumbers.utf8(at: row) : ledger.invoiceIDs.utf8(at: row))
    if ledger.invoiceOrders.isEmpty(at: row) {
      invoices.order.append("")
    } else {
      invoices.order.append(utf8: ledger.invoiceOrders.utf8(at: row))
    }
    invoices.currency.append(entry.currency.code)
    invoices.amount.append(entry.amount)
    invoices.balance.append(standing.balance)
    invoices.paid.append(standing.paid)
    invoices.issued.append(entry.issued.number)
    invoices.due.append(entry.due.number)
    invoices.termsDays.append(Int32(entry.due - entry.issued))
    invoices.daysOverdue.append(Int32(day - entry.due))
    invoices.daysSinceIssue.append(Int32(day - entry.issued))
    invoices.businessDaysOverdue.append(Int32(rules.calendar.businessDays(after: entry.due, through: day)))
    invoices.feesPosted.append(today.fees)
    invoices.feesPaid.append(today.feesPaid)
    invoices.cost.append(entry.cost ?? Absent.money)
    invoices.margin.append(entry.cost.map { Double(entry.amount - $0) / Double(entry.amount) } ?? .nan)
    invoices.revised.append(standing.creditNotes + Int32(entry.reissues))
    invoices.ledgerIndex.append(Int32(row))
    invoices.isOpen.append(today.balance > 0)
    invoices.shownOn.append(day.number)
    appendStage(stage, on: day)
    appendDispute(row, balance: standing.balance, on: day)
    appendPromise(row, issued: entry.issued, account: account, on: day)
    appendPlan(row, paid: standing.paid, on: day)
    appendBlock(row, place: place, account: account, on: day)
    appendTerms(row, standing: standing, on: day)
    let contact = account.lastContact(aboutInvoice: Int32(row), through: day)
    invoices.daysSinceContact.append(contact.map { Int32(day - $0) } ?? Absent.integer)
    invoices.feePosted.append(lastFeeDay(of: row)?.number ?? Absent.day)
  }

  private func lastFeeDay(of row: Int) -> Day? {
    guard index.has(.fees, row) else { return nil }
    // Nothing is posted as of an earlier day than what was posted before it.
    for place in index.rows.feesOfInvoice.places(of: row).reversed() {
      let day = ledger.fees[Int(index.rows.feesOfInvoice.row(at: place))].day
      if day <= asOf { return day }
    }
    return nil
  }

  private mutating func appendStage(_ posting: StagePosting?, on day: Day) {
    let name = posting?.stage.map { ledger.stageNames[$0] }
    invoices.stage.append(name)
    invoices.stageNumber.append(Int32(number(of: posting)))
    invoices.daysInStage.append(name == nil ? 0 : Int32(max(0, day - posting!.day)))
    invoices.stagePosted.append(posting?.day.number ?? Absent.day)
  }

  private mutating func appendDispute(_ row: Int, balance: Int64, on day: Day) {
    guard index.has(.disputes, row) else {
      invoices.disputed.append(false)
      invoices.isWhollyDisputed.append(false)
      invoices.disputedAmount.append(0)
      invoices.disputeReason.append(nil)
      return
    }
    let open = index.disputesOfInvoice.rows(of: row).map { ledger.disputes[Int($0)] }.filter { $0.isOpen(on: day) }
      .sorted { $0.opened < $1.opened }
    let isWhole = open.contains { $0.amount.map { $0 >= balance } ?? true }
    let disputed = open.reduce(Int64(0)) { $0.addingClamped($1.amount ?? balance) }
    invoices.disputed.append(!open.isEmpty)
    invoices.isWhollyDisputed.append(isWhole || (!open.isEmpty && disputed >= balance))
    invoices.disputedAmount.append(min(balance, disputed))
    invoices.disputeReason.append(open.first.map { ledger.disputeReasons[$0.reason] })
  }

  private mutating func appendPromise(_ row: Int, issued: Day, account: CustomerAccount, on day: Day) {
    guard !account.promises.isEmpty else {
      invoices.promise.append(Absent.day)
      invoices.promiseBroken.append(false)
      return
    }
    let promises = account.promises(forInvoice: Int32(row), issued: issued).filter { $0.made <= day }
    let open = promises.filter { day <= $0.until }.map(\.until).max()
    invoices.promise.append(open?.number ?? Absent.day)
    let last = promises.max { ($0.until, $0.made, $0.amount) < ($1.until, $1.made, $1.amount) }
    invoices.promiseBroken.append(last.map { $0.until < day && !index.isKept($0, asOf: day) } ?? false)
  }

  /// A plan is kept while what was paid covers every instalment that is overdue; its number is the first one not covered.
  private mutating func appendPlan(_ row: Int, paid: Int64, on day: Day) {
    guard index.has(.instalments, row) else {
      invoices.plan.append("none")
      invoices.instalment.append(0)
      return
    }
    let plan = index.instalmentsOfInvoice.rows(of: row).map { ledger.instalments[Int($0)] }
      .sorted { $0.number < $1.number }
    let overdue = plan.filter { $0.due < day }.reduce(Int64(0)) { $0.addingClamped($1.amount) }
    var covered = paid
    let next = plan.first { instalment in
      covered = covered.addingClamped(-instalment.amount)
      return covered < 0
    }
    invoices.plan.append(paid >= overdue ? "kept" : "missed")
    invoices.instalment.append(next?.number ?? plan.last!.number)
  }

  private mutating func appendBlock(_ row: Int, place: Int32, account: CustomerAccount, on day: Day) {
    guard index.has(.blocks, row) || !account.blocks.isEmpty else {
      invoices.blocked.append(false)
      return
    }
    let own = index.blocksOfInvoice.rows(of: row).map { ledger.blocks[Int($0)].block }
    let standing = (own + account.blocks).filter { $0.stands(on: day) }.map(\.strength)
    invoices.blocked.append(!standing.isEmpty)
    if let strongest = standing.min(by: { rank($0) < rank($1) }) { invoices.block[place] = strongest }
  }

  /// The order of blocks, the strongest first; of two caps the lower stage.
  private func rank(_ strength: Block.Strength) -> Int {
    switch strength {
    case .exclude: -2
    case .count: -1
    case .cap(let stage): rules.number(ofStage: stage) ?? 0
    }
  }

  private mutating func appendTerms(_ row: Int, standing: InvoiceStanding, on day: Day) {
    let entry = ledger.invoices[row]
    let posting =
      !index.has(.terms, row)
      ? nil
      : index.termsOfInvoice.rows(of: row).last { ledger.terms[Int($0)].day <= asOf }.map { ledger.terms[Int($0)] }
    let tiers = posting.map { ledger.discountTerms[Int($0.terms)] } ?? []
    let best = tiers.filter { day <= Day(clamping: Int(entry.issued.number) + $0.days) }.max { $0.rate < $1.rate }
    let net = max(0, entry.amount - standing.credited)
    let offered = best.flatMap { MinorUnits.multiply(net, by: $0.rate, rounding: rules.rounding) }
    invoices.discountOffered.append(offered ?? Absent.money)
    invoices.discountTaken.append(standing.discounts)
    invoices.terms.append(posting?.terms ?? -1)
    invoices.termsPosted.append(posting?.day.number ?? Absent.day)
  }
}
