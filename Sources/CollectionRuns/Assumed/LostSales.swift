internal import Receivables

/// Sales that are stopped under a policy that is tried and not under the reference: of them a share is assumed to be lost.
/// The lost share is counted beside the ledger, and not taken out of it.
struct LostSales {
  private let reference: ReferenceHistory
  private let stopped: Set<Int32>
  private let holds: HoldCalendar

  /// What the reference stops.
  init(_ reference: ReferenceHistory) {
    self.reference = reference
    stopped = LostSales.stoppedOrders(reference.end)
    holds = HoldCalendar(reference.end)
  }

  /// Adds the losses of a history to its figures. Linear in orders, invoices and holds.
  func add(_ end: Ledger, assuming assumed: AssumedCase, to values: inout [AssumedFigure: Int64]) {
    var orders: [Currency: Int64] = [:]
    for order in LostSales.stoppedOrders(end).subtracting(stopped) {
      let entry = end.orders[Int(order)]
      orders[entry.currency] = (orders[entry.currency] ?? 0).addingClamped(entry.amount)
    }
    var invoices: [Currency: Int64] = [:]
    let held = HoldCalendar(end)
    for entry in end.invoices where entry.issued >= reference.span.first && entry.issued <= reference.span.last {
      guard held.isHeld(entry.customer, on: entry.issued), !holds.isHeld(entry.customer, on: entry.issued) else {
        continue
      }
      invoices[entry.currency] = (invoices[entry.currency] ?? 0).addingClamped(entry.amount)
    }
    LostSales.add(orders, .lostOrders, share: assumed.value(of: .stoppedOrders), to: &values)
    LostSales.add(invoices, .lostInvoices, share: assumed.value(of: .invoicesOnHold), to: &values)
  }

  private static func add(
    _ sums: [Currency: Int64], _ measure: AssumedMeasure, share: Rate, to values: inout [AssumedFigure: Int64]
  ) {
    for (currency, sum) in sums {
      let lost = MinorUnits.multiply(sum, by: share, rounding: .halfEven) ?? Money.largestMinorUnits
      values[AssumedFigure(measure, currency)] = lost
    }
  }

  /// Orders that wait or were refused at the end.
  private static func stoppedOrders(_ ledger: Ledger) -> Set<Int32> {
    var stopped: Set<Int32> = []
    for posting in ledger.orderReleases {
      if posting.release == .release { stopped.remove(posting.order) } else { stopped.insert(posting.order) }
    }
    return stopped
  }
}

/// When the orders of which customers were held, for whatever cause.
private struct HoldCalendar {
  private let postings: [Int32: [HoldPosting]]

  init(_ ledger: Ledger) { postings = Dictionary(grouping: ledger.holds, by: \.customer) }

  /// Whether a hold stood as the day began.
  func isHeld(_ customer: Int32, on day: Day) -> Bool {
    var causes: Set<HoldCause> = []
    for posting in postings[customer] ?? [] where posting.day < day {
      if posting.isPlaced { causes.insert(posting.cause) } else { causes.remove(posting.cause) }
    }
    return !causes.isEmpty
  }
}
