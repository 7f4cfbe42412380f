import Foundation
import Testing

@Suite("A policy as its author meets it")
struct PolicyTests {
  @Test("a number in a script changes the next proposal; nothing is compiled")
  func edit() throws {
    let desk = try Desk.withBook()
    func fee() throws -> [String: String]? {
      let totals = try desk.tahsil("run --as-of 2026-02-10 --format json").json()["totals"] as? [String: Any]
      return totals?["late_fees"] as? [String: String]
    }
    // Ten days of interest are 49.32: raised to the minimum.
    #expect(try fee() == ["amount": "50.00", "currency": "SAR"])
    try desk.edit("Policies/standard/terms.lua", "range { 5, from = 0, to = 30", "range { 15, from = 0, to = 30")
    #expect(try fee() == ["amount": "0.00", "currency": "SAR"])
  }

  @Test("a typo in a field: file, line, suggestion; it costs only the customers it touches")
  func typo() throws {
    let desk = try Desk.withBook()
    try desk.edit(
      "Policies/standard/late_fee.lua", "invoice:interest(terms.annual_rate, invoice.due, today)",
      "invoice.ballance * 0.1")
    let run = try desk.tahsil("run --as-of 2026-03-02")
    #expect(run.status == 1)
    #expect(run.output.contains("late_fee.lua:5: "), "\(run.output)")
    #expect(run.output.contains("did you mean 'balance'?"))
    let json = try desk.tahsil("show 1 --format json")
    #expect(json.status == 1)
    let faults = try #require(try json.json()["faults"] as? [[String: Any]])
    #expect(faults.map { $0["customer"] as? String } == ["C1"])
    let decisions = try #require(try json.json()["decisions"] as? [[String: Any]])
    #expect(!decisions.isEmpty && decisions.allSatisfy { $0["customer"] as? String == "C2" })
  }

  @Test("a policy that does not load: every problem with file and line, and nothing is done")
  func broken() throws {
    let desk = try Desk.withBook()
    try desk.write("return function(customer, invoice) retrun nil end\n", to: "Policies/standard/late_fee.lua")
    for command in ["run --as-of 2026-03-02", "policy test"] {
      let outcome = try desk.tahsil(command)
      #expect(outcome.status == 2)
      #expect(outcome.output == "")
      #expect(outcome.errors.contains("late_fee.lua:1: "), "\(outcome.errors)")
    }
    try desk.edit("Policies/standard/terms.lua", "range { 5, from = 0, to = 30", "range { 45, from = 0, to = 30")
    #expect(try desk.tahsil("policy test").errors.contains("terms.lua:11: 45 is outside its range, 0 to 30"))
    #expect(try desk.tahsil("runs").output == "There are no runs yet.\n")
    let nowhere = try desk.tahsil("run --as-of 2026-03-02 --policy Policies/nowhere")
    #expect(nowhere.status == 2)
    #expect(nowhere.errors.contains("there is no such policy folder"))
  }

