import LedgerStore
import Receivables
import Testing

@Suite("The ledger of one customer")
struct CustomerLedgerTests {
  /// Everything that a snapshot says of a customer, by ids.
  private static func picture(_ ledger: Ledger, customer: Int, on day: Day) -> [String] {
    let slices = SnapshotSlices(of: ledger, asOf: day, rules: CollectionRules(currency: .SAR))
    let snapshot = slices.snapshot(of: customer..<customer + 1)
    func values<Columns>(_ fields: [Field<Columns>], _ columns: Columns, _ row: Int, _ currency: Currency) -> [String] {
      fields.map { "\($0.name) \(String(describing: $0.value(in: columns, row: row, currency: currency)))" }
    }
    let customers = snapshot.customers
    var picture = values(SnapshotFields.customer, customers, 0, snapshot.customerCurrency(0))
    picture.append("\(customers.lastLetter) \(customers.holds) \(customers.standingLimit) \(customers.credits)")
    for row in 0..<snapshot.invoices.count {
      let invoices = snapshot.invoices
      picture += values(SnapshotFields.invoice, invoices, row, snapshot.invoiceCurrency(row))
      picture.append(
        "\(invoices.isOpen[row]) \(invoices.stagePosted[row]) \(String(describing: invoices.block[Int32(row)]))")
      picture.append("\(snapshot.balanceHistory(ofInvoice: row))")
    }
    for row in 0..<snapshot.orders.count {
      picture += values(SnapshotFields.order, snapshot.orders, row, snapshot.orderCurrency(row))
      picture.append("\(String(describing: snapshot.orders.release[row]))")
    }
    return picture + ["\(String(describing: ledger.lastPostedDay)) \(ledger.knownAt)"]
  }

  /// At every sequence number, for every customer.
  private static func requireSame(_ store: LedgerStore) throws {
    for sequence in 1...(try store.info().sequence) {
      let whole = try store.ledger(knownAt: sequence)
      for (index, customer) in whole.customers.enumerated() {
        let own = try store.ledger(ofCustomer: customer.id, knownAt: sequence)
        for day in ["2026-01-20", "2026-02-20", "2026-03-20"] {
          #expect(
            picture(own.ledger, customer: own.customer, on: Day(day)!)
              == picture(whole, customer: index, on: Day(day)!),
            "\(customer.id) as known at \(sequence)")
        }
      }
    }
  }

  @Test("says of every customer what the whole ledger says, at every moment")
  func sameAsWhole() throws {
    let fixture = try RunFixture.posted()
    try Self.requireSame(fixture.store)
    let own = try fixture.store.ledger(ofCustomer: "C2")
    #expect(own.ledger.customers.map(\.id) == ["C2"] && own.ledger.invoices.count == 1)
  }

  @Test("follows an order that was corrected to be another customer's, with what was posted on it")
  func movedOrder() throws {
    let fixture = try RunFixture.posted()
    let report = try fixture.load([
      "orders.csv": "id,customer,date,amount,currency,state\nO1,C2,2026-02-01,75,SAR,open\n"
    ]) { $0.isCorrection = true }
    try #require(report.errors == [] && report.revised == 1, "\(report)")
    try Self.requireSame(fixture.store)
    let own = try fixture.store.ledger(ofCustomer: "C2").ledger
    #expect(own.orders.count == 1 && own.orderReleases.count == 1, "it was posted while it was the other's")
    #expect(try fixture.store.ledger(ofCustomer: "C1").ledger.orders.isEmpty)
  }

  @Test("follows an invoice that was corrected before anything referred to it")
  func movedInvoice() throws {
    let fixture = try LedgerFixture.small()
    let report = try fixture.load([
      "invoices.csv": "id,customer,issued,due,amount,currency\nI2,C2,2026-01-10,2026-02-09,250.50,SAR\n"
    ]) { $0.isCorrection = true }
    try #require(report.errors == [] && report.revised == 1, "\(report)")
    try Self.requireSame(fixture.store)
    #expect(try fixture.store.ledger(ofCustomer: "C2").ledger.invoices.count == 2)
    #expect(try fixture.store.subjects(named: "I2").map(\.customer) == ["C2"])
    #expect(try fixture.store.subjects(named: "I2", knownAt: 2).map(\.customer) == ["C1"])
  }

  @Test("is refused for who is not in it, or was not yet")
  func unknown() throws {
    let fixture = try LedgerFixture.small()
    #expect(throws: StoreError.self) { try fixture.store.ledger(ofCustomer: "C9") }
    #expect(throws: StoreError.self) { try fixture.store.ledger(ofCustomer: "C1", knownAt: 1) }
    #expect(try fixture.store.ledger(ofCustomer: "C1", knownAt: 2).ledger.invoices.count == 2)
  }

  @Test("subjects are found by id, an invoice by its printed number too; what is near is suggested")
  func subjects() throws {
    let fixture = try LedgerFixture.small()
    try fixture.load([
      "invoices.csv":
        "id,customer,issued,due,amount,currency,number\nI4,C1,2026-01-01,2026-01-31,1.00,SAR,2026/0004\n",
      "orders.csv": "id,customer,date,amount,currency,state\nC2,C1,2026-02-01,75,SAR,open\n",
    ])
    let store = fixture.store
    #expect(try store.subjects(named: "I3").map(\.kind) == [.invoice])
    #expect(try store.subjects(named: "I3").map(\.customer) == ["C2"])
    #expect(try store.subjects(named: "C2").map(\.kind) == [.customer, .order])
    #expect(try store.subjects(named: "2026/0004").map(\.id) == ["I4"])
    #expect(try store.subjects(named: "2026/0004", knownAt: 2) == [])
    #expect(try store.subjects(named: "") == [])
    #expect(try store.ids(near: "I9") == ["I1", "I2", "I3"])
    #expect(try store.ids(near: "something else") == [])
  }

  @Test("the decisions of a run about one customer come with what they are about")
  func decisions() throws {
    let fixture = try RunFixture.posted()
    let store = fixture.store
    var told: [String] = []
    try store.decisions(run: 1, ofCustomer: "C2") { told.append("\($1) \($0.question.rawValue)") }
    #expect(told == ["C2 credit_limit", "I3 late_fee", "I3 escalation"])
    #expect(throws: StoreError.self) { try store.decisions(run: 9, ofCustomer: "C2") { _, _ in } }
  }
}
