import LuaPolicies
import Receivables
import Testing

/// How a policy is asked, and what becomes of its answers.
@Suite struct AnsweringTests {
  private func answers(
    _ policy: LuaPolicy, _ customers: Range<Int>? = nil, economy: Economy = .normal
  ) throws -> Answers {
    let snapshot = SmallLedger.snapshot(policy.rules)
    return try policy.answers(
      over: snapshot, customers: customers ?? 0..<snapshot.customers.count, economy: economy)
  }

  struct Wrong: Sendable, CustomTestStringConvertible {
    let question: Question
    let answer: String
    let message: String

    init(_ question: Question, _ answer: String, _ message: String) {
      self.question = question
      self.answer = answer
      self.message = message
    }

    var testDescription: String { "\(question): \(answer)" }
  }

  @Test(arguments: [
    Wrong(.creditLimit, "5", "answered the number 5; allowed is an amount of money, unlimited, or nil"),
    Wrong(.creditLimit, "'much'", "answered the text \"much\"; allowed is an amount of money, unlimited, or nil"),
    Wrong(.lateFee, "true", "answered true; allowed is an amount of money or nil"),
    Wrong(.lateFee, "unlimited", "answered unlimited; allowed is an amount of money or nil"),
    Wrong(.lateFee, "today", "answered the date 2026-03-02; allowed is an amount of money or nil"),
    Wrong(
      .earlyPaymentDiscount, "0.02", "answered the number 0.02; allowed is discount(rate, days), a list of them, or nil"
    ),
    Wrong(
      .earlyPaymentDiscount, "{ SAR(1) }", "answered a list; allowed is discount(rate, days), a list of them, or nil"),
    Wrong(.escalation, "SAR(1)", "answered 1.00 SAR; allowed is the name of a stage or nil"),
    Wrong(
      .orderRelease, "'relase'", "answered the text \"relase\"; allowed is \"release\", \"hold\", \"refuse\" or nil"),
    Wrong(.priority, "'high'", "answered the text \"high\"; allowed is a number or nil"),
  ])
  func `an answer of another type is a fault of that customer only`(wrong: Wrong) throws {
    let policy = try PolicyText.policy([
      "\(wrong.question.rawValue).lua":
        "return function(customer) if customer.id == 'E' then return \(wrong.answer), 'x' end return nil, 'none' end"
    ])
    let answers = try answers(policy)
    #expect(Set(answers.faults.map(\.customer)) == [4])
    let fault = try #require(answers.faults.first?.fault)
    #expect(fault.kind == .answer && fault.message == wrong.message && fault.question == wrong.question)
    #expect(fault.file == "\(wrong.question.rawValue).lua")
    #expect(answers.limits.count == 6 && answers.terms.count == answers.stages.count)
  }

  @Test func `a faulty customer costs nobody else an answer`() throws {
    let body = "if customer.id == 'B' then return customer.nothing end return invoice.amount * 0.01, 'x'"
    let whole = try answers(PolicyText.fee("return invoice.amount * 0.01, 'x'"))
    let faulty = try answers(PolicyText.fee(body))
    #expect(faulty.faults.map(\.customer) == [1])
    let snapshot = SmallLedger.snapshot(try PolicyText.policy().rules)
    for row in 0..<snapshot.invoices.count where !snapshot.invoices(ofCustomer: 1).contains(row) {
      #expect(faulty.fees[row] == whole.fees[row])
    }
  }

  @Test func `later questions see the limit that was just answered`() throws {
    let policy = try PolicyText.policy([
      "credit_limit.lua": """
      return function(customer)
        if customer.id == "A" then return SAR(8000), "x" end
        if customer.id == "E" then return unlimited, "x" end
        return nil, "x"
      end
      """,
      "priority.lua": """
      return function(customer)
        if customer.headroom == nil then return -1, "no_limit" end
        return customer.headroom / customer.headroom + customer.credit_limit:split(1)[1] / customer.credit_limit,
          tostring(customer.headroom) .. (customer.over_limit and " over" or "")
      end
      """,
    ])
    let reasons = try answers(policy).priorities.map(\.reason)
    // A owes 6,000.00 and 2,500.00; C 400.500 of 900.000 on file; E had 100.00 on file and is unlimited now.
    #expect(reasons == ["-500.00 SAR over", "no_limit", "499.500 KWD", "no_limit", "no_limit", "5000.00 SAR"])
  }

