import Receivables
import Testing

@Suite("A snapshot of some customers")
struct SnapshotSlicesTests {
  @Test("says of each of them what the snapshot of all says, wherever it is cut", arguments: 1...6)
  func sameAsWhole(seed: UInt64) throws {
    let books = try Books(lines: RandomBooks(seed: seed, customers: 6).lines)
    let slices = SnapshotSlices(of: books.ledger, asOf: Day("2026-02-20")!, rules: books.rules)
    let whole = slices.whole
    for first in 0..<6 {
      for end in first + 1...6 {
        let slice = slices.snapshot(of: first..<end)
        #expect(slice.firstCustomer == first && slice.customers.count == end - first)
        #expect(slice.portfolio == whole.portfolio)
        for customer in 0..<slice.customers.count {
          #expect(
            rows(slice, customer) == rows(whole, first + customer), "seed \(seed): \(first)..<\(end), row \(customer)")
          #expect(
            slice.history(ofCustomer: customer, months: 3) == whole.history(ofCustomer: first + customer, months: 3))
        }
      }
    }
  }

  @Test("is decided about as the snapshot of all, by the indexes of the ledger", arguments: 1...6)
  func sameDecisions(seed: UInt64) throws {
    let books = try Books(lines: RandomBooks(seed: seed, customers: 6).lines)
    let slices = SnapshotSlices(of: books.ledger, asOf: Day("2026-02-20")!, rules: books.rules)
    let whole = try review(slices.whole)
    var (decisions, worklist): ([Decision], [WorklistEntry]) = ([], [])
    var counts = Proposal.Counts()
    for first in stride(from: 0, to: 6, by: 2) {
      let part = try review(slices.snapshot(of: first..<first + 2))
      decisions += part.decisions
      worklist += part.worklist
      counts += part.counts
    }
    #expect(decisions == whole.decisions && !decisions.isEmpty, "seed \(seed)")
    #expect(worklist == whole.worklist && counts == whole.counts)
  }

  @Test("names the rate that is missing for its own customers")
  func missingRate() throws {
    let books = try Books(
      """
      customer C1 currency SAR
      customer C2 currency SAR
      invoice I1 C1 2026-01-01 2026-01-31 100.00 SAR
      invoice I2 C2 2026-01-01 2026-01-31 100.00 USD
      """)
    let slices = SnapshotSlices(of: books.ledger, asOf: Day("2026-02-20")!, rules: books.rules)
    #expect(slices.snapshot(of: 0..<1).customers.missingRate == [:])
    #expect(slices.snapshot(of: 1..<2).customers.missingRate == [0: "USD to SAR"])
  }

  @Test(
    "ends with the customer that fills it, and a customer without invoices fills it by one",
    arguments: [
      (1, [1, 2, 3, 4]), (2, [1, 2, 4]), (3, [1, 3, 4]), (4, [2, 4]), (5, [2, 4]), (6, [3, 4]), (7, [4]),
    ])
  func ranges(invoices: Int, ends: [Int]) throws {
    // Two invoices, one, none, one.
    let books = try Books(
      """
      customer C1
      customer C2
      customer C3
      customer C4
      invoice I1 C1 2026-01-01 2026-01-31 100.00 SAR
      invoice I2 C1 2026-01-01 2026-01-31 100.00 SAR
      invoice I3 C2 2026-01-01 2026-01-31 100.00 SAR
      invoice I4 C4 2026-01-01 2026-01-31 100.00 SAR
      """)
    let slices = SnapshotSlices(of: books.ledger, asOf: Day("2026-02-20")!, rules: books.rules)
    let ranges = slices.ranges(of: 0..<4, invoices: invoices)
    #expect(ranges.map(\.upperBound) == ends)
    #expect(ranges.flatMap(\.self) == [0, 1, 2, 3])
    #expect(slices.ranges(of: 2..<2, invoices: invoices) == [])
  }

  // MARK: -

  /// Every field of a customer, its invoices and its orders.
  private func rows(_ snapshot: Snapshot, _ customer: Int) -> [FieldValue?] {
    SnapshotFields.customer.map {
      $0.value(in: snapshot.customers, row: customer, currency: snapshot.customerCurrency(customer))
    }
      + snapshot.invoices(ofCustomer: customer).flatMap { row in
        SnapshotFields.invoice.map {
          $0.value(in: snapshot.invoices, row: row, currency: snapshot.invoiceCurrency(row))
        }
      }
      + snapshot.orders(ofCustomer: customer).flatMap { row in
        SnapshotFields.order.map { $0.value(in: snapshot.orders, row: row, currency: snapshot.orderCurrency(row)) }
      }
  }

  private func review(_ snapshot: Snapshot) throws -> AnswerReview {
    var answers = Answers(customers: 0..<snapshot.customers.count)
    for customer in answers.customers {
      let limit = try Money(minorUnits: 50_00, currency: snapshot.customerCurrency(customer))
      answers.limits.append(Answer(.amount(limit), reason: "test"))
      for row in snapshot.invoices(ofCustomer: customer) {
        let fee = try Money(minorUnits: 1_00, currency: snapshot.invoiceCurrency(row))
        answers.terms.append(Answer(nil, reason: "test"))
        answers.fees.append(Answer(fee, reason: "test"))
        answers.stages.append(Answer(snapshot.rules.stages[0].name, reason: "test"))
      }
    }
    var review = AnswerReview(over: snapshot) { $0.rawValue }
    review.add(answers)
    #expect(review.faults == [])
    return review
  }
}
