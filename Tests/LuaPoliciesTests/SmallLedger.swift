import Receivables

/// Five customers in four currencies, with something of everything, as of 2 March 2026.
enum SmallLedger {
  static let asOf = Day("2026-03-02")!

  static func snapshot(_ rules: CollectionRules, asOf: Day = asOf) -> Snapshot {
    Snapshot(of: ledger, asOf: asOf, rules: rules)
  }

  static let ledger: Ledger = {
    var entries: [LedgerEntry] = []
    func money(_ text: String, _ currency: Currency) -> Money { try! Money(text, currency) }
    func customer(_ id: String, _ segment: String, _ currency: Currency?, limit: Money?) {
      var customer = Customer(id: id, name: "Customer \(id)")
      (customer.segment, customer.currency, customer.creditLimit) = (segment, currency, limit)
      customer.opened = Day("2022-01-01")
      entries.append(.customer(customer))
    }
    func invoice(_ id: String, _ customer: String, _ issued: String, _ due: String, _ amount: Money) {
      entries.append(
        .invoice(Invoice(id: id, customer: customer, issued: Day(issued)!, due: Day(due)!, amount: amount)))
    }
    func payment(_ id: String, _ customer: String, _ day: String, _ amount: Money, on invoice: String) {
      var payment = Payment(id: id, customer: customer, date: Day(day)!, amount: amount)
      payment.invoice = invoice
      entries.append(.payment(payment))
    }
    customer("A", "vip", .SAR, limit: money("50000", .SAR))
    customer("B", "", .USD, limit: nil)
    customer("C", "risky", .KWD, limit: money("900", .KWD))
    customer("D", "government", nil, limit: nil)
    customer("E", "", .SAR, limit: money("100", .SAR))
    customer("new", "standard", .SAR, limit: money("5000", .SAR))
    invoice("A1", "A", "2025-06-01", "2025-07-01", money("12000.00", .SAR))
    payment("P1", "A", "2025-06-20", money("12000.00", .SAR), on: "A1")
    invoice("A2", "A", "2025-12-20", "2026-01-19", money("10000.00", .SAR))
    payment("P2", "A", "2026-02-01", money("4000.00", .SAR), on: "A2")
    invoice("A3", "A", "2026-02-25", "2026-03-27", money("2500.00", .SAR))
    invoice("B1", "B", "2025-05-01", "2025-05-31", money("8000.00", .USD))
    payment("P3", "B", "2025-07-15", money("8000.00", .USD), on: "B1")
    invoice("B2", "B", "2025-11-01", "2025-12-01", money("3000.00", .USD))
    invoice("C1", "C", "2025-12-01", "2025-12-31", money("400.500", .KWD))
    invoice("D1", "D", "2025-09-01", "2025-10-01", money("70000.00", .EUR))
    invoice("E1", "E", "2026-01-01", "2026-01-31", money("999.99", .SAR))
    invoice("E2", "E", "2026-01-05", "2026-02-04", money("100.00", .USD))
    var dispute = Dispute(invoice: "E1", opened: Day("2026-02-10")!)
    dispute.reason = "quality"
    entries.append(.dispute(dispute))
    entries.append(
      .promise(
        PromiseToPay(customer: "B", made: Day("2026-01-10")!, until: Day("2026-01-20")!, amount: money("1", .USD))))
    entries.append(.contact(Contact(customer: "B", date: Day("2026-02-20")!, channel: "phone", outcome: .rightParty)))
    entries.append(
      .order(Order(id: "O1", customer: "E", date: asOf, amount: money("500.00", .SAR), state: .open)))
    entries.append(
      .order(Order(id: "O2", customer: "B", date: asOf, amount: money("50.00", .USD), state: .open)))
    entries.append(.rate(ExchangeRate(date: Day("2020-01-01")!, from: .USD, to: .SAR, rate: Rate("3.75")!)))
    return try! Ledger(entries)
  }()
}
