import Receivables

/// Two customers with something overdue, in two currencies.
enum SmallLedger {
  static let today = Day("2026-03-02")!

  static func make() throws -> Ledger {
    var first = Customer(id: "C1", name: "Al Noor")
    first.currency = .SAR
    first.creditLimit = try Money("5000", .SAR)
    let second = Customer(id: "C2", name: "Falcon")
    return try Ledger([
      .customer(first), .customer(second),
      .invoice(
        Invoice(
          id: "I1", customer: "C1", issued: Day("2026-01-01")!, due: Day("2026-01-31")!, amount: Money("1000", .SAR))),
      .invoice(
        Invoice(
          id: "I2", customer: "C2", issued: Day("2025-06-01")!, due: Day("2025-07-01")!, amount: Money("70", .USD))),
      .payment(Payment(id: "P1", customer: "C1", date: Day("2026-02-01")!, amount: Money("100", .SAR))),
    ])
  }
}
