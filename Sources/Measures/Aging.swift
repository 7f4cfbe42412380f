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

  /// The aging of every currency in a snapshot, by the ISO 4217 code. Linear in the snapshot's invoices.
  ///
  /// - Parameter bounds: ascending, each at least 1.
  /// - Throws: `MoneyError.overflow` where a total is beyond any amount.
  public static func of(_ snapshot: Snapshot, bounds: [Int] = ordinaryBounds) throws(MoneyError) -> [Aging] {
    precondition(bounds == bounds.sorted() && bounds.allSatisfy { $0 >= 1 }, "bounds ascend from 1")
    var tallies: [Currency: Tally] = [:]
    for row in 0..<snapshot.invoices.count where snapshot.invoices.isOpen[row] {
      tallies[snapshot.invoiceCurrency(row), default: Tally(buckets: bounds.count + 2)]
        .add(snapshot, row: row, bounds: bounds)
    }
    var agings: [Aging] = []
    for (currency, tally) in tallies.sorted(by: { $0.key < $1.key }) {
      agings.append(try Aging(tally, asOf: snapshot.asOf, currency: currency, bounds: bounds))
    }
    return agings
  }

  private init(_ tally: Tally, asOf: Day, currency: Currency, bounds: [Int]) throws(MoneyError) {
    self.asOf = asOf
    self.currency = currency
    var buckets: [Bucket] = []
    for (name, (amount, invoices)) in zip(Aging.names(bounds), zip(tally.amounts, tally.counts)) {
      buckets.append(
        Bucket(name: name, amount: try Aging.money(amount, currency), invoices: invoices))
    }
    // Each bucket may be an amount where all of them together are none.
    _ = try Money.sum(buckets.map(\.amount), in: currency)
    self.buckets = buckets
    disputed = try Aging.money(tally.disputed, currency)
    _ = try Money.sum(buckets.map(\.amount), in: currency)
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

private struct Tally {
  /// In minor units; wide enough for as many invoices as there may be.
  var amounts: [Int128]
  var counts: [Int]
  var disputed: Int128 = 0

  init(buckets: Int) {
    amounts = [Int128](repeating: 0, count: buckets)
    counts = [Int](repeating: 0, count: buckets)
  }

  mutating func add(_ snapshot: Snapshot, row: Int, bounds: [Int]) {
    let days = Int(snapshot.invoices.daysOverdue[row])
    let bucket = days <= 0 ? 0 : 1 + (bounds.firstIndex { days <= $0 } ?? bounds.count)
    amounts[bucket] += Int128(snapshot.invoices.balance[row])
    counts[bucket] += 1
    disputed += Int128(snapshot.invoices.disputedAmount[row])
  }
}
