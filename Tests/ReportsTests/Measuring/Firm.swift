import Measures
import Receivables

/// A firm of two years with everything that pages on measures show: customers in groups, late payments, promises, disputes,
/// discounts and fees.
enum Firm {
  /// The ledger; the currencies of customers take turns.
  static func ledger(currencies: [Currency] = [.SAR], customers: Int = 4) throws -> Ledger {
    var entries: [LedgerEntry] = (0..<customers).map { number in
      var customer = Customer(id: "C-\(number)", name: "Firm \(number)")
      customer.segment = ["retail", "trade", ""][number % 3]
      customer.region = "north"
      return .customer(customer)
    }
    let start = Day("2024-01-05")!
    for month in 0..<24 {
      for number in 0..<customers {
        let currency = currencies[number % currencies.count]
        let (id, customer) = ("I-\(month)-\(number)", "C-\(number)")
        let issued = try start.adding(months: month).advanced(by: number)
        let due = try issued.advanced(by: 30)
        let amount = try Money("\(1000 + 137 * month + 900 * number).50", currency)
        entries.append(.invoice(Invoice(id: id, customer: customer, issued: issued, due: due, amount: amount)))
        // Each customer pays later by a day or two every month.
        let paid = try due.advanced(by: month * (number + 1) - 5)
        if paid <= Day("2025-12-31")! {
          var payment = Payment(id: "P-\(id)", customer: customer, date: paid, amount: amount)
          payment.invoice = id
          entries.append(.payment(payment))
        }
        if (month + number).isMultiple(of: 5) {
          var dispute = Dispute(invoice: id, opened: try issued.advanced(by: 12))
          dispute.reason = "price"
          dispute.closed = try issued.advanced(by: 25)
          entries.append(.dispute(dispute))
        }
        entries.append(
          .contact(
            Contact(
              customer: customer, date: try issued.advanced(by: 9), channel: "phone",
              outcome: month.isMultiple(of: 2) ? .noAnswer : .promise)))
      }
    }
    return try Ledger(entries)
  }

  static let asOf = Day("2025-12-31")!

  static func sheets(
    currencies: [Currency] = [.SAR], by breakdown: Breakdown? = nil, months: Int = 12, customers: Int = 4
  ) throws -> [MeasureSheet] {
    var settings = MeasureSettings(rules: CollectionRules(currency: .SAR))
    settings.months = months
    settings.breakdown = breakdown
    return try MeasureSheet.of(ledger(currencies: currencies, customers: customers), asOf: asOf, settings: settings)
  }
}
