import Receivables

@testable import LuaPolicies

/// A ledger of a few customers with a little of everything, from a seed.
enum RandomLedger {
  static func snapshot(seed: UInt64) -> (CollectionRules) -> Snapshot {
    var random = SeededNumbers(seed: seed)
    let ledger = ledger(&random)
    let asOf = Day("2026-03-02")!
    return { Snapshot(of: ledger, asOf: asOf, rules: $0) }
  }

  private static func ledger(_ random: inout SeededNumbers) -> Ledger {
    var entries: [LedgerEntry] = []
    let currencies: [Currency] = [.SAR, .USD, .EUR, .KWD]
    let end = Day("2026-03-02")!
    func day(_ back: Int) -> Day { try! end.advanced(by: -back) }
    for number in 0..<6 {
      let id = "C\(number)"
      let currency = currencies[random.below(4)]
      var customer = Customer(id: id, name: "Customer \(number)")
      customer.segment = ["", "vip", "risky", "government", "standard"][random.below(5)]
      customer.language = ["", "en", "ar"][random.below(3)]
      customer.currency = currency
      if random.below(2) == 0 { customer.creditLimit = money(random.below(90_000), currency) }
      entries.append(.customer(customer))
      for place in 0..<random.below(5) {
        let issued = random.below(420)
        let terms = [10, 29, 30, 31][random.below(4)]
        let amount = money(1_000 + random.below(900_000), currency)
        var invoice = Invoice(
          id: "\(id)-\(place)", customer: id, issued: day(issued), due: day(issued - terms), amount: amount)
        if random.below(2) == 0 { invoice.cost = money(500 + random.below(900), currency) }
        entries.append(.invoice(invoice))
        if random.below(2) == 0 {
          var payment = Payment(
            id: "P\(id)-\(place)", customer: id, date: day(max(0, issued - random.below(90))),
            amount: random.below(2) == 0 ? amount : money(1 + random.below(900), currency))
          payment.invoice = invoice.id
          entries.append(.payment(payment))
        }
        if random.below(5) == 0 {
          var dispute = Dispute(invoice: invoice.id, opened: day(min(issued, random.below(40))))
          dispute.reason = ["quality", "price", ""][random.below(3)]
          entries.append(.dispute(dispute))
        }
      }
      if random.below(3) == 0 {
        entries.append(
          .promise(
            PromiseToPay(
              customer: id, made: day(10), until: day(random.below(20) - 10), amount: money(100, currency))))
      }
      if random.below(3) == 0 {
        entries.append(
          .contact(Contact(customer: id, date: day(random.below(60)), channel: "phone", outcome: .rightParty)))
      }
      if random.below(2) == 0 {
        entries.append(
          .order(Order(id: "O\(number)", customer: id, date: end, amount: money(700, currency), state: .open)))
      }
    }
    return try! Ledger(entries)
  }

  private static func money(_ minorUnits: Int, _ currency: Currency) -> Money {
    try! Money(minorUnits: Int64(minorUnits), currency: currency)
  }
}
