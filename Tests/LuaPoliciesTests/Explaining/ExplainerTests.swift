import Receivables
import Testing

@testable import LuaPolicies

/// What would turn an answer over, and when it changes by itself.
@Suite struct ExplainerTests {
  private static func explanation(
    _ question: Question, _ files: [String: String], about id: String = "A2", customer: Int = 0
  ) throws -> Explanation {
    let policy = try PolicyText.policy(files)
    let slices = SnapshotSlices(of: SmallLedger.ledger, asOf: SmallLedger.asOf, rules: policy.rules)
    return try Explainer(policy, over: slices, customer: customer).explanations([.init(question, about: id)])[0]
  }

  private static let ladder = [
    "terms.lua": "return { reminder_day = 3, call_day = 45 }",
    "escalation.lua": """
    local rungs = { { terms.reminder_day, 'reminder' }, { terms.call_day, 'call' } }
    return function(customer, invoice)
      if invoice.disputed then return nil, 'disputed' end
      local days, stage = invoice.days_overdue, nil
      for _, rung in ipairs(rungs) do if days >= rung[1] then stage = rung[2] end end
      return stage, 'age'
    end
    """,
  ]

  /// A2 is 42 days overdue.
  @Test func `a comparison is named by the fact that it follows, and told with the day on which it turns`() throws {
    let told = try Self.explanation(.escalation, Self.ladder)
    #expect(told.trace.answer == .text("reminder"))
    let call = try #require(told.comparisons.last)
    let overdue = FactName(.invoice, "days_overdue")
    #expect(call.left == .fact(overdue) && call.right == .term("call_day"))
    #expect(!call.comparison.holds)
    #expect(
      call.turns == [
        .init(fact: overdue, value: .integer(42), instead: .integer(45), on: Day("2026-03-05")!)
      ])
    #expect(told.comparisons[0].turns.map(\.instead) == [.integer(2)])
    #expect(told.comparisons[0].turns[0].on == nil, "time does not go back")
  }

  @Test func `the next answer comes on the first day that has it, not a day before`() throws {
    let next = try #require(try Self.explanation(.escalation, Self.ladder).next)
    #expect(next.day == Day("2026-03-05") && next.answer == .text("call") && next.reason == "age")
  }

  @Test func `the neighbours were asked: up, down, and through a flag`() throws {
    let neighbours = try Self.explanation(.escalation, Self.ladder).neighbours
    let told = neighbours.map { "\($0.fact) \($0.instead): \($0.answer)" }
    #expect(
      Set(told) == [
        "invoice.days_overdue integer(45): \"call\"", "invoice.days_overdue integer(2): nil",
        "invoice.disputed flag(true): nil",
      ])
  }

  @Test(arguments: [
    ("invoice.balance > SAR(6000)", "600001"), ("invoice.balance >= SAR(6000)", "599999"),
    ("invoice.balance < SAR(7000)", "700000"), ("invoice.balance <= SAR(7000)", "700001"),
    ("invoice.balance / 2 >= SAR(3500)", "699999"), ("SAR(7000) > invoice.balance", "700000"),
    ("invoice.balance == SAR(6000)", "600001"),
    ("invoice.balance * 3 > SAR(21000)", "700001"),
  ])
  func `an amount is moved to the smallest unit on the other side`(condition: String, minorUnits: String) throws {
    let told = try Self.explanation(
      .lateFee,
      ["late_fee.lua": "return function(c, invoice) if \(condition) then return nil, 'x' end return SAR(1), 'y' end"])
    let turn = try #require(told.comparisons[0].turns.first, "\(condition)")
    guard case .money(let money) = turn.instead else { throw TestFailure() }
    #expect("\(money.minorUnits)" == minorUnits, "\(condition)")
    #expect(told.neighbours.count == 1)
  }

  private struct TestFailure: Error {}

  @Test func `texts are tried as the script compares them`() throws {
    let told = try Self.explanation(
      .creditLimit,
      [
        "credit_limit.lua": "return function(c) if c.segment == 'risky' then return SAR(1), 'r' end return nil, 'x' end"
      ],
      about: "A")
    #expect(told.neighbours.map(\.instead) == [.text("risky")])
    #expect(told.neighbours.map(\.answer) == [.money(try Money("1", .SAR))])
  }

  @Test func `what nothing brings about has no next`() throws {
    let told = try Self.explanation(.lateFee, [:])
    #expect(told.next == nil)
    #expect(told.lookedAhead - told.asOf == Explainer.horizon)
  }

  @Test func `a promise that runs out changes the answer on the day after it`() throws {
    let policy = try PolicyText.policy([
      "escalation.lua":
        "return function(c, i) if i.promise ~= nil then return nil, 'promised' end return 'reminder', 'due' end"
    ])
    var ledger = SmallLedger.ledger
    ledger.append(
      PromiseEntry(
        customer: 0, invoice: nil, made: SmallLedger.asOf, until: Day("2026-03-10")!, currency: .SAR, amount: 1))
    let slices = SnapshotSlices(of: ledger, asOf: SmallLedger.asOf, rules: policy.rules)
    let told = try Explainer(policy, over: slices, customer: 0).explanations([.init(.escalation, about: "A2")])[0]
    #expect(told.trace.reason == "promised" && told.next?.day == Day("2026-03-11"))
  }

  @Test func `a file that read today while it was loaded reads the later day`() throws {
    let told = try Self.explanation(
      .lateFee,
      [
        "late_fee.lua":
          "local day = today return function() if day > date '2026-03-07' then return SAR(5), 'l' end return nil, 'e' end"
      ])
    #expect(told.next?.day == Day("2026-03-08"))
  }

  @Test func `a limit that the run answers is what is measured`() throws {
    let told = try Self.explanation(
      .priority,
      [
        "credit_limit.lua": "return function(customer) return SAR(9000), 'x' end",
        "priority.lua":
          "return function(customer) return customer.headroom < SAR(0) and 1 or 2, 'x' end",
      ], about: "A")
    let turn = try #require(told.comparisons.first?.turns.first)
    // 6,000.00 and 2,500.00 are open.
    #expect(turn.value == .money(try Money("500", .SAR)))
    #expect(turn.instead == .money(try Money("-0.01", .SAR)))
  }

  @Test(arguments: ["return SAR(9000), 'x'", "return nil, 'x'", "return USD(1), 'x'", "error 'no'"])
  func `several questions in one look are answered as each by itself`(limit: String) throws {
    let policy = try PolicyText.policy([
      "credit_limit.lua": "return function(customer) \(limit) end",
      "late_fee.lua": "return function(c, i) return i.balance:at_most(SAR(1)) * 2, c.over_limit and 'over' or 'in' end",
      "priority.lua": "return function(c) return c.credit_limit == nil and 1 or 2, c.over_limit and 'over' or 'in' end",
    ])
    let snapshot = SmallLedger.snapshot(policy.rules)
    let session = try PolicySession(policy, over: snapshot, economy: .normal)
    for customer in 0..<snapshot.customers.count {
      let subjects = [Question.priority, .creditLimit, .lateFee, .escalation].flatMap { question in
        let rows =
          question == .lateFee || question == .escalation
          ? snapshot.invoices(ofCustomer: customer) : customer..<customer + 1
        return rows.map { QuestionBatch.Subject(question: question, customer: customer, row: $0) }
      }
      let answered = session.answeredLimit(ofCustomer: customer)
      let alone = subjects.map { session.answers(to: $0, showing: $0.question == .creditLimit ? nil : answered) }
      let together = session.answers(toEach: subjects, ofCustomer: customer)
      for ((one, other), subject) in zip(zip(alone, together), subjects) {
        #expect(ToldAnswer(one, subject.question) == ToldAnswer(other, subject.question), "\(subject)")
      }
    }
  }

  @Test(arguments: [
    ("return ledger.dso ~= nil and 'a' or 'b'", true), ("return ledger.economy", false),
    ("local l = ledger return l.economy", true), ("return customer.id", false),
    ("local ledger = { dso = 1 } return ledger.dso", false),
  ])
  func `figures of the whole ledger are seen in the scripts`(body: String, reads: Bool) throws {
    let policy = try PolicyText.policy(["late_fee.lua": "return function(customer) \(body) end"])
    #expect(policy.readsPortfolio == reads)
  }

  @Test func `of the shipped policies only downturn reads them`() throws {
    #expect(try Shipped.names.filter { try Shipped.policy($0).readsPortfolio } == ["downturn"])
  }
}