  @Test func `a limit in another currency leaves the one on file until it is a fault`() throws {
    let policy = try PolicyText.policy([
      "credit_limit.lua": "return function(customer) return USD(1), 'x' end",
      "priority.lua": "return function(customer) return 1, tostring(customer.credit_limit) end",
    ])
    #expect(try answers(policy).priorities[0].reason == "50000.00 SAR")
  }

  @Test func `every answer comes through with its reason`() throws {
    let policy = try PolicyText.policy([
      "credit_limit.lua": "return function(customer) return unlimited, 'a' end",
      "early_payment_discount.lua":
        "return function(c, i) if i.id == 'A2' then return discount(0.02, 10), 'b' end return { discount(0.03, 5), discount(0.01, 20) }, 'c' end",
      "late_fee.lua": "return function(c, i) return i.amount * 0.1, 'd' end",
      "escalation.lua": "return function(c, i) return 'call', 'e' end",
      "order_release.lua": "return function(c, o) return 'hold', o.id end",
      "priority.lua": "return function(c) return 2.5, ledger.economy end",
    ])
    let answers = try answers(policy, economy: .downturn)
    #expect(answers.faults.isEmpty)
    #expect(answers.limits[0] == Answer(.unlimited, reason: "a"))
    #expect(answers.terms[0].value?.map(\.days) == [10] && answers.terms[1].value?.map(\.days) == [5, 20])
    #expect(answers.fees[0].value?.description == "1000.00 SAR" && answers.fees[0].reason == "d")
    #expect(answers.stages.allSatisfy { $0 == Answer("call", reason: "e") })
    #expect(answers.orders == [Answer(.hold, reason: "O2"), Answer(.hold, reason: "O1")])
    #expect(answers.priorities.allSatisfy { $0 == Answer(2.5, reason: "downturn") })
  }

  @Test(arguments: Shipped.names)
  func `answers do not depend on how customers are sliced`(name: String) throws {
    let policy = try Shipped.policy(name)
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededNumbers(seed: seed)
    let whole = try answers(policy)
    for _ in 0..<5 {
      var joined = Answers(customers: 0..<6)
      var start = 0
      while start < 6 {
        let end = Int.random(in: start + 1...6, using: &random)
        let part = try answers(policy, start..<end)
        joined.limits += part.limits
        joined.terms += part.terms
        joined.fees += part.fees
        joined.stages += part.stages
        joined.orders += part.orders
        joined.priorities += part.priorities
        start = end
      }
      #expect(joined.limits == whole.limits && joined.terms == whole.terms, "seed \(seed)")
      #expect(joined.fees == whole.fees && joined.stages == whole.stages, "seed \(seed)")
      #expect(joined.orders == whole.orders && joined.priorities == whole.priorities, "seed \(seed)")
    }
  }

  @Test func `without signals a policy answers the same`() throws {
    let folder = try PolicyFolder(path: Shipped.path("standard"))
    let answers = try [true, false].map { usesSignals in
      let policy = try LuaPolicy(folder: folder, usesSignals: usesSignals)
      let snapshot = SmallLedger.snapshot(policy.rules)
      return try policy.answers(over: snapshot, customers: 0..<snapshot.customers.count, economy: .normal)
    }
    #expect(answers[0].fees == answers[1].fees && answers[0].stages == answers[1].stages)
    #expect(answers[0].limits == answers[1].limits && answers[0].terms == answers[1].terms)
    #expect(answers.allSatisfy { $0.faults.isEmpty && !$0.fees.isEmpty })
  }
}
