import Foundation
import Testing

@Suite("Measures, on the command line")
struct MeasuresTests {
  @Test(
    "the stories of the examples: turnover of two years, and what is read out of it",
    arguments: [
      ("technology", "11.96", "11.85", ["improving", "turnover_strong"]),
      (
        "manufacturer", "7.94", "4.98",
        ["worsening", "collection_is_the_cause", "overdue_rising", "turnover_falling"]
      ),
      ("retailer", "3.00", "3.02", ["overdue_falling", "turnover_steady"]),
      ("wholesaler", "6.10", "5.05", ["turnover_falling"]),
    ])
  func stories(story: String, before: String, after: String, rules: [String]) throws {
    let desk = try Desk()
    try desk.copy("Examples/stories/\(story)")
    #expect(try desk.tahsil("import Examples/stories/\(story)").status == 0)
    let sheet = try #require(
      try desk.tahsil("measures --as-of 2025-12-31 --months 24 --format json").list().first)
    let months = try #require(sheet["months"] as? [[String: Any]])
    #expect(months[11]["turnover"] as? String == before)
    #expect(months[23]["turnover"] as? String == after)
    let trend = try #require(sheet["trend"] as? [String: Any])
    let statements = try #require(trend["statements"] as? [[String: Any]])
    let said = statements.compactMap { $0["rule"] as? String }
    for rule in rules { #expect(said.contains(rule), "\(said)") }
    #expect(statements.allSatisfy { ($0["figures"] as? [Any])?.isEmpty == false })
  }

  @Test("the keys that scripts rely on, decimal texts with two digits, and null with its reason for n/a")
  func shape() throws {
    let desk = try Desk.withBook()
    let outcome = try desk.tahsil("measures --as-of 2026-03-02 --format json")
    #expect(outcome.status == 0 && outcome.errors == "")
    let sheet = try #require(try outcome.list().first)
    #expect(sheet["currency"] as? String == "SAR")
    let months = try #require(sheet["months"] as? [[String: Any]])
    #expect(months.map { $0["month"] as? String } == ["2026-01", "2026-02", "2026-03"])
    let march = months[2]
    #expect(march["sales"] as? String == "0.00")
    #expect(march["open"] as? String == "18000.00")
    #expect(march["overdue"] as? String == "10000.00")
    #expect(march["open_invoices"] as? Int == 2)
    #expect(march["dso"] is NSNull && march["turnover"] is NSNull)
    #expect(march["dso_3m"] as? String == "45.75", "18000 / 24000 × 61")
    #expect(march["cei"] as? String == "0.00")
    let absences = try #require(march["not_available"] as? [String: String])
    #expect(absences["dso"] == "no_sales" && absences["turnover"] == "too_early")
    #expect(Set(absences.keys).isSuperset(of: march.filter { $0.value is NSNull }.keys))
  }

