import Receivables
import Testing

@Suite("A ledger as if nothing happened after a day")
struct NothingHappenedTests {
  private static func fields(_ snapshot: Snapshot) -> [String] {
    func values<Columns>(_ fields: [Field<Columns>], _ columns: Columns, _ row: Int, _ currency: Currency) -> [String] {
      fields.map { "\($0.name) \(String(describing: $0.value(in: columns, row: row, currency: currency)))" }
    }
    return (0..<snapshot.customers.count).flatMap {
      values(SnapshotFields.customer, snapshot.customers, $0, snapshot.customerCurrency($0))
    }
      + (0..<snapshot.invoices.count).flatMap {
        values(SnapshotFields.invoice, snapshot.invoices, $0, snapshot.invoiceCurrency($0))
      }
      + (0..<snapshot.orders.count).flatMap {
        values(SnapshotFields.order, snapshot.orders, $0, snapshot.orderCurrency($0))
      }
  }

  @Test("says of the day itself what the ledger says", arguments: 1...12)
  func sameDay(seed: UInt64) throws {
    let books = try Books(lines: RandomBooks(seed: seed).lines)
    for day in ["2026-01-20", "2026-02-10", "2026-03-05", "2026-03-25"] {
      let day = Day(day)!
      let quiet = books.ledger.asIfNothingHappened(after: day)
      #expect(
        Self.fields(Snapshot(of: quiet, asOf: day, rules: books.rules))
          == Self.fields(Snapshot(of: books.ledger, asOf: day, rules: books.rules)))
    }
  }

  private static let books = """
    invoice I1 C1 2026-01-01 2026-01-31 100.00 SAR
    invoice I2 C1 2026-02-15 2026-03-15 100.00 SAR
    payment C1 2026-01-20 30.00 SAR on I1 returned 2026-02-12
    payment C1 2026-02-11 40.00 SAR on I1
    promise C1 2026-02-05 2026-02-20 10.00 SAR
    posted stage I1 2026-02-10 courtesy 1 letter 2026-02-10
    posted stage I1 2026-02-18 reminder 2 letter 2026-02-18
    """

  @Test(
    "goes on by itself: days pass and promises run out, and nothing else",
    arguments: [
      ("I1.balance", "70.00 SAR"), ("I1.days_overdue", "50"), ("I1.promise", "nil"), ("I1.promise_broken", "yes"),
      ("I1.stage", "courtesy"), ("I2.balance", "not asked"),
    ])
  func later(field: String, value: String) throws {
    let books = try Books(Self.books)
    let quiet = books.ledger.asIfNothingHappened(after: Day("2026-02-10")!)
    #expect(try Snapshot(of: quiet, asOf: Day("2026-03-22")!, rules: books.rules).read(field) == value)
  }

  @Test("looked at ahead it keeps the figures of the whole ledger")
  func portfolio() throws {
    let books = try Books(Self.books)
    let slices = SnapshotSlices(of: books.ledger, asOf: Day("2026-02-10")!, rules: books.rules)
    var ahead = slices.ahead(ofCustomer: 0)
    let later = ahead.snapshot(on: Day("2026-03-22")!)
    #expect(later.asOf == Day("2026-03-22") && later.portfolio == slices.portfolio)
    #expect(later.invoices.daysOverdue == [50])
  }

  @Test("shows each customer day by day as a snapshot of it does, whatever it remembers", arguments: 1...12)
  func dayByDay(seed: UInt64) throws {
    for settlement in [CollectionRules.Settlement.byHand, .oldest] {
      let books = try Books(lines: RandomBooks(seed: seed).lines)
      var rules = books.rules
      rules.settlement = settlement
      let day = Day("2026-02-10")!
      let slices = SnapshotSlices(of: books.ledger, asOf: day, rules: rules)
      let quiet = books.ledger.asIfNothingHappened(after: day)
      var ahead = books.ledger.customers.indices.map { slices.ahead(ofCustomer: $0) }
      // Forwards, back again, and far ahead.
      for distance in Array(0...70) + [5, 30, 400] {
        let later = Day(clamping: Int(day.number) + distance)
        let whole = SnapshotSlices(of: quiet, asOf: later, rules: rules)
        for customer in ahead.indices {
          let shown = Self.fields(ahead[customer].snapshot(on: later))
          #expect(shown == Self.fields(whole.snapshot(of: customer..<customer + 1)), "seed \(seed), \(later)")
        }
      }
    }
  }

  @Test("remembers how an invoice stands until the day before something moves on it")
  func remembersUntilTheNextMovement() throws {
    let books = try Books(Self.books)
    // As if nothing happened after the last movement: the days before it have some still.
    var ahead = SnapshotSlices(of: books.ledger, asOf: Day("2026-02-12")!, rules: books.rules).ahead(ofCustomer: 0)
    let told = try ["2026-01-19", "2026-01-20", "2026-02-10", "2026-02-11", "2026-02-12", "2026-03-01"].map { day in
      try ahead.snapshot(on: Day(day)!).read("I1.balance")
    }
    #expect(told == ["100.00 SAR", "70.00 SAR", "70.00 SAR", "30.00 SAR", "60.00 SAR", "60.00 SAR"])
  }
}
