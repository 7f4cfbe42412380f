import Foundation
import Testing

@Suite("tahsil ledger, aging, generate and demo")
struct LedgerTests {
  @Test("aging: buckets, total and overdue, one object a currency")
  func aging() throws {
    let desk = try Desk.withBook()
    let aging = try #require(try desk.tahsil("aging --as-of 2026-03-02 --format json").list().first)
    #expect(Set(["as_of", "buckets", "total", "overdue"]).isSubset(of: aging.keys))
    let buckets = try #require(aging["buckets"] as? [[String: Any]])
    #expect(buckets.map { $0["bucket"] as? String } == ["not_due", "1-30", "31-60", "61-90", "over_90"])
    #expect(buckets[1]["amount"] as? [String: String] == ["amount": "10000.00", "currency": "SAR"])
    #expect(aging["overdue"] as? [String: String] == ["amount": "10000.00", "currency": "SAR"])
    let csv = try desk.tahsil("aging --as-of 2026-03-02 --bounds 10,60 --format csv").output
    #expect(csv.contains("2026-03-02,SAR,11-60,10000.00,1\r\n"), "\(csv)")
  }

  @Test("init, info, verify; a second init is refused")
  func ledger() throws {
    let desk = try Desk.withBook()
    let info = try desk.tahsil("ledger info --format json").json()
    #expect((info["rows"] as? [String: Any])?["invoice"] as? Int == 3)
    #expect(try desk.tahsil("ledger verify").status == 0)
    let again = try desk.tahsil("ledger init")
    #expect(again.status == 2)
    #expect(again.output == "")
    #expect(try desk.tahsil("ledger init --ledger new.sqlite").status == 0)
    #expect(try desk.tahsil("ledger verify --ledger new.sqlite").status == 0)
    try desk.write("this is no ledger", to: "notes.txt")
    let other = try desk.tahsil("ledger verify --ledger notes.txt")
    #expect(other.status == 2)
    #expect(other.output == "")
  }

  @Test("what is exported imports into the same ledger; the journal has debit and credit")
  func export() throws {
    let desk = try Desk.withBook()
    _ = try desk.tahsil("run --as-of 2026-03-02 --post")
    #expect(try desk.tahsil("ledger export out").status == 0)
    #expect(try desk.tahsil("import out --ledger copy.sqlite").status == 0)
    #expect(
      try desk.tahsil("aging --as-of 2026-03-02 --format csv --ledger copy.sqlite").output
        == desk.tahsil("aging --as-of 2026-03-02 --format csv").output)
    #expect(try desk.tahsil("ledger export journal.csv --journal").status == 0)
    let journal = try String(contentsOf: desk.folder.appendingPathComponent("journal.csv"), encoding: .utf8)
    #expect(journal.contains("accounts_receivable,late_fees"), "\(journal)")
  }

  @Test("generate: the same seed gives the same bytes, and the files import")
  func generate() throws {
    let desk = try Desk()
    for folder in ["a", "b"] {
      #expect(try desk.tahsil("generate \(folder) --invoices 1000 --seed 7").status == 0)
    }
    #expect(try desk.shell("diff -r a b").status == 0)
    #expect(try desk.tahsil("import a").status == 0)
  }

  @Test("the demo: a proposal by stage, fees, holds, aging, and what to try next, which all runs")
  func demo() throws {
    let desk = try Desk()
    try desk.copy("Policies")
    let demo = try desk.tahsil("demo")
    #expect(demo.status == 0, "\(demo.errors)")
    for title in ["Escalation", "Largest late fees", "Holds", "Open receivables in SAR", "What to try next"] {
      #expect(demo.output.contains(title), "\(demo.output)")
    }
    #expect(demo.output.contains("Reminder") && demo.output.contains("Telephone call"), "\(demo.output)")
    let lines = demo.output.split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 100 }, "\(lines.filter { $0.count > 100 })")
    let suggestions = lines.filter { $0.hasPrefix("  tahsil ") }
    #expect(suggestions.count >= 5)
    for suggestion in suggestions {
      let outcome = try desk.shell(String(suggestion))
      #expect(outcome.status == 0, "\(suggestion): \(outcome.errors)")
    }
    #expect(try desk.tahsil("demo --lang ar").output.contains("ما يمكن تجربته"))
  }
}
