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
    let later = slices.ahead()(Day("2026-03-22")!)
    #expect(later.asOf == Day("2026-03-22") && later.portfolio == slices.portfolio)
    #expect(later.whole.invoices.daysOverdue == [50])
  }
}
