/// A ledger as of a day, to be looked at a part of its customers at a time: what a run walks along.
///
/// A snapshot of all customers takes some hundred bytes of columns for each invoice; a run needs them only while it asks
/// about a customer. The figures that scripts read of the whole ledger are found once, when one is read.
///
/// ```swift
/// let slices = SnapshotSlices(of: ledger, asOf: day, rules: policy.rules)
/// for customers in slices.ranges(of: 0..<ledger.customers.count, invoices: 10_000) {
///   let snapshot = slices.snapshot(of: customers)
/// }
/// ```
public struct SnapshotSlices: Sendable {
  /// The day at whose end the ledger is looked at.
  public let asOf: Day
  /// The rules by which balances, totals and business days are found.
  public let rules: CollectionRules
  private let index: LedgerIndex
  private let onDemand: PortfolioOnDemand

  /// The whole ledger in a few figures. Linear in the ledger the first time.
  public var portfolio: Portfolio { onDemand.figures }

  /// The ledger that is looked at.
  public var ledger: Ledger { _read { yield index.ledger } }

  /// Looks at a ledger. Linear in it.
  public init(of ledger: Ledger, asOf: Day, rules: CollectionRules) {
    self.init(LedgerIndex(ledger, settlement: rules.settlement), asOf: asOf, rules: rules)
  }

  /// Looks at a ledger that is indexed already, as a simulation does day by day.
  ///
  /// - Precondition: the index was made under the same `settlement` as `rules`.
  public init(_ index: LedgerIndex, asOf: Day, rules: CollectionRules) {
    precondition(index.settlement == rules.settlement, "the ledger was indexed under another settlement rule")
    self.index = index
    self.asOf = asOf
    self.rules = rules
    onDemand = PortfolioOnDemand(index, asOf: asOf, rules: rules)
  }

  /// A customer on later days, as if nothing happened from this day on. The figures of the whole ledger stay as they are:
  /// they are those of everybody, and tell nothing about one customer who does not pay. Linear in the ledger.
  public func ahead(ofCustomer customer: Int) -> QuietCustomer {
    let quiet = LedgerIndex(ledger.asIfNothingHappened(after: asOf), settlement: rules.settlement)
    return QuietCustomer(quiet, customer: customer, portfolio: onDemand, rules: rules)
  }

  /// The snapshot of consecutive customers of the ledger. Linear in them and in what concerns them.
  public func snapshot(of customers: Range<Int>) -> Snapshot {
    Snapshot(index, customers: customers, portfolio: onDemand, asOf: asOf, rules: rules)
  }

  /// Whether any invoice is asked about. Ends with the first one: of a whole ledger it is linear where there is none.
  public var hasInvoices: Bool {
    var reader = StandingReader(index, allocation: rules.allocation)
    return ledger.invoices.indices.contains { row in
      let entry = ledger.invoices[row]
      guard entry.issued <= asOf else { return false }
      return index.shownOn(entry, reader.standing(of: row, on: asOf), asOf: asOf) != nil
    }
  }

  /// The snapshot of all customers.
  public var whole: Snapshot { snapshot(of: 0..<ledger.customers.count) }

  /// What is left of an invoice at the end of the day.
  ///
  /// - Parameter invoice: its index in the ledger.
  public func openBalance(ofInvoice invoice: Int32) -> Money {
    var reader = StandingReader(index, allocation: rules.allocation)
    let balance = reader.standing(of: Int(invoice), on: asOf).balance
    return Money(fitting: balance, ledger.invoices[Int(invoice)].currency)
  }

  /// Consecutive customers in parts of about so many invoices, settled ones included: as many whole customers as reach the
  /// number. Each customer counts as one more, so that a part of customers without invoices ends as well.
  public func ranges(of customers: Range<Int>, invoices: Int) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var (start, count) = (customers.lowerBound, 0)
    for customer in customers {
      count += 1 + index.invoicesOfCustomer.count(of: customer)
      guard count >= invoices else { continue }
      ranges.append(start..<customer + 1)
      (start, count) = (customer + 1, 0)
    }
    if start < customers.upperBound { ranges.append(start..<customers.upperBound) }
    return ranges
  }
}
