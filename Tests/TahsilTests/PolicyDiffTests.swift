import Foundation
import Testing

@Suite("policy diff: what another policy would change", .serialized)
struct PolicyDiffTests {
  /// A desk with the ledger of the demo and `Policies/mine`, a copy of the standard policy.
  private func desk(_ edits: [(file: String, old: String, new: String)] = []) throws -> Desk {
    let desk = try Desk()
    try desk.copy("Policies")
    #expect(try desk.tahsil("demo").status == 0)
    try desk.copy("Policies/standard", to: "Policies/mine")
    for edit in edits { try desk.edit("Policies/mine/\(edit.file)", edit.old, edit.new) }
    return desk
  }

  private static let grace = (
    file: "terms.lua", old: "range { 5, from = 0, to = 30", new: "range { 15, from = 0, to = 30"
  )
  private static let asOf = "--ledger demo/ledger.sqlite --as-of 2025-12-31"
  private static let both = "policy diff Policies/standard Policies/mine"

  /// What a run decides: the answer of each thing it decides, by customer, invoice or order, question and effect.
  private func decisions(_ policy: String, _ desk: Desk) throws -> [String: String] {
    let run = try desk.tahsil("run --policy \(policy) \(Self.asOf) --format json").json()
    let list = try #require(run["decisions"] as? [[String: Any]])
    var decided: [String: String] = [:]
    for decision in list {
      let word = { (key: String) in decision[key] as? String ?? "" }
      let subject = [word("customer"), word("invoice"), word("order")].joined(separator: "/")
      // A discount that is taken answers the same question as the terms.
      let key = "\(subject) \(word("question")) \(word("effect") == "discount_taken" ? "taken" : "")"
      let answer = try JSONSerialization.data(
        withJSONObject: [
          "answer": decision["answer"] ?? NSNull(), "held": word("held_back"), "day": word("letter_day"),
        ], options: [.sortedKeys])
      #expect(decided.updateValue(String(decoding: answer, as: UTF8.self), forKey: key) == nil, "\(key) twice")
    }
    for hold in try #require(run["holds"] as? [[String: Any]]) {
      decided["\(hold["customer"] as! String)// hold \(hold["cause"] as! String)"] = "\(hold["placed"] as! Bool)"
    }
    return decided
  }

  /// What `diff` names, in the same words.
  private func named(_ difference: [String: Any]) -> String {
    let word = { (key: String) in difference[key] as? String ?? "" }
    let subject = [word("customer"), word("invoice"), word("order")].joined(separator: "/")
    if word("kind") == "hold" {
      return "\(subject) hold \(word("question") == "credit_limit" ? "over_limit" : "stage")"
    }
    return "\(subject) \(word("question")) \(word("kind") == "discount" ? "taken" : "")"
  }

  @Test(
    "names exactly what differs in the decisions of two full runs",
    arguments: [
      [grace], [(file: "terms.lua", old: "range { 0.18, from", new: "range { 0.19, from")],
      [(file: "terms.lua", old: "range { 15, from = 5, to = 29 }", new: "range { 20, from = 5, to = 29 }")],
      [(file: "terms.lua", old: "vip = 3, standard = 2, risky = 1", new: "vip = 3, standard = 1, risky = 1")],
      [(file: "terms.lua", old: "{ rate = 0.02, days = 10 }", new: "{ rate = 0.03, days = 10 }")],
      [(file: "manifest.lua", old: "quiet_days = 7", new: "quiet_days = 8")],
      [(file: "stages.lua", old: "channel = \"phone\"", new: "channel = \"phone\", hold_orders = true")], [],
    ])
  func exact(edits: [(file: String, old: String, new: String)]) throws {
    let desk = try desk(edits)
    let diff = try desk.tahsil("\(Self.both) \(Self.asOf) --format json")
    #expect(diff.status == 0, "\(diff.errors)")
    let list = try #require(try diff.json()["differences"] as? [[String: Any]])
    let (a, b) = (try decisions("Policies/standard", desk), try decisions("Policies/mine", desk))
    let differing = Set(a.keys).union(b.keys).filter { a[$0] != b[$0] }
    #expect(list.count == Set(list.map(named)).count, "each is named once")
    #expect(Set(list.map(named)) == differing)
    #expect(differing.isEmpty == edits.isEmpty)
    let counts = try #require(try diff.json()["counts"] as? [String: Any])
    #expect(counts["different_invoices"] as? Int == Set(list.compactMap { $0["invoice"] as? String }).count)
    let csv = try desk.tahsil("\(Self.both) \(Self.asOf) --format csv --threads 1").output
    #expect(csv.split(separator: "\r\n").count == list.count + 1)
  }

  @Test("tells the terms, the files and their lines; a ledger is not needed for that")
  func texts() throws {
    let desk = try Desk()
    try desk.copy("Policies")
    try desk.copy("Policies/standard", to: "Policies/mine")
    #expect(try desk.tahsil(Self.both).output.contains("The files of both are the same."))
    try desk.edit("Policies/mine/terms.lua", Self.grace.old, Self.grace.new)
    try desk.write("it, answer\n", to: "Policies/mine/cases/priority.csv")
    let text = try desk.tahsil(Self.both)
    #expect(text.status == 0)
    #expect(text.output.contains("  grace_days  5  15\n"), "\(text.output)")
    #expect(text.output.contains("  @@ -9,5 +9,5 @@\n") && text.output.contains("--- /dev/null"))
    let json = try desk.tahsil("\(Self.both) --format json").json()
    let parts = try #require(json["text"] as? [String: Any])
    #expect((parts["terms"] as? [[String: String]]) == [["term": "grace_days", "a": "5", "b": "15"]])
    let files = try #require(parts["files"] as? [[String: Any]])
    #expect(files.map { $0["file"] as? String } == ["cases/priority.csv", "terms.lua"])
    #expect(files.map { $0["change"] as? String } == ["added", "changed"])
  }

  @Test("exits with 0 whether they differ or not, with 1 only where that was asked for, or somebody met a fault")
  func status() throws {
    let desk = try Desk.withBook()
    try desk.copy("Policies/standard", to: "Policies/mine")
    let asOf = "--as-of 2026-03-02"
    #expect(try desk.tahsil("\(Self.both) \(asOf) --exit-code").status == 0)
    try desk.edit("Policies/mine/late_fee.lua", "-- What should", "-- What, then, should")
    #expect(try desk.tahsil("\(Self.both) \(asOf)").status == 0)
    #expect(try desk.tahsil("\(Self.both) \(asOf) --exit-code").status == 1)
    try desk.edit("Policies/mine/late_fee.lua", "invoice:interest(", "invoice.ballance or invoice:interest(")
    let fault = try desk.tahsil("\(Self.both) \(asOf)")
    #expect(fault.status == 1)
    #expect(fault.output.contains("customers with a fault     0        0        1"), "\(fault.output)")
    #expect(fault.output.contains("B: late_fee.lua:5: "))
    try desk.write("return 1\n", to: "Policies/mine/late_fee.lua")
    let broken = try desk.tahsil("\(Self.both) \(asOf)")
    #expect(broken.status == 2 && broken.output == "" && broken.errors.contains("late_fee.lua"))
    #expect(try desk.tahsil("runs").output == "There are no runs yet.\n")
  }

  @Test("over a span: totals by month, and the invoices that differ with how it ends", arguments: ["en", "ar"])
  func history(language: String) throws {
    let desk = try desk([Self.grace])
    let span = "--ledger demo/ledger.sqlite --history 2025-07-01..2025-12-31 --every month"
    let text = try desk.tahsil("\(Self.both) \(span) --lang \(language)")
    #expect(text.status == 0, "\(text.errors)")
    #expect(text.output.contains(language == "en" ? "October 2025" : "أكتوبر 2025"), "\(text.output)")
    let json = try desk.tahsil("\(Self.both) \(span) --format json").json()
    let history = try #require(json["history"] as? [String: Any])
    #expect(history["runs"] as? Int == 6 && history["period"] as? String == "month")
    let differences = try #require(json["differences"] as? [[String: Any]])
    #expect(!differences.isEmpty && differences.allSatisfy { $0["question"] as? String != nil })
    let csv = try desk.tahsil("\(Self.both) \(span) --format csv").output
    #expect(csv.split(separator: "\r\n").count == differences.count + 1)
  }

  @Test("a span as a page: what each policy does by month, side by side", arguments: ["en", "ar"])
  func historyPage(language: String) throws {
    let desk = try desk([Self.grace])
    let span = "--ledger demo/ledger.sqlite --history 2025-07-01..2025-12-31 --every month"
    let outcome = try desk.tahsil("\(Self.both) \(span) --lang \(language) --report page.html --digits arabic")
    #expect(outcome.status == 0 && !outcome.output.contains("<svg"))
    let page = try String(contentsOf: desk.folder.appendingPathComponent("page.html"), encoding: .utf8)
    #expect(page.contains(language == "en" ? "By month: letters" : "شهرياً: خطابات"))
    #expect(page.contains(language == "en" ? "١ July ٢٠٢٥" : "١ يوليو ٢٠٢٥"))
  }

  @Test("as a page in both languages, with the ledger left as it was", arguments: ["en", "ar"])
  func page(language: String) throws {
    let desk = try desk([Self.grace])
    let before = try desk.tahsil("runs --ledger demo/ledger.sqlite").output
    let outcome = try desk.tahsil("\(Self.both) \(Self.asOf) --lang \(language) --report page.html")
    #expect(outcome.status == 0 && !outcome.output.isEmpty)
    let page = try String(contentsOf: desk.folder.appendingPathComponent("page.html"), encoding: .utf8)
    #expect(page.contains("<html lang=\"\(language)\" dir=\"\(language == "ar" ? "rtl" : "ltr")\">"))
    #expect(page.contains(language == "ar" ? "31 ديسمبر 2025" : "31 December 2025"))
    // The line that answers under A, and the one that does not under B.
    #expect(page.contains("<bdi>late_fee.lua:9</bdi></td><td><bdi>late_fee.lua:4</bdi>"))
    #expect(try desk.tahsil("runs --ledger demo/ledger.sqlite").output == before)
    let nowhere = try desk.tahsil("\(Self.both) --report no/such/folder/page.html")
    #expect(nowhere.status == 2 && nowhere.output == "" && !nowhere.errors.isEmpty)
  }
}
