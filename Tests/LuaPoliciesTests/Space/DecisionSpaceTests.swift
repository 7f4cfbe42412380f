import Receivables
import Testing

@testable import LuaPolicies

/// Invented cases stand on both sides of what a policy compares.
@Suite struct DecisionSpaceTests {
  private static func space(_ files: [String: String], _ question: Question = .lateFee) throws -> DecisionSpace {
    try PolicyText.policy(files).decisionSpace()
  }

  private static func fee(_ condition: String, terms: String = "") throws -> DecisionSpace {
    try space([
      "terms.lua": "return { \(terms) }",
      "late_fee.lua":
        "return function(customer, invoice) if \(condition) then return nil, 'yes' end return nil, 'no' end",
    ])
  }

  /// The values of a fact among the cases of a question.
  private static func values(_ fact: String, in space: DecisionSpace, _ question: Question = .lateFee) -> Set<String> {
    Set((space.cases[question] ?? []).compactMap { $0.facts[fact] }.map { InventedCase.cell($0) })
  }

  struct Bound: Sendable, CustomTestStringConvertible {
    let condition, fact: String
    let wanted: [String]
    var terms = ""
    var testDescription: String { condition }
  }

  @Test(arguments: [
    Bound(condition: "invoice.days_overdue > 17", fact: "invoice.days_overdue", wanted: ["16", "17", "18"]),
    Bound(
      condition: "invoice.days_overdue <= terms.grace", fact: "invoice.days_overdue", wanted: ["43", "44", "45"],
      terms: "grace = 44"),
    Bound(condition: "3 * invoice.days_overdue - 7 >= 50", fact: "invoice.days_overdue", wanted: ["18", "19", "20"]),
    Bound(
      condition: "invoice.amount >= SAR(40000)", fact: "invoice.amount",
      wanted: ["39999.99 SAR", "40000.00 SAR", "40000.01 SAR"]),
    Bound(
      condition: "invoice.amount * 0.5 > SAR(123)", fact: "invoice.amount",
      wanted: ["245.99 SAR", "246.00 SAR", "246.01 SAR"]),
    Bound(
      condition: "customer.on_time_ratio ~= nil and customer.on_time_ratio < 0.85", fact: "customer.on_time_ratio",
      wanted: ["0.84", "0.85", "0.86"]),
    Bound(condition: "customer.segment == 'vip'", fact: "customer.segment", wanted: ["vip", "other"]),
    Bound(
      condition: "terms.of[customer.segment] ~= nil", fact: "customer.segment", wanted: ["gold", "iron", "other"],
      terms: "of = { gold = 1, iron = 2 }"),
    Bound(condition: "invoice.stage == 'call'", fact: "invoice.stage", wanted: ["call", "reminder"]),
    Bound(condition: "invoice.disputed", fact: "invoice.disputed", wanted: ["yes", "no"]),
    Bound(
      condition: "invoice.days_overdue == 999", fact: "invoice.days_overdue",
      wanted: ["0", "1", "30", "31", "60", "61", "90", "91"]),
  ])
  func `each bound is stood on, with its neighbours`(bound: Bound) throws {
    let space = try Self.fee(bound.condition, terms: bound.terms)
    let values = Self.values(bound.fact, in: space)
    #expect(values.isSuperset(of: bound.wanted), "\(values.sorted())")
    #expect(space.unreached.isEmpty && space.cut.isEmpty, "\(space.unreached.map(\.comparison.text))")
  }

  @Test func `what no case can come to is told with its line, and nothing else is`() throws {
    let space = try Self.fee("invoice.days_overdue > 20 and invoice.days_overdue < 10 or invoice.days_overdue > 30")
    #expect(space.unreached.map(\.comparison.text) == ["invoice.days_overdue < 10"])
    #expect(space.unreached.map(\.place) == ["late_fee.lua:1"])
    #expect(space.comparisons == 3)
  }

  @Test func `a bound inside others is come to, and every rung of a ladder is one of its own`() throws {
    let nested = try Self.fee(
      "customer.segment == 'vip' and invoice.amount > SAR(500) and invoice.days_overdue - 7 > 12 and invoice.plan == 'kept'"
    )
    #expect(nested.unreached.isEmpty)
    #expect(Self.values("invoice.days_overdue", in: nested).isSuperset(of: ["18", "19", "20"]))
    let ladder = try Self.space([
      "escalation.lua":
        "local rungs = { 3, 15, 44 } return function(customer, invoice) for _, r in ipairs(rungs) do if invoice.days_overdue >= r then return nil, 'x' end end return nil, 'y' end"
    ])
    #expect(ladder.comparisons == 3 && ladder.unreached.count == 2, "the first rung returns: the others never hold")
  }

  @Test func `the same policy gives the same cases in the same order`() throws {
    let policy = try Shipped.policy("relationship")
    let (first, second) = (try policy.decisionSpace(), try policy.decisionSpace())
    for question in Question.allCases { #expect(first.cases[question] == second.cases[question]) }
    #expect(first.count > 100)
  }

  @Test func `more cases than wanted are left out, and that is told`() throws {
    let policy = try Shipped.policy("standard")
    let space = try policy.decisionSpace(most: 10)
    #expect(space.cut.contains(.escalation) && space.cases.values.allSatisfy { $0.count <= 10 })
  }

  @Test(arguments: Shipped.names)
  func `a shipped policy is seen on both sides of all that it compares, and nothing is wrong with it`(
    name: String
  ) throws {
    let policy = try Shipped.policy(name)
    let space = try policy.decisionSpace()
    let known = ["strict": ["days >= rung[1]"], "downturn": ["ledger.overdue_ratio ~= nil"]]
    #expect(space.unreached.map(\.comparison.text) == known[name, default: []])
    let problems = try policy.problems(in: space)
    #expect(problems.isEmpty, "\(problems)")
  }

  @Test func `cases of one snapshot are answered as each by itself`() throws {
    let policy = try Shipped.policy("strict")
    let bench = CaseBench(policy: policy)
    for (_, cases) in try policy.decisionSpace(most: 40).cases {
      let together = try bench.outcomes(cases)
      for (place, invented) in cases.enumerated() {
        #expect(try bench.outcomes([invented]) == [together[place]], "\(invented.cells)")
      }
    }
  }
}
