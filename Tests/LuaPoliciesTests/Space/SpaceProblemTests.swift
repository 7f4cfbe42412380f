import Receivables
import Testing

@testable import LuaPolicies

/// What is wrong with a policy is shown by the smallest case, as a row that can be pasted.
@Suite struct SpaceProblemTests {
  private static func problems(_ files: [String: String]) throws -> [SpaceProblem] {
    let policy = try PolicyText.policy(files)
    return try policy.problems(in: policy.decisionSpace())
  }

  /// The fee rule as a body.
  private static func fee(_ body: String, _ more: [String: String] = [:]) throws -> [SpaceProblem] {
    try problems(more.merging(["late_fee.lua": "return function(customer, invoice)\n\(body)\nend"]) { $1 })
  }

  @Test func `a fault that only one day in a thousand meets`() throws {
    let problems = try Self.fee("if invoice.days_overdue > 733 then return invoice.ballance, 'x' end return nil, 'y'")
    #expect(problems.map(\.code) == ["fault"])
    #expect(problems[0].problem.message.english.contains("ballance") && problems[0].problem.line == 2)
    #expect(
      problems[0].example?.lines == [
        "it,          invoice.days_overdue, answer, reason", "shows fault, 734,                  ,       ",
      ])
  }

  @Test func `only what matters is in the row`() throws {
    let problems = try Self.fee(
      """
      if customer.segment == 'vip' and invoice.plan ~= 'kept' and invoice.amount > SAR(7000) then
        return SAR(0) - SAR(5), 'x'
      end
      return nil, 'y'
      """)
    #expect(problems.map(\.code) == ["fault"])
    #expect(problems[0].example?.columns == ["it", "customer.segment", "invoice.amount", "answer", "reason"])
    #expect(problems[0].example?.rows.first?[1...2] == ["vip", "7000.01 SAR"])
  }

  @Test func `a missing reason, and an invariant that does not hold`() throws {
    let silent = try Self.fee("if invoice.days_overdue > 12 then return nil end return nil, 'y'")
    #expect(silent.map(\.code) == ["reason_missing"])
    #expect(silent[0].example?.rows.first?[1] == "13")
    let broken = try Self.fee(
      "if invoice.days_overdue > 12 then return SAR(30), 'late' end return nil, 'y'",
      [
        "invariants.lua":
          "return { a_month_is_free = function(d) return d.kind ~= 'fee' or d.invoice.days_overdue > 30 end }"
      ])
    #expect(broken.map(\.code) == ["invariant_broken"])
    #expect(broken[0].problem.message.english.contains("a_month_is_free") && broken[0].example?.rows.first?[1] == "13")
  }

  @Test func `the row that is printed fails in policy test as it did here`() throws {
    let body = "if invoice.days_overdue > 733 then return invoice.ballance, 'x' end return nil, 'y'"
    let example = try #require(try Self.fee(body).first?.example)
    let table = example.lines.joined(separator: "\n")
    let report = try PolicyText.policy([
      "late_fee.lua": "return function(customer, invoice)\n\(body)\nend", example.file: table,
    ]).runCases()
    #expect(report.problems.isEmpty && report.results.map(\.passed) == [false])
    #expect(report.results.first?.fault?.line == 2)
  }

  @Test func `the same mistake is told once, with its count`() throws {
    let problems = try Self.fee("return invoice.amount + invoice.days_overdue, 'x'")
    #expect(problems.count == 1 && problems[0].count > 3)
    #expect(problems[0].example?.columns == ["it", "answer", "reason"])
  }
}
