import Receivables
import Testing

@testable import LuaPolicies

@Suite struct PurityTests {

  @Test(arguments: Shipped.names)
  func `a shipped policy answers the same when it is asked again in another order`(name: String) throws {
    let policy = try Shipped.policy(name)
    for seed in 1...5 as ClosedRange<UInt64> {
      let report = try policy.purity(over: SmallLedger.snapshot(policy.rules), seed: seed)
      #expect(report.isPure, "\(report.problems)")
      #expect(report.questions > 20)
    }
  }

  @Test func `a policy of faults has the same faults again`() throws {
    let policy = try PolicyText.fee("return invoice.ballance")
    let report = try policy.purity(over: SmallLedger.snapshot(policy.rules))
    #expect(report.isPure, "\(report.problems)")
  }

  /// The sandbox leaves no way to an impure answer that is known, so the second time another ledger is shown.
  @Test func `an answer that is another one the second time is told with both answers`() throws {
    let policy = try PolicyText.fee("return invoice.balance * 0.01, 'a_percent'")
    let first = try PolicySession(policy, over: SmallLedger.snapshot(policy.rules), economy: .normal)
    let earlier = SmallLedger.snapshot(policy.rules, asOf: Day("2026-02-26")!)
    let second = try PolicySession(policy, over: earlier, economy: .normal)
    #expect(LuaPolicy.compare(first, second, seed: 3).isPure)

    let other = try PolicyText.fee("return invoice.balance * 0.02, invoice.number == 'A2' and 'two' or 'a_percent'")
    let third = try PolicySession(other, over: SmallLedger.snapshot(policy.rules), economy: .normal)
    let report = LuaPolicy.compare(first, third, seed: 3)
    #expect(!report.isPure && report.differences == report.problems.count && report.differences >= 5)
    let problem = try #require(report.problems.first { $0.message.english.contains("A2") })
    #expect(
      problem.description
        == "late_fee.lua: answered 60.00 SAR, \"a_percent\" about invoice A2, and asked again in another order "
        + "120.00 SAR, \"two\"; an answer follows from what the rule is shown and from nothing else")
  }

  @Test func `at most twenty differences are told in words and all are counted`() throws {
    let quiet = try PolicyText.policy()
    let loud = try PolicyText.policy([
      "late_fee.lua": "return function() return nil, 'x' end",
      "escalation.lua": "return function() return nil, 'x' end",
      "early_payment_discount.lua": "return function() return nil, 'x' end",
    ])
    let snapshot = SmallLedger.snapshot(quiet.rules)
    let report = LuaPolicy.compare(
      try PolicySession(quiet, over: snapshot, economy: .normal),
      try PolicySession(loud, over: snapshot, economy: .normal), seed: 1)
    #expect(report.problems.count == PurityReport.listed)
    #expect(report.differences > PurityReport.listed)
  }
}
