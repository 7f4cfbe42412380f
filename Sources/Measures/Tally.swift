import Receivables

/// The figures of one currency of one group of customers, slot by slot, while its entries go by.
struct Tally {
  let currency: Currency
  /// What happened in each slot.
  var flows: [Flows]
  /// By bucket and slot: how much more is open at the end of the slot than at the end of the one before; `running` makes
  /// it what is open.
  var amounts: [[Int128]]
  var counts: [[Int]]
  /// What is open in dispute at the end of each slot.
  var disputed: [Int128]
  /// By day: how much more is open at its end than on the day before.
  var changes: [Int128]
  /// What each customer bought in the period, and what it has open at the as-of day.
  var shares: [CustomerShare] = []
  /// The code of a revision for which no reason was given.
  static let noReason: Int32 = -1
  /// The code of a revision that issued the invoice anew, for which the ledger keeps no reason.
  static let issuedAnew: Int32 = -2
  /// Why invoices of the period were disputed and revised: how many, by the code of the reason.
  var disputeReasons: [Int32: Int] = [:]
  var revisionReasons: [Int32: Int] = [:]
  private var share = CustomerShare()

  /// What one customer bought, and owes.
  struct CustomerShare {
    var customer = 0
    var sales: Int128 = 0
    var open: Int128 = 0
  }

  init(currency: Currency, timeline: Timeline, buckets: Int) {
    self.currency = currency
    flows = [Flows](repeating: Flows(), count: timeline.slotCount)
    amounts = [[Int128]](repeating: [Int128](repeating: 0, count: timeline.slotCount + 1), count: buckets)
    counts = [[Int]](repeating: [Int](repeating: 0, count: timeline.slotCount + 1), count: buckets)
    disputed = [Int128](repeating: 0, count: timeline.slotCount)
    changes = [Int128](repeating: 0, count: timeline.dayCount)
  }

  /// Takes in that a balance stands from the end of a day on, until the end of the day before another one.
  ///
  /// At the end of each slot in between it is in the bucket of its days overdue, so each bucket gets a stretch of slots.
  mutating func stand(_ balance: Int64, from: Day, until end: Day?, due: Day, bounds: [Int], timeline: Timeline) {
    var lower = timeline.slot(of: from)
    let upper = end.map { timeline.slot(of: $0) } ?? timeline.slotCount
    for bucket in amounts.indices where lower < upper {
      let isLast = bucket == amounts.count - 1
      let days = bucket == 0 ? 0 : isLast ? 0 : bounds[bucket - 1]
      // The first slot that ends too late for the bucket is the one that holds the day after its last one.
      let stop = isLast ? upper : min(upper, timeline.slot(daysAfter: days + 1, due))
      guard stop > lower else { continue }
      amounts[bucket][lower] += Int128(balance)
      amounts[bucket][stop] -= Int128(balance)
      counts[bucket][lower] += 1
      counts[bucket][stop] -= 1
      lower = stop
    }
    if end == nil { share.open += Int128(balance) }
  }

  /// Takes in that what is open changes at the end of a day.
  mutating func change(by difference: Int64, on day: Day, timeline: Timeline) {
    changes[timeline.place(of: day)] += Int128(difference)
  }

  /// Takes in what the customer at hand bought in the period.
  mutating func addSales(_ amount: Int64) { share.sales += Int128(amount) }

  /// Ends a customer.
  mutating func end(customer: Int) {
    if share.sales != 0 || share.open != 0 {
      share.customer = customer
      shares.append(share)
    }
    share = CustomerShare()
  }

  /// Turns changes into what is open: to be called once, at the end.
  mutating func run() {
    for bucket in amounts.indices {
      for slot in amounts[bucket].indices.dropFirst() {
        amounts[bucket][slot] += amounts[bucket][slot - 1]
        counts[bucket][slot] += counts[bucket][slot - 1]
      }
    }
    for day in changes.indices.dropFirst() { changes[day] += changes[day - 1] }
  }
}
