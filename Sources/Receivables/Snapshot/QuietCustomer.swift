/// One customer on later days, as if nothing happened from the day of a ledger on.
///
/// It shows what a snapshot of such a ledger shows. What does not change from day to day is found once: the order of the
/// invoices, and what is owed on each until something moves on it again.
///
/// ```swift
/// var later = slices.ahead(ofCustomer: 0)
/// let tomorrow = later.snapshot(on: try slices.asOf.advanced(by: 1))
/// ```
public struct QuietCustomer: Sendable {
  private let index: LedgerIndex
  private let customer: Int
  private let portfolio: PortfolioOnDemand
  private let rules: CollectionRules
  private var memory = StandingMemory()

  init(_ index: LedgerIndex, customer: Int, portfolio: PortfolioOnDemand, rules: CollectionRules) {
    (self.index, self.customer, self.portfolio, self.rules) = (index, customer, portfolio, rules)
  }

  /// The customer, alone, at the end of a day. Linear in its invoices.
  public mutating func snapshot(on day: Day) -> Snapshot {
    Snapshot(
      index, customers: customer..<customer + 1, portfolio: portfolio, asOf: day, rules: rules, remembering: &memory)
  }
}
