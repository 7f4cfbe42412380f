/// A ledger, and who owns which of its rows: a value that grows with what is posted.
///
/// Customers, invoices and what people entered about them are grouped once. What runs post, and payments, may come later:
/// each is grouped in constant time on average, where nobody else holds the value; else it is copied first.
struct LedgerRows: Sendable {
  private(set) var ledger: Ledger
  let settlement: CollectionRules.Settlement
  /// The ledger's credits with unapplied ones allocated, where the rules say so; else empty.
  private(set) var allocated: [CreditEntry] = []
  private(set) var invoicesOfCustomer: Grouping
  private(set) var creditsOfInvoice: Grouping
  private(set) var unappliedOfCustomer: Grouping
  private(set) var paymentsOfCustomer: Grouping
  private(set) var feesOfInvoice: Grouping
  private(set) var stagesOfInvoice: Grouping
  private(set) var termsOfInvoice: Grouping
  let disputesOfInvoice: Grouping
  let promisesOfCustomer: Grouping
  let contactsOfCustomer: Grouping
  let instalmentsOfInvoice: Grouping
  let blocksOfCustomer: Grouping
  let blocksOfInvoice: Grouping
  let ordersOfCustomer: Grouping
  private(set) var limitsOfCustomer: Grouping
  private(set) var holdsOfCustomer: Grouping
  private(set) var releasesOfOrder: Grouping
  /// What there is of each invoice.
  private(set) var marks: [InvoiceMarks] = []
  /// Whether the invoices of a customer stand in the order in which they fall due.
  private(set) var isInDueOrder = false

  /// Groups the rows of a ledger: linear in their number.
  init(_ ledger: Ledger, settlement: CollectionRules.Settlement) {
    self.ledger = ledger
    self.settlement = settlement
    let customers = ledger.customers.count
    let invoices = ledger.invoices.count
    invoicesOfCustomer = Grouping(owners: customers, count: invoices) { ledger.invoices[$0].customer }
    if settlement == .oldest {
      allocated = OldestFirstAllocation.allocate(ledger, invoicesOfCustomer: invoicesOfCustomer)
    }
    let credits = settlement == .oldest ? allocated : ledger.credits
    creditsOfInvoice = Grouping(owners: invoices, count: credits.count) { credits[$0].invoice }
    unappliedOfCustomer = Grouping(owners: customers, count: credits.count) { credits[$0].unappliedOwner }
    paymentsOfCustomer = Grouping(owners: customers, count: ledger.credits.count) {
      ledger.payer(of: ledger.credits[$0])
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
    marks = markedAnew()
  }

  private func markedAnew() -> [InvoiceMarks] {
    var marks = [InvoiceMarks](repeating: [], count: ledger.invoices.count)
    marks.mark(.credits, where: creditsOfInvoice)
    marks.mark(.fees, where: feesOfInvoice)
    marks.mark(.stages, where: stagesOfInvoice)
    marks.mark(.terms, where: termsOfInvoice)
    marks.mark(.disputes, where: disputesOfInvoice)
    marks.mark(.instalments, where: instalmentsOfInvoice)
    marks.mark(.blocks, where: blocksOfInvoice)
    return marks
  }

  /// The ledger's credits, with unapplied ones allocated where the rules say so.
  var credits: [CreditEntry] { _read { if settlement == .oldest { yield allocated } else { yield ledger.credits } } }
}

// MARK: - Growing

extension LedgerRows {
  /// Sorts each customer's invoices, so that the snapshots of many days need not.
  mutating func putInDueOrder() {
    guard !isInDueOrder else { return }
    invoicesOfCustomer.sort(by: ledger.duePrecedes)
    isInDueOrder = true
  }

  /// Lets the ledger be changed, and groups what was added.
  ///
  /// - Parameter change: adds to the ledger's credits and to what runs post, and changes nothing else.
  mutating func grow(_ change: (inout Ledger) -> Void) {
    let (credits, fees, stages) = (ledger.credits.count, ledger.fees.count, ledger.stages.count)
    let (terms, limits, holds) = (ledger.terms.count, ledger.limits.count, ledger.holds.count)
    let releases = ledger.orderReleases.count
    change(&ledger)
    // A ledger that is not changed any more: nothing but references is copied.
    let ledger = self.ledger
    Self.group(fees..<ledger.fees.count, in: &feesOfInvoice, .fees, &marks) { ledger.fees[$0].invoice }
    Self.group(stages..<ledger.stages.count, in: &stagesOfInvoice, .stages, &marks) { ledger.stages[$0].invoice }
    Self.group(terms..<ledger.terms.count, in: &termsOfInvoice, .terms, &marks) { ledger.terms[$0].invoice }
    for row in limits..<ledger.limits.count { limitsOfCustomer.append(row, to: ledger.limits[row].customer) }
    for row in holds..<ledger.holds.count { holdsOfCustomer.append(row, to: ledger.holds[row].customer) }
    for row in releases..<ledger.orderReleases.count {
      releasesOfOrder.append(row, to: ledger.orderReleases[row].order)
    }
    for row in credits..<ledger.credits.count {
      if let payer = ledger.payer(of: ledger.credits[row]) { paymentsOfCustomer.append(row, to: payer) }
    }
    guard credits < ledger.credits.count else { return }
    guard settlement == .byHand else { return allocateAnew() }
    Self.group(credits..<ledger.credits.count, in: &creditsOfInvoice, .credits, &marks) { ledger.credits[$0].invoice }
    for row in credits..<ledger.credits.count {
      if let owner = ledger.credits[row].unappliedOwner { unappliedOfCustomer.append(row, to: owner) }
    }
  }

  private static func group(
    _ rows: Range<Int>, in group: inout Grouping, _ mark: InvoiceMarks, _ marks: inout [InvoiceMarks],
    owner: (Int) -> Int32?
  ) {
    for row in rows {
      guard let invoice = owner(row) else { continue }
      group.append(row, to: invoice)
      marks[Int(invoice)].insert(mark)
    }
  }

  /// One more credit may move all that were allocated after it.
  private mutating func allocateAnew() {
    allocated = OldestFirstAllocation.allocate(ledger, invoicesOfCustomer: invoicesOfCustomer)
    let credits = allocated
    creditsOfInvoice = Grouping(owners: ledger.invoices.count, count: credits.count) { credits[$0].invoice }
    unappliedOfCustomer = Grouping(owners: ledger.customers.count, count: credits.count) {
      credits[$0].unappliedOwner
    }
    marks = markedAnew()
  }
}

extension CreditEntry {
  /// The customer while it names no invoice.
  fileprivate var unappliedOwner: Int32? { invoice == nil ? customer : nil }
}

extension Ledger {
  /// The customer of a payment, on an invoice or not; `nil` of other credits.
  fileprivate func payer(of credit: CreditEntry) -> Int32? {
    guard credit.kind == .payment else { return nil }
    return credit.invoice.map { invoices[Int($0)].customer } ?? credit.customer
  }
}
