/// `settle = "oldest"`: payments without an invoice pay the oldest due invoice first, then by invoice id.
///
/// An allocation counts from the day of the payment, or from the day the invoice was issued where that is later, and is
/// undone when the payment is returned. Until it is allocated, and for what is left over, a payment stays unapplied.
enum OldestFirstAllocation {
  /// The ledger's credits with the unapplied ones allocated.
  static func allocate(_ ledger: Ledger, invoicesOfCustomer: Grouping) -> [CreditEntry] {
    let unapplied = Grouping(owners: ledger.customers.count, count: ledger.credits.count) {
      ledger.credits[$0].invoice == nil ? ledger.credits[$0].customer : nil
    }
    let applied = Grouping(owners: ledger.invoices.count, count: ledger.credits.count) { ledger.credits[$0].invoice }
    var result = ledger.credits.filter { $0.invoice != nil }
    for customer in ledger.customers.indices where !unapplied.rows(of: customer).isEmpty {
      var items = OpenItems(ledger, invoices: invoicesOfCustomer.rows(of: customer), applied: applied)
      // Payments of one day in an order that is not chance: the larger first.
      let arrivals = unapplied.rows(of: customer).map { ledger.credits[Int($0)] }
        .sorted { ($0.day, -$0.amount, $0.kind.rawValue) < ($1.day, -$1.amount, $1.kind.rawValue) }
      result += items.allocate(arrivals)
    }
    return result
  }
}

/// The open items of one customer while its unapplied credits are allocated day by day.
private struct OpenItems {
  private struct Change {
    let item: Int
    let amount: Int64
  }

  /// The customer's invoices, the oldest due first.
  private let rows: [Int]
  private let ledger: Ledger
  /// What is left of each item at the end of the day that is being worked on; below zero where more was received.
  private var balances: [Int64]
  /// The places of items with something left, the oldest due first.
  private var open: [Int] = []
  private var changes: [Day: [Change]] = [:]

  init(_ ledger: Ledger, invoices: ArraySlice<UInt32>, applied: Grouping) {
    self.ledger = ledger
    rows = invoices.map(Int.init).sorted(by: ledger.duePrecedes)
    balances = rows.map { _ in 0 }
    for (item, row) in rows.enumerated() {
      let entry = ledger.invoices[row]
      changes[entry.issued, default: []].append(Change(item: item, amount: entry.amount))
      for credit in applied.rows(of: row).map({ ledger.credits[Int($0)] }) {
        changes[credit.day, default: []].append(Change(item: item, amount: -credit.amount))
        if let returned = credit.returned {
          changes[returned, default: []].append(Change(item: item, amount: credit.amount))
        }
      }
    }
  }

  /// Allocates credits, which come in the order of their days, and again on each day on which something becomes open.
  mutating func allocate(_ arrivals: [CreditEntry]) -> [CreditEntry] {
    var pool: [CreditEntry] = []
    var result: [CreditEntry] = []
    var next = 0
    let days = Set(changes.keys).union(arrivals.map(\.day)).union(arrivals.compactMap(\.returned))
    for day in days.sorted() {
      for change in changes[day] ?? [] { move(change) }
      while next < arrivals.count, arrivals[next].day == day {
        pool.append(arrivals[next])
        next += 1
      }
      pool = pool.compactMap { spread($0, on: day, into: &result) }
    }
    return result + pool
  }

  private mutating func move(_ change: Change) {
    let wasOpen = balances[change.item] > 0
    balances[change.item] = balances[change.item].addingClamped(change.amount)
    let isOpen = balances[change.item] > 0
    guard isOpen != wasOpen else { return }
    let place = open.firstIndex { $0 >= change.item } ?? open.count
    if isOpen { open.insert(change.item, at: place) } else { open.remove(at: place) }
  }

  /// Puts a credit on the items that are open on `day`; gives what is left of it, if anything.
  private mutating func spread(_ credit: CreditEntry, on day: Day, into result: inout [CreditEntry]) -> CreditEntry? {
    if let returned = credit.returned, returned <= day { return credit }
    var rest = credit
    for item in open where ledger.invoices[rows[item]].currency == credit.currency {
      let part = min(balances[item], rest.amount)
      move(Change(item: item, amount: -part))
      if let returned = credit.returned {
        changes[returned, default: []].append(Change(item: item, amount: part))
      }
      var allocation = credit
      allocation.amount = part
      if credit.day < day {
        // Unapplied from its own day until the allocation takes it over.
        allocation.returned = day
        result.append(allocation)
        allocation.returned = credit.returned
      }
      allocation.invoice = Int32(rows[item])
      allocation.day = day
      result.append(allocation)
      rest.amount -= part
      if rest.amount == 0 { return nil }
    }
    return rest
  }
}

extension Ledger {
  /// The order of items on an account: by due day, then by invoice id.
  func duePrecedes(_ a: Int, _ b: Int) -> Bool {
    let (first, second) = (invoices[a].due, invoices[b].due)
    return first == second
      ? invoiceIDs.utf8(at: a).lexicographicallyPrecedes(invoiceIDs.utf8(at: b)) : first < second
  }
}
