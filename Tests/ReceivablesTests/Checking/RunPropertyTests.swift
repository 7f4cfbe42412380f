import Receivables
import Testing

@Suite("Runs over books of chance")
struct RunPropertyTests {
  /// A policy that answers by what it sees: stages by age, interest, a discount, a limit by sales.
  private func answers(over snapshot: Snapshot) throws -> Answers {
    let columns = snapshot.invoices
    var answers = Answers(customers: 0..<snapshot.customers.count)
    answers.limits = answers.customers.map { customer in
      let sales = snapshot.customers.sales12m[customer]
      let money = try? Money(minorUnits: sales / 3, currency: snapshot.customerCurrency(customer))
      return Answer(customer % 2 == 0 ? money.map { .amount($0) } : nil, reason: "test")
    }
    for row in 0..<columns.count {
      let days = Int(columns.daysOverdue[row])
      let rung = min(5, days / 6)
      answers.terms.append(Answer(columns.ledgerIndex[row] % 3 == 0 ? try tiers("0.02/30") : nil, reason: "test"))
      answers.stages.append(
        Answer(columns.isOpen[row] && rung > 0 ? snapshot.rules.stages[rung - 1].name : nil, reason: "test"))
      let fee = try #require(
        snapshot.interest(
          onInvoice: row, rate: Rate("0.9")!, after: Day(clamping: Int(columns.due[row])), through: snapshot.asOf,
          dayCount: .actual365, rounding: .halfEven))
      answers.fees.append(
        Answer(days > 0 ? try Money(minorUnits: fee, currency: snapshot.invoiceCurrency(row)) : nil, reason: "test"))
    }
    return answers
  }

  private func decisions(_ books: Books, _ day: String) throws -> [Decision] {
    let snapshot = books.snapshot(day)
    var review = AnswerReview(over: snapshot) { $0.rawValue }
    review.add(try answers(over: snapshot))
    #expect(review.faults == [])
    return review.decisions
  }

  @Test("posting a run and running again on the same day changes nothing", arguments: 1...7)
  func idempotent(seed: UInt64) throws {
    for step in CollectionRules.Step.allCases {
      var books = try Books(lines: RandomBooks(seed: seed).lines) { rules in
        rules.step = step
        rules.settlement = seed.isMultiple(of: 2) ? .oldest : .byHand
        rules.allocation = seed.isMultiple(of: 3) ? .feesFirst : .principalFirst
        rules.fees = seed.isMultiple(of: 5) ? .reversible : .accruing
        rules.falls = seed.isMultiple(of: 7)
        rules.stages[1].minimum = Stage.Minimum(amounts: [try! money("60.00 SAR")], share: Rate("0.2"))
      }
      for offset in stride(from: 5, through: 110, by: 5) {
        let day = try Day("2026-01-01")!.advanced(by: offset)
        let decisions = try decisions(books, day.description)
        check(decisions, books, day, seed: seed)
        for decision in decisions { books.ledger.post(decision, on: day) }
        books.ledger.notePostedRun(asOf: day)
        let again = try self.decisions(books, day.description).filter(\.effect.changesLedger).map(books.words)
        #expect(again == [], "seed \(seed), \(step), \(day); decided first: \(decisions.map(books.words))")
      }
    }
  }

  /// What must hold for every run: one step up, no letter within quiet days, nothing for what is not open.
  private func check(_ decisions: [Decision], _ books: Books, _ day: Day, seed: UInt64) {
    let snapshot = books.snapshot(day.description)
    for decision in decisions {
      guard case .stage(_, let number, let letterDay) = decision.effect, case .invoice(let invoice) = decision.subject,
        let row = snapshot.invoices.ledgerIndex.firstIndex(of: invoice)
      else { continue }
      let current = Int(snapshot.invoices.stageNumber[row])
      #expect(snapshot.invoices.isOpen[row] && number != current, "seed \(seed), \(day)")
      #expect(books.rules.step == .jump || number <= current + 1, "seed \(seed), \(day)")
      let last = Day(number: snapshot.customers.lastLetter[Int(decision.customer)])
      if let last, letterDay != nil { #expect(day - last >= books.rules.quietDays, "seed \(seed), \(day)") }
    }
  }

  @Test("a hold counts the fee that the same run posts")
  func holdAfterFee() throws {
    let books = try Books(
      "customer C1 currency SAR limit 100.00 SAR\ninvoice I1 C1 2026-01-01 2026-01-31 100.00 SAR")
    #expect(
      try books.run("2026-02-10", "I1 fee 0.01 SAR") == ["I1 fee 0.01 SAR, now 0.01 SAR", "C1 held: over_limit"])
  }
}
