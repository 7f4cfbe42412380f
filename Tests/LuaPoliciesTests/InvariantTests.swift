import LuaPolicies
import Receivables
import Testing

/// Invariants are asked about every decision; what does not hold is a finding.
@Suite struct InvariantTests {
  private func findings(_ invariants: String, _ changes: [String: String] = [:]) throws -> [Finding] {
    let files = [
      "invariants.lua": "return { it_holds = function(d) \(invariants) end }",
      "credit_limit.lua": "return function(customer) return customer.open_balance * 2, 'twice' end",
      "early_payment_discount.lua": "return function(c, i) return discount(0.02, 10), 'offer' end",
      "late_fee.lua": "return function(c, i) if i.disputed then return nil, 'x' end return i.amount * 0.01, 'fee' end",
      "escalation.lua": "return function(c, i) if i.days_overdue < 1 then return nil, 'x' end return 'call', 'age' end",
      "order_release.lua": "return function(c, o) return 'hold', 'all' end",
    ]
    let policy = try PolicyText.policy(files.merging(changes) { $1 })
    let snapshot = SmallLedger.snapshot(policy.rules)
    var review = AnswerReview(over: snapshot, source: { policy.source(of: $0) })
    review.add(try policy.answers(over: snapshot, customers: 0..<snapshot.customers.count, economy: .normal))
    #expect(review.faults.isEmpty)
    return try policy.brokenInvariants(of: review.decisions, over: snapshot, economy: .normal)
  }

  @Test func `in a snapshot of some customers they are asked about these`() throws {
    let policy = try PolicyText.policy([
      "invariants.lua": """
      return { own = function(d)
        return d.kind ~= 'fee' or d.answer == d.customer.open_balance * 0 + d.invoice.amount * 0.01
          and d.customer.id ~= 'C'
      end }
      """,
      "late_fee.lua": "return function(c, i) return i.amount * 0.01, 'fee' end",
    ])
    let slices = SnapshotSlices(of: SmallLedger.ledger, asOf: SmallLedger.asOf, rules: policy.rules)
    let found = try (0..<4).map { first in
      let snapshot = slices.snapshot(of: first..<4)
      var review = AnswerReview(over: snapshot, source: { policy.source(of: $0) })
      review.add(try policy.answers(over: snapshot, customers: 0..<snapshot.customers.count, economy: .normal))
      #expect(review.decisions.contains { $0.question == .lateFee } && review.faults == [])
      return try policy.brokenInvariants(of: review.decisions, over: snapshot, economy: .normal)
        .filter { $0.customer == "C" }.map(\.invoice)
    }
    #expect(found == [["C1"], ["C1"], ["C1"], []])
  }

  @Test func `what holds gives no finding`() throws {
    #expect(try findings("return true").isEmpty)
    #expect(try findings("return d.kind ~= 'fee' or not d.invoice.disputed").isEmpty)
    #expect(
      try findings("return d.kind ~= 'fee' or d.answer == d.invoice.amount * 0.01 and d.addition == d.answer").isEmpty)
    #expect(try findings("return d.kind ~= 'limit' or d.answer == d.customer.open_balance * 2").isEmpty)
    #expect(try findings("return d.kind ~= 'terms' or #d.answer == 1").isEmpty)
    #expect(try findings("return d.kind ~= 'stage' or d.answer == 'reminder'").isEmpty)
    #expect(
      try findings("return d.kind ~= 'order' or d.answer == 'hold' and d.invoice == nil and d.reason == 'all'").isEmpty)
    #expect(try findings("return d.question == 'late_fee' or d.addition == nil").isEmpty)
  }

  @Test func `what does not hold is named with customer, invoice and reason`() throws {
    let findings = try findings("return d.kind ~= 'fee' or d.invoice.id ~= 'C1'")
    #expect(findings.map(\.code) == [.invariantBroken] && findings[0].customer == "C" && findings[0].invoice == "C1")
    #expect(findings[0].message == "invariant it_holds does not hold for this late_fee decision (fee)")
  }

  @Test func `an invariant that fails or answers otherwise is told`() throws {
    let failing = try findings("return d.kind ~= 'fee' or d.invoice.amont > 0")
    #expect(
      failing.first?.message.contains(
        "could not be checked: invariants.lua:1: invoice has no field 'amont'; did you mean 'amount'?") ?? false)
    let vague = try findings("if d.kind ~= 'fee' then return true end")
    #expect(vague.first?.message.contains("answered neither true nor false") ?? false)
    #expect(
      try findings("return d.anser").first?.message.contains("decision has no field 'anser'; did you mean 'answer'?")
        ?? false)
  }

  @Test func `every kind of decision is seen`() throws {
    let kinds = try findings("return false").map { $0.message.split(separator: " ")[7] }
    #expect(Set(kinds) == ["credit_limit", "early_payment_discount", "late_fee", "escalation", "order_release"])
  }
}
