import Receivables
import Testing

@testable import SampleLedgers

/// The shapes of an ordinary ledger, each within bounds: seed 41, 10,000 invoices.
@Suite("Shapes of an ordinary ledger")
struct ShapeTests {
  private static let entries = SampleLedger(seed: 41, invoices: 10_000).entries()

  private static let invoices = entries.compactMap { entry in
    if case .invoice(let row) = entry { row } else { nil }
  }
  private static let payments = entries.compactMap { entry in
    if case .payment(let row) = entry { row } else { nil }
  }
  private static let customers = entries.compactMap { entry in
    if case .customer(let row) = entry { row } else { nil }
  }

  private func share(_ count: Int, of total: Int) -> Double { Double(count) / Double(total) }

  @Test("Payments: two thirds late, some in advance, a few returned or without an invoice")
  func payments() {
    let due = Dictionary(uniqueKeysWithValues: Self.invoices.map { ($0.id, $0.due) })
    let applied = Self.payments.filter { !$0.invoice.isEmpty }
    let late = applied.count { $0.date > due[$0.invoice]! }
    #expect((0.5...0.75).contains(share(late, of: applied.count)))
    let returned = Self.payments.count { $0.returned != nil }
    #expect((0.002...0.015).contains(share(returned, of: Self.payments.count)))
    #expect((0.002...0.012).contains(share(Self.payments.count - applied.count, of: Self.payments.count)))
    let invoicesPaidInParts = Dictionary(grouping: applied, by: \.invoice).values.count { $0.count > 1 }
    #expect((0.07...0.16).contains(share(invoicesPaidInParts, of: Self.invoices.count)))
  }

  @Test("Disputes: one invoice in twenty, all five reasons, most of them closed")
  func disputes() {
    let disputes = Self.entries.compactMap { entry -> Dispute? in
      if case .dispute(let row) = entry { row } else { nil }
    }
    #expect((0.035...0.08).contains(share(disputes.count, of: Self.invoices.count)))
    #expect(Set(disputes.map(\.reason)) == ["price", "quantity", "quality", "delivery", "missing_document"])
    #expect(Set(disputes.map(\.outcome)) == ["credited", "rejected", "withdrawn", ""])
    #expect((0.9...0.99).contains(share(disputes.count { $0.closed != nil }, of: disputes.count)))
  }

  @Test("Promises are kept and broken; contacts end in all four ways")
  func promises() {
    let paid = Dictionary(grouping: Self.payments, by: \.invoice)
    var kept = 0
    var due = 0
    for case .promise(let row) in Self.entries where row.until < SampleLedger.lastDay {
      due += 1
      if paid[row.invoice]?.contains(where: { $0.date > row.made && $0.date <= row.until }) == true { kept += 1 }
    }
    #expect((0.4...0.8).contains(share(kept, of: due)))
    var outcomes: Set<Contact.Outcome> = []
    for case .contact(let row) in Self.entries { outcomes.insert(row.outcome) }
    #expect(outcomes == Set(Contact.Outcome.allCases))
  }

  @Test("Amounts lean to the right: the mean is well above the median, and a few are tiny")
  func amounts() {
    let amounts = Self.invoices.map(\.amount.minorUnits).sorted()
    let mean = amounts.reduce(0, +) / Int64(amounts.count)
    #expect((1.3...2.6).contains(Double(mean) / Double(amounts[amounts.count / 2])))
    #expect((0.004...0.015).contains(share(amounts.count { $0 <= 5_000 }, of: amounts.count)))
  }

  @Test("A fifth of the customers buys half of it all")
  func concentration() {
    var counts: [String: Int] = [:]
    for invoice in Self.invoices { counts[invoice.customer, default: 0] += 1 }
    let largest = counts.values.sorted(by: >).prefix(Self.customers.count / 5).reduce(0, +)
    #expect((0.35...0.65).contains(share(largest, of: Self.invoices.count)))
  }

  @Test("December sells more than July, the second year more than the first, and hardly anything on Fridays")
  func seasons() {
    func sales(_ year: Int, _ month: Int) -> Int {
      Self.invoices.count { $0.issued.year == year && $0.issued.month == month }
    }
    #expect(sales(2024, 12) > sales(2024, 7) * 5 / 4)
    #expect(Self.invoices.count { $0.issued.year == 2025 } > Self.invoices.count { $0.issued.year == 2024 })
    #expect((1...200).contains(Self.invoices.count { $0.issued.weekday == .friday }))
    #expect(Self.invoices.contains { $0.due.weekday == .friday })
  }

  @Test("Three currencies, mostly SAR, with rates to SAR and back on every day")
  func currencies() throws {
    let local = Self.invoices.count { $0.amount.currency == .SAR }
    #expect((0.72...0.92).contains(share(local, of: Self.invoices.count)))
    #expect(Set(Self.invoices.map(\.amount.currency)) == [.SAR, .USD, .EUR])
    let rates = try Ledger(Self.entries).rates
    for (from, to) in [(Currency.USD, Currency.SAR), (.SAR, .USD), (.EUR, .SAR), (.SAR, .EUR)] {
      #expect(rates.rate(from: from, to: to, on: SampleLedger.firstDay) != nil)
      let last = try #require(rates.rate(from: from, to: to, on: SampleLedger.lastDay))
      let back = try #require(rates.rate(from: to, to: from, on: SampleLedger.lastDay))
      #expect(abs(last.doubleValue * back.doubleValue - 1) < 1e-8)
    }
  }

  @Test("Customers: all segments, both languages, some without limit, address or rating, some in groups")
  func masterFile() {
    let customers = Self.customers
    #expect(Set(customers.map(\.segment)) == ["vip", "standard", "risky", "new"])
    #expect(Set(customers.map(\.language)) == ["en", "ar", ""])
    #expect(Set(customers.map(\.rating)) == ["A", "B", "C", "D", ""])
    #expect(Set(customers.compactMap(\.termsDays)) == [14, 30, 45, 60, 90])
    #expect((0.05...0.16).contains(share(customers.count { $0.creditLimit == nil }, of: customers.count)))
    #expect((0.03...0.14).contains(share(customers.count { $0.email.isEmpty }, of: customers.count)))
    #expect((0.02...0.09).contains(share(customers.count { !$0.parent.isEmpty }, of: customers.count)))
  }
}
