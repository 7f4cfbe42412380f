import Receivables
import Testing

@testable import SampleLedgers

/// A ledger under test, named in the output by what makes it special.
struct LedgerCase: CustomTestStringConvertible, Sendable {
  let name: String
  let ledger: SampleLedger

  var testDescription: String { "\(name) (seed \(ledger.seed), \(ledger.invoices) invoices)" }

  init(_ name: String, _ ledger: SampleLedger) {
    self.name = name
    self.ledger = ledger
  }

  static let all = [
    LedgerCase("ordinary", SampleLedger(seed: 1, invoices: 3_000)),
    LedgerCase("another seed", SampleLedger(seed: 0xFFFF_FFFF_FFFF_FFFF, invoices: 3_000)),
    LedgerCase("all open", SampleLedger(seed: 2, invoices: 2_000, openShare: 1)),
    LedgerCase("none open", SampleLedger(seed: 3, invoices: 2_000, openShare: 0)),
    LedgerCase("half open", SampleLedger(seed: 4, invoices: 2_000, openShare: 0.5)),
    LedgerCase("one invoice", SampleLedger(seed: 5, invoices: 1)),
    LedgerCase("one customer", SampleLedger(seed: 6, invoices: 500, customers: 1)),
    LedgerCase("more customers than invoices", SampleLedger(seed: 7, invoices: 100, customers: 400)),
    LedgerCase("one day", SampleLedger(seed: 8, invoices: 500, from: Day("2025-06-15")!, to: Day("2025-06-15")!)),
    LedgerCase("ten years", SampleLedger(seed: 9, invoices: 2_000, from: Day("2016-01-01")!)),
    LedgerCase("demo", .demo),
    LedgerCase("technology", SampleLedger(.technology)),
    LedgerCase("manufacturer", SampleLedger(.manufacturer)),
    LedgerCase("retailer", SampleLedger(.retailer)),
    LedgerCase("wholesaler", SampleLedger(.wholesaler)),
  ]
}

@Suite("Sample ledgers")
struct SampleLedgerTests {
  @Test("Every row fits the others", arguments: LedgerCase.all)
  func consistent(subject: LedgerCase) {
    let audit = LedgerAudit(subject.ledger)
    #expect(audit.complaints.prefix(5) == [])
    #expect(audit.overpaidInvoices * 100 <= subject.ledger.invoices)
  }

  @Test(
    "The open share comes out as asked",
    arguments: [(0.0, 0.0...0.0), (0.05, 0.035...0.065), (0.12, 0.1...0.14), (0.6, 0.57...0.63), (1.0, 1.0...1.0)])
  func openShare(wanted: Double, expected: ClosedRange<Double>) {
    let audit = LedgerAudit(SampleLedger(seed: 17, invoices: 4_000, openShare: wanted))
    #expect(expected.contains(Double(audit.openInvoices) / 4_000))
  }

  @Test(
    "There is one customer for 25 invoices, and no more than 200,000",
    arguments: [(1, 1), (49, 1), (50, 2), (1_000_000, 40_000), (4_999_999, 199_999), (5_000_000, 200_000)])
  func customers(invoices: Int, expected: Int) {
    #expect(SampleLedger(seed: 1, invoices: invoices).customers == expected)
  }

  @Test("There are exactly as many invoices and customers as asked for", arguments: [1, 999, 1_000, 1_001])
  func sizes(invoices: Int) {
    let entries = SampleLedger(seed: 23, invoices: invoices, customers: 77).entries()
    let kinds = entries.map { HouseFile(of: $0) }
    #expect(kinds.count { $0 == .invoices } == invoices)
    #expect(kinds.count { $0 == .customers } == 77)
  }

  @Test("Invoices are issued on the first and the last day and in order")
  func order() {
    let issued = SampleLedger(seed: 29, invoices: 3_000).entries().compactMap { entry in
      if case .invoice(let row) = entry { row.issued } else { nil }
    }
    #expect(issued.first == SampleLedger.firstDay)
    #expect(issued.last == SampleLedger.lastDay)
    #expect(issued == issued.sorted())
  }
}
