/// What a customer bought and paid in one calendar month.
public struct MonthOfTrade: Sendable, Equatable {
  /// The first day of the month.
  public let month: Day
  /// The customer's currency, in which the amounts are.
  public let currency: Currency
  /// Invoices issued in the month, in minor units; `nil` where a rate of exchange is missing.
  public let sales: Int64?
  /// Payments received in the month and not returned by the as-of day; `nil` where a rate of exchange is missing.
  public let paid: Int64?
  /// Days late, on average, of the invoices settled in the month; `nil` where none was.
  public let averageDaysLate: Double?

  static func history(
    _ index: LedgerIndex, customer: Int, asOf: Day, months: Int, rules: CollectionRules
  ) -> [MonthOfTrade] {
    let ledger = index.ledger
    let currency = ledger.currency(ofCustomer: customer, index: index, rules: rules)
    var reader = StandingReader(index, allocation: rules.allocation)
    let first = asOf.startOfMonth
    let starts = (0..<max(0, months)).reversed().compactMap { try? first.adding(months: -$0) }
    var sales = [Int64?](repeating: 0, count: starts.count)
    var paid = [Int64?](repeating: 0, count: starts.count)
    var late = [(days: Int, count: Int)](repeating: (0, 0), count: starts.count)
    let place = { (day: Day) -> Int? in starts.firstIndex(of: day.startOfMonth) }
    let convert = { (amount: Int64, from: Currency) -> Int64? in
      ledger.rates.convert(amount, from: from, to: currency, on: asOf, rounding: rules.rounding)
    }
    for row in index.invoicesOfCustomer.rows(of: customer).map(Int.init) {
      let invoice = ledger.invoices[row]
      guard invoice.issued <= asOf else { continue }
      if let month = place(invoice.issued) {
        sales[month] = sum(sales[month], convert(invoice.amount, invoice.currency))
      }
      let standing = reader.standing(of: row, on: asOf)
      if let settled = standing.settled, let month = place(settled) {
        late[month].days += max(0, settled - invoice.due)
        late[month].count += 1
      }
    }
    for payment in index.payments(ofCustomer: customer) where payment.counts(on: asOf) {
      if let month = place(payment.day) { paid[month] = sum(paid[month], convert(payment.amount, payment.currency)) }
    }
    return starts.indices.map { month in
      MonthOfTrade(
        month: starts[month], currency: currency, sales: sales[month], paid: paid[month],
        averageDaysLate: late[month].count == 0 ? nil : Double(late[month].days) / Double(late[month].count))
    }
  }

  private static func sum(_ a: Int64?, _ b: Int64?) -> Int64? {
    guard let a, let b else { return nil }
    return MinorUnits.add(a, b)
  }
}

extension Ledger {
  /// The currency of a customer's totals: the customer's own, else that of the invoice issued first, else the policy's.
  package func currency(ofCustomer customer: Int, index: LedgerIndex, rules: CollectionRules) -> Currency {
    if let currency = customers[customer].currency { return currency }
    let first = index.invoicesOfCustomer.rows(of: customer).map(Int.init).min { a, b in
      let (left, right) = (invoices[a].issued, invoices[b].issued)
      return left == right ? duePrecedes(a, b) : left < right
    }
    return first.map { invoices[$0].currency } ?? rules.currency
  }
}