  @Test("a text that Lua cannot read is told in the language that was asked for, by every command that meets it")
  func brokenInArabic() throws {
    let desk = try Desk.withBook()
    try desk.write("return function(customer, invoice) retrun nil end\n", to: "Policies/standard/late_fee.lua")
    let told = "'retrun' ليست من كلمات Lua؛ اكتب return\n    return function(customer, invoice) retrun nil end\n"
    for command in ["run --as-of 2026-03-02", "policy test", "explain I1 --as-of 2026-03-02"] {
      let outcome = try desk.tahsil("\(command) --lang ar")
      #expect(outcome.status == 2 && outcome.output == "")
      #expect(outcome.errors == "tahsil: late_fee.lua:1: \(told)", "\(command): \(outcome.errors)")
    }
    let check = try desk.tahsil("policy check --lang ar")
    #expect(check.status == 1)
    #expect(
      check.output.hasPrefix("late_fee.lua:1:36: \(told)") && check.output.contains("عدد الأخطاء: 1."),
      "\(check.output)")
    let release = try desk.tahsil("policy release --lang ar")
    #expect(release.status == 2 && release.errors.contains("late_fee.lua:1:36: \(told)"), "\(release.errors)")
  }

  @Test("policy check: clean, over invented companies and over a ledger, in both languages")
  func checkClean() throws {
    let desk = try Desk.withBook()
    let invented = try desk.tahsil("policy check")
    #expect(invented.status == 0)
    #expect(invented.output.contains("60 customers") && invented.output.hasSuffix("Nothing is wrong with it.\n"))
    let own = try desk.tahsil("policy check --ledger ledger.sqlite --as-of 2026-03-02 --format json")
    #expect(own.status == 0)
    #expect(try own.json()["ok"] as? Bool == true)
    #expect(try desk.tahsil("policy check --lang ar").output.contains("لا خطأ فيها"))
  }

  @Test(
    "policy check: what is found in the text comes first, with the line and a mark, and its fault is not told again")
  func checkText() throws {
    let desk = try Desk.withBook()
    try desk.edit("Policies/standard/late_fee.lua", "past_grace\"", "past_grace\", invoice.ballance")
    let found = try desk.tahsil("policy check")
    #expect(found.status == 1)
    let lines = found.output.split(separator: "\n").map(String.init)
    #expect(
      lines[0] == "late_fee.lua:9:77: invoice has no field 'ballance'; did you mean 'balance'?", "\(found.output)")
    #expect(lines[1].hasSuffix("invoice.ballance") && lines[2].hasSuffix("^^^^^^^^"))
    #expect(lines.count == 6 && found.output.hasSuffix("Problems: 1.\n"))
    let json = try desk.tahsil("policy check --format json")
    #expect(json.status == 1)
    let findings = try #require(try json.json()["findings"] as? [[String: Any]])
    #expect(findings.count == 1 && findings[0]["code"] as? String == "unknown-field")
    #expect(findings[0]["line"] as? Int == 9 && findings[0]["column"] as? Int == 77)
    #expect(findings[0]["remedy"] as? String == "did you mean 'balance'?")
    #expect(try desk.tahsil("policy check --lang ar").output.contains("أتقصد 'balance'؟"))
  }

  @Test("policy check: what only shows when it runs is told too, each kind once with its count")
  func checkFaulty() throws {
    let desk = try Desk.withBook()
    try desk.edit(
      "Policies/standard/late_fee.lua", "local fee =",
      "assert(invoice.balance / (invoice.revised * 0) > SAR(1))\n  local fee =")
    let faulty = try desk.tahsil("policy check")
    #expect(faulty.status == 1)
    #expect(faulty.output.contains("divides by zero"), "\(faulty.output)")
    #expect(faulty.output.contains("more times") && faulty.output.hasSuffix("Problems: 1.\n"))
  }

  @Test("policy check: state that is kept is told once, though the policy does not load for it")
  func checkState() throws {
    let desk = try Desk.withBook()
    try desk.edit("Policies/standard/late_fee.lua", "return function", "local n = 0\nreturn function")
    try desk.edit("Policies/standard/late_fee.lua", "if invoice.disputed", "n = n + 1\n  if invoice.disputed")
    let json = try desk.tahsil("policy check --format json")
    #expect(json.status == 1)
    let findings = try #require(try json.json()["findings"] as? [[String: Any]])
    #expect(findings.count == 1 && findings[0]["code"] as? String == "kept-state")
    #expect((findings[0]["message"] as? String)?.hasPrefix("policies keep no state: 'n' belongs to the file") == true)
  }

  @Test("policy check: all that Lua can not read is told, of all files, and nothing is run")
  func checkSyntax() throws {
    let desk = try Desk.withBook()
    try desk.edit("Policies/standard/late_fee.lua", "if invoice.disputed then", "if invoice.disputed")
    try desk.edit("Policies/standard/escalation.lua", "if stage == nil then", "if stage == nil")
    let found = try desk.tahsil("policy check")
    #expect(found.status == 1)
    #expect(found.output.contains("late_fee.lua:3:") && found.output.contains("escalation.lua:16:"), "\(found.output)")
    #expect(found.output.hasSuffix("Problems: 2.\n") && !found.output.contains("questions about"))
  }

  @Test("policy test: passed, then failed with the table, the line, the wanted and the given answer")
  func cases() throws {
    let desk = try Desk()
    try desk.copy("Policies")
    let clean = try desk.tahsil("policy test --format json")
    #expect(clean.status == 0, "\(clean.output)")
    #expect(try clean.json()["failed"] as? Int == 0)
    #expect((try clean.json()["passed"] as? Int ?? 0) > 20)
    try desk.edit("Policies/standard/terms.lua", "range { 5, from = 0, to = 30", "range { 15, from = 0, to = 30")
    let failed = try desk.tahsil("policy test")
    #expect(failed.status == 1)
    #expect(failed.output.contains("cases/late_fee.csv:3: the first day after it"), "\(failed.output)")
    #expect(try desk.tahsil("policy test --lang ar").output.contains("أخفقت"))
  }

  @Test(
    "every policy of the package passes its own cases",
    arguments: [
      "standard", "relationship", "strict", "no-interest", "downturn", "do-nothing",
    ])
  func shipped(name: String) throws {
    let outcome = try Desk().tahsil(["policy", "test", "--policy", Desk.root.path + "/Policies/\(name)"])
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
  }

  @Test("the reference of fields is in the documentation as the program writes it", arguments: ["en", "ar"])
  func fields(language: String) throws {
    let page = Desk.root.appendingPathComponent(language == "en" ? "docs/fields.md" : "docs/fields.ar.md")
    let output = try Desk().tahsil("policy fields --lang \(language)").output
    #expect(try String(contentsOf: page, encoding: .utf8) == output, "\(page.path) is stale; run: make fields")
  }
}
