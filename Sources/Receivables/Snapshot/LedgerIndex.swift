/// Who owns which rows of a ledger, behind one reference that snapshots share: never changed.
public final class LedgerIndex: Sendable {
  let rows: LedgerRows
  /// How invoices stand as of one day, where that was found already.
  private let standings: StandingsOfDay?

  /// Groups the rows of a ledger: linear in their number.
  public convenience init(_ ledger: Ledger, settlement: CollectionRules.Settlement = .byHand) {
    self.init(LedgerRows(ledger, settlement: settlement))
  }

  init(_ rows: LedgerRows, standings: StandingsOfDay? = nil) {
    self.rows = rows
    self.standings = standings
  }

  /// The standing of an invoice on a day, where it was found already.
  func knownStanding(
    of invoice: Int, on day: Day, allocation: CollectionRules.Allocation
  ) -> InvoiceStanding? {
    guard let standings, standings.day == day, standings.allocation == allocation else { return nil }
    return standings.list[invoice]
  }

  /// Whether there is any of this of an invoice.
  package func has(_ any: InvoiceMarks, _ invoice: Int) -> Bool {
    !rows.marks[invoice].isDisjoint(with: any)
  }

  /// One of `credits`: nothing is lent out that would have to be counted.
  func credit(_ row: Int) -> CreditEntry {
    rows.settlement == .oldest ? rows.allocated[row] : rows.ledger.credits[row]
  }

  /// The payments of a customer as they were received, on invoices or not.
  func payments(ofCustomer customer: Int) -> some Sequence<CreditEntry> {
    paymentsOfCustomer.rows(of: customer).lazy.map { self.rows.ledger.credits[Int($0)] }
  }
}

// MARK: - The groups

extension LedgerIndex {
  package var ledger: Ledger { _read { yield rows.ledger } }
  var settlement: CollectionRules.Settlement { rows.settlement }
  /// The ledger's credits, with unapplied ones allocated where the rules say so.
  package var credits: [CreditEntry] { _read { yield rows.credits } }
  package var invoicesOfCustomer: Grouping { _read { yield rows.invoicesOfCustomer } }
  package var creditsOfInvoice: Grouping { _read { yield rows.creditsOfInvoice } }
  var unappliedOfCustomer: Grouping { _read { yield rows.unappliedOfCustomer } }
  /// Rows of the ledger's own credits: payments as they were received, whatever they were allocated to.
  var paymentsOfCustomer: Grouping { _read { yield rows.paymentsOfCustomer } }
  package var feesOfInvoice: Grouping { _read { yield rows.feesOfInvoice } }
  var stagesOfInvoice: Grouping { _read { yield rows.stagesOfInvoice } }
  var termsOfInvoice: Grouping { _read { yield rows.termsOfInvoice } }
  package var disputesOfInvoice: Grouping { _read { yield rows.disputesOfInvoice } }
  package var promisesOfCustomer: Grouping { _read { yield rows.promisesOfCustomer } }
  package var contactsOfCustomer: Grouping { _read { yield rows.contactsOfCustomer } }
  var instalmentsOfInvoice: Grouping { _read { yield rows.instalmentsOfInvoice } }
  var blocksOfCustomer: Grouping { _read { yield rows.blocksOfCustomer } }
  var blocksOfInvoice: Grouping { _read { yield rows.blocksOfInvoice } }
  var ordersOfCustomer: Grouping { _read { yield rows.ordersOfCustomer } }
  var limitsOfCustomer: Grouping { _read { yield rows.limitsOfCustomer } }
  var holdsOfCustomer: Grouping { _read { yield rows.holdsOfCustomer } }
  var releasesOfOrder: Grouping { _read { yield rows.releasesOfOrder } }
}

extension LedgerIndex {
  /// The day as of which an invoice is shown: today while it is open; its last open day where it was settled since the
  /// last posted run or bears unpaid fees; else `nil`, and it is not asked about.
  func shownOn(_ entry: InvoiceEntry, _ standing: InvoiceStanding, asOf: Day) -> Day? {
    guard standing.balance == 0 else { return asOf }
    guard let settled = standing.settled, settled > entry.issued else { return nil }
    let isRecent = settled > (rows.ledger.lastPostedDay ?? asOf.previous)
    return isRecent || standing.fees > standing.feesPaid ? settled.previous : nil
  }
}
