import Foundation
import Testing

@Suite("policy check and policy diff without data: cases on both sides of every number")
struct InventedCasesTests {
  private func desk(_ edits: [(file: String, old: String, new: String)] = []) throws -> Desk {
    let desk = try Desk()
    try desk.copy("Policies")
    try desk.copy("Policies/standard", to: "Policies/mine")
    for edit in edits { try desk.edit("Policies/mine/\(edit.file)", edit.old, edit.new) }
    return desk
  }

  @Test("a mistake that no company of the demo meets is shown by a row that policy test takes")
  func fault() throws {
    let desk = try desk([
      (
        file: "late_fee.lua", old: "if invoice.disputed then",
        new: "if invoice.days_overdue > 1733 then return invoice.balance - invoice.amount * 2, \"past_grace\" end\n"
          + "  if invoice.disputed then"
      )
    ])
    let check = try desk.tahsil("policy check --policy Policies/mine --lang en")
    #expect(check.status == 1)
    #expect(
      check.output.contains(
        """
            shown by this case, to be pasted into cases/late_fee.csv:
            it,          invoice.days_overdue, answer, reason
            shows fault, 1734,                 ,
        """), "\(check.output)")
    let findings = try #require(
      try desk.tahsil("policy check --policy Policies/mine --format json").json()["findings"] as? [[String: Any]])
    let example = try #require(findings.first?["case"] as? [String: Any])
    let columns = try #require(example["columns"] as? [String])
    let rows = try #require(example["rows"] as? [[String]])
    try desk.write(
      ([columns] + rows).map { $0.joined(separator: ",") }.joined(separator: "\n") + "\n",
      to: "Policies/mine/cases/late_fee.csv")
    let test = try desk.tahsil("policy test --policy Policies/mine")
    #expect(test.status == 1 && test.output.contains("given -1000.00 SAR"), "\(test.output)")
  }

  @Test("how much was invented, and what no case came to, which is no mistake", arguments: ["en", "ar"])
  func unreached(language: String) throws {
    let check = try desk().tahsil("policy check --policy Policies/strict --lang \(language)")
    #expect(check.status == 0)
    #expect(check.output.contains(language == "en" ? "seen on both sides" : "على الجانبين"), "\(check.output)")
    #expect(
      check.output.contains(
        "shared/ladder.lua:5: days >= rung[1] (\(language == "en" ? "always true" : "صحيحة دائما"))"))
    let json = try desk().tahsil("policy check --policy Policies/strict --format json").json()
    #expect((json["unreached"] as? [[String: Any]])?.count == 1)
    #expect(json["invented_cases"] as? Int ?? 0 > 50)
  }

  @Test("a claim that a policy breaks: the row before and the row after")
  func claim() throws {
    let desk = try desk([(file: "terms.lua", old: "range { 60, from = 31, to = 180 }", new: "60")])
    try desk.edit(
      "Policies/mine/escalation.lua", "return stage, \"age\"", "return days > 90 and \"call\" or stage, \"age\"")
    let check = try desk.tahsil("policy check --policy Policies/mine --lang en")
    #expect(check.status == 1)
    #expect(check.output.contains("the manifest claims stage_never_falls_with_age"), "\(check.output)")
    #expect(check.output.contains("before, 90,                   agency, age"), "\(check.output)")
    #expect(check.output.contains("after,  91,                   call,   age"))
  }

  @Test("policy diff says in a sentence what a number means, in both languages, and as JSON")
  func sentences() throws {
    let desk = try desk([
      (file: "terms.lua", old: "range { 15, from = 5, to = 29 }", new: "range { 12, from = 5, to = 29 }")
    ])
    let both = "policy diff Policies/standard Policies/mine"
    let english = try desk.tahsil("\(both) --lang en")
    #expect(english.status == 0)
    #expect(english.output.contains("  escalation: call from 12 instead of 15 days overdue\n"), "\(english.output)")
    #expect(try desk.tahsil("\(both) --lang ar").output.contains("التصعيد: اتصال هاتفي من 12 بدلا من 15 يوم تأخر"))
    let meaning = try #require(try desk.tahsil("\(both) --format json").json()["meaning"] as? [[String: Any]])
    #expect(
      meaning[0]["question"] as? String == "escalation" && meaning[0]["fact"] as? String == "invoice.days_overdue")
    #expect(meaning[0]["a"] as? String == "15" && meaning[0]["b"] as? String == "12")
  }

  @Test("policy diff of two texts that mean the same says so")
  func sameMeaning() throws {
    let desk = try desk([(file: "late_fee.lua", old: "-- What should", new: "-- What, then, should")])
    let diff = try desk.tahsil("policy diff Policies/standard Policies/mine --lang en")
    #expect(diff.output.contains("Over the cases that were invented both decide the same."), "\(diff.output)")
  }
}
