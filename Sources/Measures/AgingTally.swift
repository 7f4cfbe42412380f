import Receivables

/// What is open in each bucket, while invoices go by.
struct AgingTally {
  /// The name of the group, where it is a customer.
  let name: LocalizedText?
  /// In minor units; wide enough for as many invoices as there may be.
  var amounts: [Int128]
  var counts: [Int]
  var disputed: Int128 = 0

  init(buckets: Int, name: LocalizedText?) {
    self.name = name
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
