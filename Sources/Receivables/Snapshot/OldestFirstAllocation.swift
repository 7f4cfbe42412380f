/// `settle = "oldest"`: payments without an invoice pay the oldest due invoice first, then by invoice id.
///
/// An allocation counts from the day of the payment, or from the day the invoice was issued where that is later, and is
/// undone when the payment is returned. What is left over stays unapplied.
enum OldestFirstAllocation {
  /// The ledger's credits with the unapplied ones allocated.
  static func allocate(_ ledger: Ledger, invoicesOfCustomer: Grouping) -> [CreditEntry] {
    let unapplied = Grouping(owners: ledger.customers.count, count: ledger.credits.count) {
      ledger.credits[$0].invoice == nil ? ledger.credits[$0].customer : nil
    }
    let applied = Grouping(owners: ledger.invoices.count, count: ledger.credits.count) { ledger.credits[$0].invoice }
    var result = ledger.credits.filter { $0.invoice != nil }
    for customer in ledger.customers.indices where !unapplied.rows(of: customer).isEmpty {
      var account = Account(ledger, invoices: invoicesOfCustomer.rows(of: customer), applied: applied)
      let arrivals = unapplied.rows(of: customer).map { ledger.credits[Int($0)] }
      result += account.allocate(arrivals)
    }
    return result
  }
}

/// The open items of one customer while its unapplied credits are allocated day by day.
private struct Account {
  private struct Item {
    let invoice: Int32
    let issued: Day
    let currency: Currency
    /// Changes of the balance that do not come from an allocation.
    var changes: [(day: Day, amount: Int64)]

    func balance(on day: Day) -> Int64 {
      changes.reduce(0) { $1.day <= day ? $0 + $1.amount : $0 }
    }
  }

  private var items: [Item]
  private let changeDays: [Day]

  init(_ ledger: Ledger, invoices: ArraySlice<UInt32>, applied: Grouping) {
    let sorted = invoices.sorted { ledger.duePrecedes(Int($0), Int($1)) }
    items = sorted.map { row in
      let entry = ledger.invoices[Int(row)]
      var changes = [(day: entry.issued, amount: entry.amount)]
      for credit in applied.rows(of: Int(row)).map({ ledger.credits[Int($0)] }) {
        changes.append((credit.day, -credit.amount))
        if let returned = credit.returned { changes.append((returned, credit.amount)) }
      }
      return Item(invoice: Int32(row), issued: entry.issued, currency: entry.currency, changes: changes)
    }
    changeDays = items.flatMap { item in item.changes.filter { $0.amount > 0 }.map(\.day) }
  }

  /// Allocates credits in the order of their days, and again on each day on which something becomes open.
  mutating func allocate(_ arrivals: [CreditEntry]) -> [CreditEntry] {
    var pool: [CreditEntry] = []
    var allocations: [CreditEntry] = []
    for day in Set(arrivals.map(\.day) + changeDays).sorted() {
      pool += arrivals.filter { $0.day == day }
      pool = pool.flatMap { credit in spread(credit, on: day, into: &allocations) }
    }
    return allocations + pool
  }

  /// Puts a credit on the items that are open on `day`; returns what is left of it, if anything.
  private mutating func spread(_ credit: CreditEntry, on day: Day, into allocations: inout [CreditEntry])
    -> [CreditEntry]
  {
    if let returned = credit.returned, returned <= day { return [credit] }
    var rest = credit
    for index in items.indices where items[index].currency == credit.currency && items[index].issued <= day {
      let part = min(items[index].balance(on: day), rest.amount)
      guard part > 0 else { continue }
      items[index].changes.append((day, -part))
      if let returned = credit.returned { items[index].changes.append((returned, part)) }
      var allocation = rest
      allocation.invoice = items[index].invoice
      allocation.day = day
      allocation.amount = part
      allocations.append(allocation)
      rest.amount -= part
      if rest.amount == 0 { return [] }
    }
    return [rest]
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
