public import Receivables

/// Open balances of one currency by how long they have been overdue.
public struct Aging: Hashable, Sendable {
  /// One bucket.
  public struct Bucket: Hashable, Sendable {
    /// `not_due`, `1-30`, …, `over_90`.
    public let name: String
    /// What is open in it.
    public let amount: Money
    /// How many invoices are in it.
    public let invoices: Int
  }

  /// The ordinary upper bounds of the buckets, in days overdue; the last bucket has none.
  public static let ordinaryBounds = [30, 60, 90]

  /// The day at whose end was counted.
  public let asOf: Day
  /// The currency of all amounts.
  public let currency: Currency
  /// The group of customers; `nil` where all are counted together.
  public let group: CustomerGroup?
  /// Not due (0 days overdue or less), then by the bounds; a day belongs to the bucket whose bound it does not exceed.
  public let buckets: [Bucket]
  /// What is open in dispute, whole or in part.
  public let disputed: Money

  /// All that is open.
  public var total: Money { sum(buckets) }
  /// All that is open and at least one day overdue.
  public var overdue: Money { sum(buckets.dropFirst()) }
  /// How many invoices are open.
  public var invoices: Int { buckets.reduce(0) { $0 + $1.invoices } }

  /// The aging of every currency in a snapshot, by the ISO 4217 code; of each group of customers, where one is asked for,
  /// the larger total first. Linear in the snapshot's invoices.
  ///
  /// - Parameters:
  ///   - bounds: ascending, each at least 1.
  ///   - breakdown: by what customers are grouped; by currency there is one group for each, as without.
  /// - Throws: `MoneyError.overflow` where a total is beyond any amount.
  public static func of(
    _ snapshot: Snapshot, bounds: [Int] = ordinaryBounds, by breakdown: Breakdown? = nil
  ) throws(MoneyError) -> [Aging] {
    precondition(bounds == bounds.sorted() && bounds.allSatisfy { $0 >= 1 }, "bounds ascend from 1")
    var tallies: [Place: AgingTally] = [:]
    for customer in 0..<snapshot.customers.count {
      let entry = breakdown.map { _ in snapshot.ledger.customers[snapshot.firstCustomer + customer] }
      let key = entry.flatMap { breakdown?.key(of: $0) } ?? ""
      for row in snapshot.invoices(ofCustomer: customer) where snapshot.invoices.isOpen[row] {
        let place = Place(currency: snapshot.invoiceCurrency(row), key: key)
        tallies[place, default: AgingTally(buckets: bounds.count + 2, name: entry.flatMap { breakdown?.name(of: $0) })]
          .add(snapshot, row: row, bounds: bounds)
      }
    }
    var agings: [Aging] = []
    for (place, tally) in tallies {
      let key = breakdown == .currency ? place.currency.code : place.key
      let group = breakdown.map { CustomerGroup(breakdown: $0, key: key, name: tally.name) }
      agings.append(
        try Aging(tally, asOf: snapshot.asOf, currency: place.currency, group: group, bounds: bounds))
    }
    return agings.sorted(by: precedes)
  }

  /// Which currency of which group.
  private struct Place: Hashable {
    let currency: Currency
    let key: String
  }

  private static func precedes(_ left: Aging, _ right: Aging) -> Bool {
    if left.currency != right.currency { return left.currency < right.currency }
    let (first, second) = (left.total.minorUnits, right.total.minorUnits)
    return first == second ? (left.group?.key ?? "") < (right.group?.key ?? "") : first > second
  }

  private init(
    _ tally: AgingTally, asOf: Day, currency: Currency, group: CustomerGroup?, bounds: [Int]
  ) throws(MoneyError) {
    self.asOf = asOf
    self.currency = currency
    self.group = group
    var buckets: [Bucket] = []
    for (name, (amount, invoices)) in zip(Aging.names(bounds), zip(tally.amounts, tally.counts)) {
      buckets.append(Bucket(name: name, amount: try Aging.money(amount, currency), invoices: invoices))
    }
    // Each bucket may be an amount where all of them together are none.
    _ = try Money.sum(buckets.map(\.amount), in: currency)
    self.buckets = buckets
    disputed = try Aging.money(tally.disputed, currency)
  }

  private static func money(_ minorUnits: Int128, _ currency: Currency) throws(MoneyError) -> Money {
    guard let narrow = Int64(exactly: minorUnits) else { throw .overflow }
    return try Money(minorUnits: narrow, currency: currency)
  }

  /// The names of the buckets that bounds make.
  public static func names(_ bounds: [Int]) -> [String] {
    let starts = [1] + bounds.map { $0 + 1 }
    return ["not_due"] + zip(starts, bounds).map { "\($0)-\($1)" } + ["over_\(bounds.last ?? 0)"]
  }

  private func sum(_ buckets: some Sequence<Bucket>) -> Money {
    do {
      return try Money.sum(buckets.map(\.amount), in: currency)
    } catch {
      preconditionFailure("buckets were summed before: \(error)")
    }
  }
}
