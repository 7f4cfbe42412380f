import Receivables
import Testing

@testable import LuaPolicies

/// What the trace of one question shows.
@Suite struct TraceTests {
  private static func trace(
    _ body: String, terms: String = "", about id: String = "A2", economy: Economy = .normal
  ) throws -> Trace {
    let policy = try PolicyText.policy([
      "terms.lua": "return { grace = 5, by_segment = { vip = 3, risky = 1 }, \(terms) }",
      "late_fee.lua": "return function(customer, invoice)\n\(body)\nend",
    ])
    return try policy.trace(.lateFee, about: id, over: SmallLedger.snapshot(policy.rules), economy: economy)
  }

  private static func facts(_ body: String, terms: String = "", economy: Economy = .normal) throws -> [String] {
    try trace(body, terms: terms, economy: economy).facts.map(\.description)
  }

  @Test func `the standard policy: the lines, facts and comparisons behind a fee`() throws {
    let policy = try Shipped.policy("standard")
    let trace = try policy.trace(.lateFee, about: "A2", over: SmallLedger.snapshot(policy.rules))
    #expect(trace.answer == .money(try Money("147.95", .SAR)) && trace.reason == "past_grace", "\(trace.answer)")
    #expect(trace.lines.map(\.line) == [3, 4, 5, 7, 8, 9])
    #expect(
      trace.lines[1].description
        == #"late_fee.lua:4: if invoice.days_overdue <= terms.grace_days then return nil, "within_grace" end"#)
    #expect(
      trace.comparisons.map(\.description) == [
        "invoice.days_overdue is 42, terms.grace_days is 5: false", "minimum is 50.00 SAR: true",
      ])
    #expect(
      trace.facts.map(\.name) == [
        "invoice.disputed", "invoice.days_overdue", "terms.grace_days", "terms.annual_rate", "invoice.due", "today",
        "invoice:interest(0.18, 2026-01-19, 2026-03-02)", "terms.fee_minimum", "invoice.currency",
        "terms.fee_minimum.SAR", "invoice.amount", "terms.fee_cap",
      ])
    #expect(trace.customer == "A" && trace.document == "A2" && trace.fault == nil && !trace.isCut)
  }

  @Test func `what is read while a file is loaded is a fact, and its lines are kept apart`() throws {
    let policy = try Shipped.policy("standard")
    let trace = try policy.trace(.escalation, about: "A2", over: SmallLedger.snapshot(policy.rules))
    #expect(trace.facts.prefix(5).map(\.name).allSatisfy { $0.hasPrefix("terms.") && $0.hasSuffix("_day") })
    #expect(trace.lines.allSatisfy { $0.file == "shared/ladder.lua" || $0.line >= 11 })
    #expect(trace.lines.contains { $0.file == "shared/ladder.lua" && $0.line == 5 })
    let compared = trace.comparisons.filter { $0.file == "shared/ladder.lua" }
    #expect(compared.map(\.right.value) == [-3, 3, 15, 30, 60].map { .whole($0) }, "\(compared)")
  }

  @Test func `each way to a fact is one: methods, other documents, walks, nil, exchange, what a text tells`() throws {
    #expect(
      try Self.facts("return nil, customer.days_since_contact == nil and 'a' or 'b'")
        == ["customer.days_since_contact is nil"])
    #expect(
      try Self.facts("for _, other in ipairs(customer:invoices()) do if other.days_overdue > 90 then break end end")
        == [
          "customer:invoices() is {invoice A2, invoice A3}", "invoice.days_overdue is 42",
          "invoice(A3).days_overdue is -25",
        ])
    #expect(
      try Self.facts("return invoice.amount:to('KWD'), 'x'") == [
        "invoice.amount is 10000.00 SAR", "(10000.00 SAR):to(\"KWD\") is not available",
      ])
    #expect(
      try Self.facts("local n = 0 for k, v in pairs(terms.by_segment) do n = n + v end return nil, 'x'").sorted() == [
        "pairs(terms.by_segment) is {\"risky\", \"vip\"}", "terms.by_segment is a table", "terms.by_segment.risky is 1",
        "terms.by_segment.vip is 3",
      ])
    #expect(
      try Self.facts("return nil, #terms.list > 1 and 'x' or 'y'", terms: "list = { 1, 2 }") == [
        "terms.list is a table", "#terms.list is 2",
      ])
    #expect(try Self.facts("return nil, tostring(customer) == 'customer A' and 'x' or 'y'") == ["customer.id is \"A\""])
    #expect(
      try Self.facts("return nil, ledger.economy == 'boom' and 'x' or 'y'", economy: .boom) == [
        "ledger.economy is \"boom\""
      ])
    #expect(try Self.facts("return nil, invoice:payments()[1].amount:is_zero() and 'x' or 'y'").count == 1)
    #expect(
      try Self.facts("return nil, #customer:history(2) > 1 and 'x' or 'y'").first?.hasPrefix("customer:history(2) is {")
        == true)
  }

  @Test func `a list of terms that is answered as it is was read as a whole`() throws {
    let policy = try PolicyText.policy([
      "terms.lua": "return { offer = { discount(0.02, 10), discount(0.01, 20) } }",
      "early_payment_discount.lua": "return function() return terms.offer, 'offer' end",
    ])
    let trace = try policy.trace(.earlyPaymentDiscount, about: "A2", over: SmallLedger.snapshot(policy.rules))
    #expect(
      trace.facts.map(\.name).sorted() == ["pairs(terms.offer)", "terms.offer", "terms.offer[1]", "terms.offer[2]"])
  }

  @Test func `a fault is told with what was read and done until then`() throws {
    let trace = try Self.trace("if invoice.days_overdue > 3 then\nreturn invoice.amount < 5\nend")
    #expect(trace.fault?.line == 3 && trace.answer == .nil)
    #expect(trace.lines.map(\.line) == [2, 3])
    #expect(trace.facts.map(\.name) == ["invoice.days_overdue", "invoice.amount"])
    #expect(trace.comparisons.map(\.description) == ["invoice.days_overdue is 42: true"])
  }

  @Test func `a question that ends at a limit shows how it began, and that it is cut`() throws {
    let trace = try Self.trace("local n = invoice.days_overdue while n > 0 do n = n + 1 end")
    #expect(trace.fault?.kind == .instructions && trace.isCut && trace.comparisons.count > 1_000)
  }

  @Test func `a question within its budget is answered, however many comparisons it makes`() throws {
    let trace = try Self.trace("local n = 0 while n < 150000 do n = n + 1 end return nil, 'done'")
    #expect(trace.fault == nil && trace.reason == "done" && trace.isCut)
  }

  @Test func `later questions see the limit that the policy answers, as in a run`() throws {
    let policy = try PolicyText.policy([
      "credit_limit.lua": "return function(customer) return customer.currency == 'SAR' and SAR(77) or nil, 'x' end",
      "priority.lua": "return function(customer) return customer.credit_limit == SAR(77) and 1 or 0, 'x' end",
    ])
    let snapshot = SmallLedger.snapshot(policy.rules)
    #expect(
      try policy.trace(.priority, about: "A", over: snapshot).facts.map(\.description) == [
        "customer.credit_limit is 77.00 SAR"
      ])
    #expect(
      try policy.trace(.priority, about: "B", over: snapshot).facts.map(\.description) == [
        "customer.credit_limit is nil"
      ])
  }

  @Test func `what is not asked can not be traced, and says so`() throws {
    let policy = try PolicyText.policy()
    let snapshot = SmallLedger.snapshot(policy.rules)
    #expect(throws: TraceError.unknown(.lateFee, id: "Z9")) { try policy.trace(.lateFee, about: "Z9", over: snapshot) }
    #expect(throws: TraceError.notAnswered(.priority)) { try policy.trace(.priority, about: "A", over: snapshot) }
  }
}
