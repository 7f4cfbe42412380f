import Foundation
import Testing

@Suite("What the cases of a policy reach")
struct CoverageTests {
  @Test("a failing case shows the lines that ran, with the values that they compared, in both languages")
  func failing() throws {
    let desk = try Desk()
    try desk.copy("Policies")
    try desk.edit("Policies/standard/terms.lua", "range { 5, from = 0, to = 30", "range { 15, from = 0, to = 30")
    let output = try desk.tahsil("policy test").output
    let lines = output.split(separator: "\n").map(String.init)
    #expect(
      lines.prefix(3) == [
        "cases/late_fee.csv:3: the first day after it bears all six days: wanted 295.89 SAR (past_grace), given nothing (within_grace)",
        "    late_fee.lua:3: if invoice.disputed then return nil, \"disputed\" end",
        "    late_fee.lua:4: if invoice.days_overdue <= terms.grace_days then return nil, \"within_grace\" end (invoice.days_overdue is 6, terms.grace_days is 15: true)",
      ], "\(output)")
    let arabic = try desk.tahsil("policy test --lang ar").output
    #expect(arabic.contains("(invoice.days_overdue = 6، terms.grace_days = 15: صحيح)"), "\(arabic)")
  }

  @Test("a case that fails by a fault shows the way to it")
  func fault() throws {
    let desk = try Desk()
    try desk.copy("Policies")
    try desk.edit(
      "Policies/standard/late_fee.lua", "invoice:interest(terms.annual_rate, invoice.due, today)", "invoice.ballance")
    let output = try desk.tahsil("policy test").output
    #expect(output.contains("did you mean 'balance'?\n    late_fee.lua:3: "), "\(output)")
    #expect(output.contains("\n    late_fee.lua:5: local fee = invoice.ballance\n"))
  }

  @Test("a line and a reason that no case reaches are told, and count where that is asked for")
  func uncovered() throws {
    let desk = try Desk()
    try desk.copy("Policies")
    #expect(try desk.tahsil("policy test --require-coverage").status == 0)
    try desk.edit(
      "Policies/standard/late_fee.lua", "  local fee =",
      "  if customer.blocked then\n    return nil, \"blocked\"\n  end\n  local fee =")
    let table = try desk.tahsil("policy test")
    #expect(table.status == 0)
    #expect(
      table.output == """
        no case reaches late_fee.lua:6: return nil, "blocked"
        no case gives the reason blocked, late_fee.lua:6
        Policies/standard: 44 cases passed, 0 failed; reached 51 of 52 lines and 14 of 15 reasons

        """)
    #expect(try desk.tahsil("policy test --require-coverage").status == 1)
    let json = try desk.tahsil("policy test --format json").json()
    let lines = try #require(json["uncovered_lines"] as? [[String: Any]])
    #expect(lines.count == 1 && lines[0]["file"] as? String == "late_fee.lua" && lines[0]["line"] as? Int == 6)
    #expect(lines[0]["questions"] as? [String] == ["late_fee"])
    let reasons = try #require(json["uncovered_reasons"] as? [[String: Any]])
    #expect(reasons.map { $0["reason"] as? String } == ["blocked"])
    #expect(try desk.tahsil("policy test --lang ar").output.contains("لا حالة تعطي السبب blocked"))
  }

  @Test(
    "every policy of the package reaches all of its lines and reasons",
    arguments: ["standard", "relationship", "strict", "no-interest", "downturn", "do-nothing"])
  func shipped(name: String) throws {
    let outcome = try Desk().tahsil([
      "policy", "test", "--require-coverage", "--policy", Desk.root.path + "/Policies/\(name)",
    ])
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
  }
}
