import Measures
import Receivables
import Testing

@Suite("Aging")
struct AgingTests {
  private static let asOf = Day("2026-03-31")!

  @Test(
    "puts an invoice into the bucket whose bound its days do not exceed, on either side of each bound",
    arguments: [
      (-30, "not_due"), (-1, "not_due"), (0, "not_due"), (1, "1-30"), (30, "1-30"), (31, "31-60"), (60, "31-60"),
      (61, "61-90"), (90, "61-90"), (91, "over_90"), (400, "over_90"),
    ])
  func buckets(daysOverdue: Int, bucket: String) throws {
    let aging = try #require(try Aging.of(snapshot([invoice("I1", overdue: daysOverdue, "100.00", .SAR)])).first)
    for each in aging.buckets {
      #expect(each.invoices == (each.name == bucket ? 1 : 0), "\(each.name)")
      #expect(each.amount == (try Money(each.name == bucket ? "100.00" : "0.00", .SAR)), "\(each.name)")
    }
    #expect(aging.buckets.map(\.name) == ["not_due", "1-30", "31-60", "61-90", "over_90"])
    #expect(aging.overdue == (try Money(daysOverdue > 0 ? "100.00" : "0.00", .SAR)))
  }

  @Test("counts what is left of an invoice, and nothing of one that is settled")
  func balances() throws {
    let agings = try Aging.of(
      snapshot([
        invoice("I1", overdue: 10, "100.00", .SAR), invoice("I2", overdue: 10, "50.00", .SAR),
        invoice("I3", overdue: 70, "7.00", .SAR), payment("P1", "2026-03-30", "40.00", on: "I1"),
        payment("P2", "2026-03-31", "50.00", on: "I2"),
      ]))
    let aging = try #require(agings.first)
    #expect(agings.count == 1)
    #expect(aging.buckets.map(\.invoices) == [0, 1, 0, 1, 0])
    #expect(aging.total == (try Money("67.00", .SAR)))
    #expect(aging.overdue == (try Money("67.00", .SAR)))
    #expect(aging.invoices == 2)
    #expect(aging.disputed == (try Money("0.00", .SAR)))
  }

  @Test("keeps currencies apart, by their codes, each with its own decimals")
  func currencies() throws {
    let agings = try Aging.of(
      snapshot([
        invoice("I1", overdue: 5, "1.5", .USD), invoice("I2", overdue: 5, "2.125", .KWD),
        invoice("I3", overdue: -5, "10", .SAR), invoice("I4", overdue: 95, "0.50", .USD),
      ]))
    #expect(agings.map(\.currency) == [.KWD, .SAR, .USD])
    #expect(agings.map(\.total.description) == ["2.125 KWD", "10.00 SAR", "2.00 USD"])
    #expect(agings.map(\.overdue.description) == ["2.125 KWD", "0.00 SAR", "2.00 USD"])
    #expect(agings.allSatisfy { $0.asOf == Self.asOf })
  }

  @Test("shows what is in dispute, whole or in part, within the buckets and beside them")
  func disputes() throws {
    var whole = Dispute(invoice: "I1", opened: Day("2026-03-01")!)
    whole.reason = "quality"
    var part = Dispute(invoice: "I2", opened: Day("2026-03-01")!)
    part.amount = try Money("30.00", .SAR)
    var closed = Dispute(invoice: "I3", opened: Day("2026-03-01")!)
    closed.closed = Day("2026-03-20")
    let aging = try #require(
      try Aging.of(
        snapshot([
          invoice("I1", overdue: 10, "100.00", .SAR), invoice("I2", overdue: 10, "50.00", .SAR),
          invoice("I3", overdue: 10, "7.00", .SAR), .dispute(whole), .dispute(part), .dispute(closed),
        ])
      ).first)
    #expect(aging.disputed == (try Money("130.00", .SAR)))
    #expect(aging.total == (try Money("157.00", .SAR)))
  }

  @Test("takes other bounds, and names the buckets by them")
  func otherBounds() throws {
    let entries = [0, 1, 7, 8, 14, 15].map { invoice("I\($0)", overdue: $0, "1.00", .SAR) }
    let aging = try #require(try Aging.of(snapshot(entries), bounds: [7, 14]).first)
    #expect(aging.buckets.map(\.name) == ["not_due", "1-7", "8-14", "over_14"])
    #expect(aging.buckets.map(\.invoices) == [1, 2, 2, 1])
    let one = try #require(try Aging.of(snapshot(entries), bounds: [1]).first)
    #expect(one.buckets.map(\.name) == ["not_due", "1-1", "over_1"])
    #expect(one.buckets.map(\.invoices) == [1, 1, 4])
  }

  @Test("of nothing open is empty")
  func nothing() throws {
    #expect(try Aging.of(snapshot([])) == [])
    #expect(
      try Aging.of(snapshot([invoice("I1", overdue: 10, "9.00", .SAR), payment("P1", "2026-03-01", "9.00", on: "I1")]))
        == [])
  }

  @Test("adds up to the largest amount there is, and reports what is beyond it")
  func overflow() throws {
    let largest = Money.largestMinorUnits
    func aging(_ amounts: (overdue: Int, minorUnits: Int64)...) throws -> [Aging] {
      try Aging.of(
        snapshot(
          try amounts.enumerated().map { number, amount in
            invoice("I\(number)", overdue: amount.overdue, try Money(minorUnits: amount.minorUnits, currency: .SAR))
          }))
    }
    for overdue in [5, 40] {
      #expect(try aging((5, largest - 1), (overdue, 1)).first?.total.minorUnits == largest)
      #expect(throws: MoneyError.self, "in one bucket or in two") { try aging((5, largest), (overdue, 1)) }
    }
  }

  // MARK: -

  private func invoice(_ id: String, overdue days: Int, _ amount: String, _ currency: Currency) -> LedgerEntry {
    invoice(id, overdue: days, try! Money(amount, currency))
  }

  private func invoice(_ id: String, overdue days: Int, _ amount: Money) -> LedgerEntry {
    let due = Day(clamping: Int(Self.asOf.number) - days)
    return .invoice(
      Invoice(
        id: id, customer: "C1", issued: Day(clamping: min(Int(due.number), Int(Self.asOf.number)) - 30), due: due,
        amount: amount))
  }

  private func payment(_ id: String, _ day: String, _ amount: String, on invoice: String) -> LedgerEntry {
    var payment = Payment(id: id, customer: "C1", date: Day(day)!, amount: try! Money(amount, .SAR))
    payment.invoice = invoice
    return .payment(payment)
  }

  private func snapshot(_ entries: [LedgerEntry]) throws -> Snapshot {
    Snapshot(
      of: try Ledger([.customer(Customer(id: "C1", name: "Al Noor"))] + entries), asOf: Self.asOf,
      rules: CollectionRules(currency: .SAR))
  }
}
