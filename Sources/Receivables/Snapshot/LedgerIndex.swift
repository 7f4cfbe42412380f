/// Who owns which rows of a ledger: built once, used by the snapshots of every day, never changed.
public final class LedgerIndex: Sendable {
  package let ledger: Ledger
  let settlement: CollectionRules.Settlement
  /// The ledger's credits, with unapplied ones allocated where the rules say so.
  package let credits: [CreditEntry]
  package let invoicesOfCustomer: Grouping
  package let creditsOfInvoice: Grouping
  let unappliedOfCustomer: Grouping
  /// Rows of the ledger's own credits: payments as they were received, whatever they were allocated to.
  let paymentsOfCustomer: Grouping
  package let feesOfInvoice: Grouping
  let stagesOfInvoice: Grouping
  let termsOfInvoice: Grouping
  package let disputesOfInvoice: Grouping
  package let promisesOfCustomer: Grouping
  package let contactsOfCustomer: Grouping
  let instalmentsOfInvoice: Grouping
  let blocksOfCustomer: Grouping
  let blocksOfInvoice: Grouping
  /// What there is of each invoice.
  private let marks: [InvoiceMarks]
  let ordersOfCustomer: Grouping
  let limitsOfCustomer: Grouping
  let holdsOfCustomer: Grouping
  let releasesOfOrder: Grouping

  /// Groups the rows of a ledger: linear in their number.
  public init(_ ledger: Ledger, settlement: CollectionRules.Settlement = .byHand) {
    self.ledger = ledger
    self.settlement = settlement
    let customers = ledger.customers.count
    let invoices = ledger.invoices.count
    invoicesOfCustomer = Grouping(owners: customers, count: invoices) { ledger.invoices[$0].customer }
    let credits =
      settlement == .oldest
      ? OldestFirstAllocation.allocate(ledger, invoicesOfCustomer: invoicesOfCustomer) : ledger.credits
    self.credits = credits
    creditsOfInvoice = Grouping(owners: invoices, count: credits.count) { credits[$0].invoice }
    unappliedOfCustomer = Grouping(owners: customers, count: credits.count) {
      credits[$0].invoice == nil ? credits[$0].customer : nil
    }
    paymentsOfCustomer = Grouping(owners: customers, count: ledger.credits.count) {
      let credit = ledger.credits[$0]
      guard credit.kind == .payment else { return nil }
      return credit.invoice.map { ledger.invoices[Int($0)].customer } ?? credit.customer
    }
    feesOfInvoice = Grouping(owners: invoices, count: ledger.fees.count) { ledger.fees[$0].invoice }
    stagesOfInvoice = Grouping(owners: invoices, count: ledger.stages.count) { ledger.stages[$0].invoice }
    termsOfInvoice = Grouping(owners: invoices, count: ledger.terms.count) { ledger.terms[$0].invoice }
    disputesOfInvoice = Grouping(owners: invoices, count: ledger.disputes.count) { ledger.disputes[$0].invoice }
    promisesOfCustomer = Grouping(owners: customers, count: ledger.promises.count) { ledger.promises[$0].customer }
    contactsOfCustomer = Grouping(owners: customers, count: ledger.contacts.count) { ledger.contacts[$0].customer }
    instalmentsOfInvoice = Grouping(owners: invoices, count: ledger.instalments.count) {
      ledger.instalments[$0].invoice
    }
    blocksOfCustomer = Grouping(owners: customers, count: ledger.blocks.count) {
      if case .customer(let customer) = ledger.blocks[$0].subject { customer } else { nil }
    }
    blocksOfInvoice = Grouping(owners: invoices, count: ledger.blocks.count) {
      if case .invoice(let invoice) = ledger.blocks[$0].subject { invoice } else { nil }
    }
    ordersOfCustomer = Grouping(owners: customers, count: ledger.orders.count) { ledger.orders[$0].customer }
    limitsOfCustomer = Grouping(owners: customers, count: ledger.limits.count) { ledger.limits[$0].customer }
    holdsOfCustomer = Grouping(owners: customers, count: ledger.holds.count) { ledger.holds[$0].customer }
    releasesOfOrder = Grouping(owners: ledger.orders.count, count: ledger.orderReleases.count) {
      ledger.orderReleases[$0].order
    }
    var marks = [InvoiceMarks](repeating: [], count: invoices)
    marks.mark(.credits, where: creditsOfInvoice)
    marks.mark(.fees, where: feesOfInvoice)
    marks.mark(.stages, where: stagesOfInvoice)
    marks.mark(.terms, where: termsOfInvoice)
    marks.mark(.disputes, where: disputesOfInvoice)
    marks.mark(.instalments, where: instalmentsOfInvoice)
    marks.mark(.blocks, where: blocksOfInvoice)
    self.marks = marks
  }

  /// Whether there is any of this of an invoice.
  package func has(_ any: InvoiceMarks, _ invoice: Int) -> Bool {
    !marks[invoice].isDisjoint(with: any)
  }

  /// The payments of a customer as they were received, on invoices or not.
  func payments(ofCustomer customer: Int) -> some Sequence<CreditEntry> {
    paymentsOfCustomer.rows(of: customer).lazy.map { self.ledger.credits[Int($0)] }
  }
}

extension LedgerIndex {
  /// The day as of which an invoice is shown: today while it is open; its last open day where it was settled since the
  /// last posted run or bears unpaid fees; else `nil`, and it is not asked about.
  func shownOn(_ entry: InvoiceEntry, _ standing: InvoiceStanding, asOf: Day) -> Day? {
    guard standing.balance == 0 else { return asOf }
    guard let settled = standing.settled, settled > entry.issued else { return nil }
    let isRecent = settled > (ledger.lastPostedDay ?? asOf.previous)
    return isRecent || standing.fees > standing.feesPaid ? settled.previous : nil
  }
}
