import Receivables
import Testing

@testable import LuaPolicies

/// A claim of the manifest is held against the policy, and broken by two rows.
@Suite struct ClaimTests {
  private static func problems(_ claim: String, _ files: [String: String]) throws -> [SpaceProblem] {
    let manifest = "return { name = 'test', revision = 1, currency = 'SAR', claims = { '\(claim)' } }"
    let policy = try PolicyText.policy(files.merging(["manifest.lua": manifest]) { $1 })
    return try policy.problems(in: policy.decisionSpace())
  }

  private static func fee(_ body: String) throws -> [SpaceProblem] {
    try problems(
      "fee_never_falls_with_age", ["late_fee.lua": "return function(customer, invoice) \(body) end"])
  }

  private static func stage(_ body: String) throws -> [SpaceProblem] {
    try problems("stage_never_falls_with_age", ["escalation.lua": "return function(customer, invoice) \(body) end"])
  }

  private static func limit(_ body: String) throws -> [SpaceProblem] {
    try problems("better_payer_never_smaller_limit", ["credit_limit.lua": "return function(customer) \(body) end"])
  }

  @Test func `a fee that falls after a year, and one that just does not`() throws {
    let falling = try Self.fee("return invoice.days_overdue > 365 and SAR(9) or SAR(10), 'x'")
    #expect(falling.map(\.code) == ["claim_broken"])
    #expect(
      falling[0].example?.lines == [
        "it,     invoice.days_overdue, answer,    reason", "before, 365,                  10.00 SAR, x",
        "after,  366,                  9.00 SAR,  x",
      ])
    #expect(falling[0].problem.message.english.contains("from 10.00 SAR to 9.00 SAR"))
    #expect(try Self.fee("return invoice.days_overdue > 365 and SAR(10) or SAR(10), 'x'").isEmpty)
    #expect(try Self.fee("if invoice.days_overdue > 20 then return nil, 'stays' end return SAR(3), 'x'").isEmpty)
  }

  @Test func `only the circumstances that matter are in the rows`() throws {
    let falling = try Self.fee(
      """
      if customer.segment == 'vip' and invoice.days_overdue > 40 then return SAR(1), 'mercy' end
      if invoice.disputed then return nil, 'disputed' end
      return invoice.days_overdue > 10 and SAR(5) or SAR(0), 'x'
      """)
    #expect(falling[0].example?.columns == ["it", "customer.segment", "invoice.days_overdue", "answer", "reason"])
    #expect(falling[0].example?.rows.map { $0[2] } == ["40", "41"])
  }

  @Test func `a stage that falls, and one that stays`() throws {
    let falling = try Self.stage(
      "local d = invoice.days_overdue if d >= 5 and d <= 50 then return 'call', 'x' end return 'reminder', 'y'")
    #expect(falling[0].example?.rows.map { $0[1] } == ["50", "51"])
    #expect(falling[0].example?.rows.map { $0[2] } == ["call", "reminder"])
    #expect(
      try Self.stage(
        "local d = invoice.days_overdue if d >= 5 and d <= 50 then return 'call', 'x' end return nil, 'y'"
      ).isEmpty)
  }

  @Test func `a better payer with a smaller limit, by its ratio or by its days`() throws {
    let ratio = try Self.limit(
      "local r = customer.on_time_ratio if r ~= nil and r > 0.75 then return SAR(100), 'x' end return SAR(200), 'y'")
    #expect(ratio.map(\.code) == ["claim_broken"])
    #expect(ratio[0].problem.message.english.contains("from 200.00 SAR to 100.00 SAR for a better payer"))
    let days = try Self.limit(
      "local d = customer.average_days_late if d ~= nil and d < 8 then return SAR(100), 'x' end return SAR(200), 'y'")
    #expect(days[0].example?.columns.contains("customer.average_days_late") == true)
    #expect(
      try Self.limit(
        "local r = customer.on_time_ratio if r ~= nil and r > 0.75 then return SAR(200), 'x' end return SAR(200), 'y'"
      ).isEmpty)
  }

  @Test func `a claim that nobody knows is refused with a suggestion`() {
    func problems(_ claims: String) -> [PolicyProblem] {
      PolicyText.problems([
        "manifest.lua": "return { name = 'test', revision = 1, currency = 'SAR', claims = \(claims) }"
      ])
    }
    #expect(
      problems("{ 'fee_never_fals_with_age' }").map(\.remedy.english) == ["did you mean \"fee_never_falls_with_age\"?"])
    #expect(
      problems("{ 'all_is_well' }").first?.remedy.english.hasPrefix("claim one of \"fee_never_falls_with_age\"") == true
    )
    #expect(problems("{ 'fee_never_falls_with_age', 'stage_never_falls_with_age' }").isEmpty)
    #expect(problems("'fee_never_falls_with_age'").count == 1)
  }
}