  @Test("a table of months, the whole period and the trend, in both languages", arguments: ["en", "ar"])
  func table(language: String) throws {
    let desk = try Desk.withBook()
    let text = try desk.tahsil("measures --as-of 2026-02-28 --lang \(language) --industry dso=45").output
    #expect(text.contains("18,000.00"))
    #expect(text.contains(language == "en" ? "Trend: 2026-01-01" : "الاتجاه: من 2026-01-01"))
    #expect(
      text.contains(language == "en" ? "industry 45.00 days: better by" : "القطاع 45.00 يوم: أفضل بمقدار"), "\(text)")
    #expect(text.contains(language == "en" ? "n/a" : "غير متاح"))
  }

  @Test("groups, as a table, JSON and CSV")
  func groups() throws {
    let desk = try Desk.withBook()
    let line = "measures --as-of 2026-02-28 --by customer"
    #expect(try desk.tahsil(line).output.contains("C1 Al Noor Trading"))
    #expect(try desk.tahsil("\(line) --lang ar").output.contains("C1 النور للتجارة"))
    let sheets = try desk.tahsil("\(line) --format json").list()
    #expect(sheets.map { $0["group"] as? String } == ["C1", "C2"])
    let lines = try desk.tahsil("\(line) --format csv").output.split(separator: "\r\n")
    #expect(lines.count == 5, "a heading, and two months of two customers")
    #expect(
      lines.allSatisfy {
        $0.split(separator: ",", omittingEmptySubsequences: false).count == lines[0].split(separator: ",").count
      })
    let aging = try desk.tahsil("aging --as-of 2026-02-28 --by segment --bounds 15,45 --format json").list()
    #expect(aging.map { $0["group"] as? String } == ["standard", "vip"])
    #expect(
      (aging[0]["buckets"] as? [[String: Any]])?.map { $0["bucket"] as? String } == [
        "not_due", "1-15", "16-45", "over_45",
      ])
  }

  @Test("fees accrued are those that a policy says, posted or not")
  func accrued() throws {
    let desk = try Desk.withBook()
    func accrued() throws -> String? {
      let line = "measures --as-of 2026-03-02 --policy Policies/standard --format json"
      return (try desk.tahsil(line).list().first?["period"] as? [String: Any])?["fees_accrued"] as? String
    }
    let before = try #require(try accrued())
    #expect(before != "0.00")
    #expect(try desk.tahsil("run --as-of 2026-03-02 --post").status <= 1)
    #expect(try accrued() == before, "posting changes what is posted, not what has accrued")
  }

  @Test(
    "mistakes say what to write instead",
    arguments: [
      ("--bounds 30,30", "such as 30,60,90"), ("--bounds 0,30", "such as 30,60,90"), ("--months 0", "1 to 3600"),
      ("--losses 1,2", "5 buckets"), ("--losses 1,2,3,4,101", "--losses"), ("--industry dso", "such as dso=45"),
      ("--industry dos=45", "dso_countback"), ("--industry dso=45.123", "two decimals"), ("--in sar", "such as SAR"),
      ("--by country", "region"), ("--by region --industry dso=45", "leave out --by"),
    ])
  func mistakes(options: String, remedy: String) throws {
    let outcome = try Desk().tahsil("measures --as-of 2026-03-02 \(options)")
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains(remedy), "\(outcome.errors)")
  }

  @Test("a missing rate is named with the day, and what to do")
  func missingRate() throws {
    let desk = try Desk.withBook()
    let outcome = try desk.tahsil("measures --as-of 2026-03-02 --in USD")
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains("no rate from SAR to USD on or before 2026-03-02"), "\(outcome.errors)")
  }

  @Test("before the first invoice there is nothing, and that is said")
  func nothing() throws {
    let desk = try Desk.withBook()
    #expect(try desk.tahsil("measures --as-of 2025-12-31").output == "Nothing was issued by that day.\n")
    #expect(try desk.tahsil("measures --as-of 2025-12-31 --format json").output == "[]\n")
  }

  @Test("as a page beside what is printed, in both languages and with either digits", arguments: ["en", "ar"])
  func page(language: String) throws {
    let desk = try Desk.withBook()
    let plain = try desk.tahsil("measures --as-of 2026-02-28 --lang \(language)")
    let outcome = try desk.tahsil("measures --as-of 2026-02-28 --lang \(language) --report page.html --digits arabic")
    #expect(outcome.status == 0 && outcome.errors == "" && outcome.output == plain.output)
    let page = try String(contentsOf: desk.folder.appendingPathComponent("page.html"), encoding: .utf8)
    #expect(page.contains("<html lang=\"\(language)\"") && page.contains("١٨٬٠٠٠٫٠٠"))
    #expect(page.components(separatedBy: "<svg class=\"wide\"").count > 5)
    let groups = try desk.tahsil("measures --as-of 2026-02-28 --by customer --lang \(language) --report page.html")
    #expect(groups.status == 0)
    let second = try String(contentsOf: desk.folder.appendingPathComponent("page.html"), encoding: .utf8)
    #expect(second.contains(language == "en" ? "C1 Al Noor Trading" : "C1 النور للتجارة") && !second.contains("١"))
  }

  @Test("the aging as a page: the buckets of the day and the months before", arguments: ["en", "ar"])
  func agingPage(language: String) throws {
    let desk = try Desk.withBook()
    for by in ["", " --by customer"] {
      let outcome = try desk.tahsil("aging --as-of 2026-02-28\(by) --lang \(language) --months 2 --report page.html")
      #expect(outcome.status == 0 && outcome.errors == "")
      let page = try String(contentsOf: desk.folder.appendingPathComponent("page.html"), encoding: .utf8)
      #expect(page.contains(language == "en" ? "28 February 2026" : "28 فبراير 2026"))
      #expect(page.contains("18,000.00") && page.contains("<svg class=\"narrow\""))
    }
  }

  @Test(
    "options of the page need one, and a page that cannot be written is an error",
    arguments: [
      ("measures --as-of 2026-02-28 --digits arabic", "--digits is about the page; add --report"),
      ("aging --as-of 2026-02-28 --months 3", "--months is about the page; add --report"),
      ("aging --as-of 2026-02-28 --months 0 --report page.html", "--months takes 1 to 3600"),
      ("measures --as-of 2026-02-28 --digits roman --report page.html", "latin"),
      ("measures --as-of 2026-02-28 --report no/such/page.html", "no/such/page.html"),
      ("aging --as-of 2026-02-28 --report no/such/page.html", "no/such/page.html"),
    ])
  func pageRefusals(line: String, message: String) throws {
    let desk = try Desk.withBook()
    let outcome = try desk.tahsil(line)
    #expect(outcome.status == 2 && outcome.output == "" && outcome.errors.contains(message), "\(outcome.errors)")
  }
}
