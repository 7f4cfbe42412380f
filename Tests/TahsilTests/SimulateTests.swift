import Foundation
import Testing

@Suite("simulate: what would have been", .serialized)
struct SimulateTests {
  private static let span = "--ledger demo/ledger.sqlite --from 2025-10-01 --to 2025-12-31 --every month"

  private func desk() throws -> Desk {
    let desk = try Desk()
    try desk.copy("Policies")
    #expect(try desk.tahsil("demo").status == 0)
    return desk
  }

  private func policies(_ json: [String: Any]) throws -> [[String: Any]] {
    try #require(json["policies"] as? [[String: Any]])
  }

  private func exact(_ policy: [String: Any]) throws -> [String: Any] {
    try #require(policy["exact"] as? [String: Any])
  }

  @Test("one policy: JSON has every figure under the exact half, and says what exact means")
  func shape() throws {
    let desk = try desk()
    let before = try desk.tahsil("runs --ledger demo/ledger.sqlite").output
    let json = try desk.tahsil("simulate \(Self.span) --format json").json()
    #expect(json["from"] as? String == "2025-10-01" && json["to"] as? String == "2025-12-31")
    #expect(json["every"] as? String == "month" && json["runs"] as? Int == 3 && json["start"] as? String == "posted")
    #expect((json["note"] as? String)?.hasPrefix("exact: given the payments as they happened") == true)
    #expect(json["compared"] is NSNull && (json["differences"] as? [Any])?.isEmpty == true)
    let policy = try policies(json)[0]
    #expect(policy["name"] as? String == "standard" && policy["revision"] as? Int == 1)
    #expect(policy["released"] as? Bool == false && policy["assumed"] is NSNull)
    let half = try exact(policy)
    #expect(half["note"] as? String == "exact: given the payments as they happened")
    for key in [
      "late_fees", "late_fees_collected", "discounts", "letters", "calls", "moves", "stages", "holds", "holds_by_cause",
      "order_decisions", "orders_stopped", "limits", "breaches", "held_back", "faults", "findings", "by_currency",
      "by_segment", "by_period", "by_week",
    ] { #expect(half[key] != nil, "\(key)") }
    #expect(half["late_fees"] is NSNull, "the demo has several currencies")
    let currencies = try #require(half["by_currency"] as? [String: [String: String]])
    #expect(currencies["SAR"]?["late_fees"]?.wholeMatch(of: /\d+\.\d\d/) != nil)
    let weeks = try #require(half["by_week"] as? [[String: Any]])
    #expect(weeks.compactMap { $0["letters"] as? Int }.reduce(0, +) == half["letters"] as? Int)
    #expect(try desk.tahsil("runs --ledger demo/ledger.sqlite").output == before, "nothing is saved")
  }

  @Test("of a ledger with one currency, fees are one amount")
  func oneCurrency() throws {
    let desk = try Desk.withBook()
    let json = try desk.tahsil("simulate --from 2026-02-01 --to 2026-03-02 --every week --format json").json()
    let fees = try exact(policies(json)[0])["late_fees"] as? [String: String]
    #expect(fees?["currency"] == "SAR" && fees?["amount"] != "0.00", "\(String(describing: fees))")
  }

  @Test("two policies: both in a table, what differs with the reasons of both", arguments: ["en", "ar"])
  func against(language: String) throws {
    let desk = try desk()
    let line = "simulate \(Self.span) --against Policies/strict"
    let text = try desk.tahsil("\(line) --lang \(language) --report page.html")
    #expect(text.status == 0, "\(text.errors)")
    let expected =
      language == "en"
      ? ["standard (A) and under strict (B)", "given the payments as they happened", "October 2025", "reason of B"]
      : ["standard (أ)", "بافتراض المدفوعات كما جاءت", "أكتوبر 2025", "سبب ب", "إيقاف طلبات"]
    for word in expected { #expect(text.output.contains(word), "\(word)") }
    let page = try String(contentsOf: desk.folder.appendingPathComponent("page.html"), encoding: .utf8)
    #expect(page.contains("<html lang=\"\(language)\" dir=\"\(language == "ar" ? "rtl" : "ltr")\">"))
    #expect(page.contains(expected[1]))
    let json = try desk.tahsil("\(line) --format json").json()
    #expect(try policies(json).map { $0["name"] as? String } == ["standard", "strict"])
    #expect(json["compared"] as? [String: String] == ["a": "standard", "b": "strict"])
    let differences = try #require(json["differences"] as? [[String: Any]])
    #expect(!differences.isEmpty)
    for key in [
      "customer", "invoice", "date", "question", "a", "b", "a_end", "b_end", "a_reason", "b_reason", "fault", "stake",
    ] {
      #expect(differences.allSatisfy { $0[key] != nil }, "\(key)")
    }
    #expect(json["different_invoices"] as? Int == Set(differences.compactMap { $0["invoice"] as? String }).count)
  }

  @Test("a grid: each combination has its line, the reference first, the same with any number of threads")
  func grid() throws {
    let desk = try desk()
    let line = "simulate \(Self.span) --vary grace_days=0..20/10 --vary fee_minimum.SAR=25..50/25 --set call_day=14"
    let one = try desk.tahsil("\(line) --format json --threads 1")
    #expect(one.status == 0, "\(one.errors)")
    #expect(one.output == (try desk.tahsil("\(line) --format json --threads 2").output))
    let policies = try policies(one.json())
    #expect(policies.count == 7 && policies[0]["name"] as? String == "standard")
    #expect(policies[1]["name"] as? String == "standard, call_day = 14, grace_days = 0, fee_minimum.SAR = 25.00 SAR")
    #expect(
      policies[6]["terms"] as? [String: String] == [
        "call_day": "14", "grace_days": "20", "fee_minimum.SAR": "50.00 SAR",
      ])
    let text = try desk.tahsil(line).output
    #expect(text.contains("call_day = 14, grace_days = 20, fee_minimum.SAR = 50.00 SAR"), "\(text)")
  }

  @Test("CSV has a line for each figure: all of them for the span, and what is not zero by segment, month and week")
  func csv() throws {
    let desk = try desk()
    let csv = try desk.tahsil(
      "simulate --ledger demo/ledger.sqlite --from 2025-07-01 --to 2025-12-31 --every month --set grace_days=7 "
        + "--format csv")
    let lines = csv.output.split(separator: "\r\n").map(String.init)
    #expect(lines[0] == "contender,terms,half,part,name,figure,currency,value")
    #expect(lines.dropFirst().allSatisfy { $0.contains(",exact,") })
    #expect(lines.contains { $0.hasPrefix("\"standard, grace_days = 7\",grace_days=7,exact,all,,letters,,") })
    #expect(lines.contains { $0.hasPrefix("standard,,exact,month,2025-07-01,late_fees,SAR,") })
    #expect(lines.contains { $0.hasPrefix("standard,,exact,week,2025-07-01,letters,,") })
    #expect(lines.contains { $0.hasPrefix("standard,,exact,segment,vip,") })
  }

  @Test(
    "a term that is unknown, a value that it can not have, a grid that is too large: refused, with what is allowed",
    arguments: [
      ("--set grace_dayz=7", "has no 'grace_dayz'; did you mean 'grace_days'?"),
      ("--set grace_days=31", "terms.lua:11: grace_days can not be '31': its range is 0 to 30"),
      ("--set grace_days=5 --vary grace_days=0..3", "grace_days is given two values"),
      ("--vary grace_days=0..30/31", "a step of 31 leaves that at once"),
      ("--vary grace_days=0..30 --vary vip_patience=0..30 --vary call_day=14..15", "at most 1000 are tried"),
      ("--against Policies/standard", "is tried against itself"),
      ("--against Policies/none", "there is no such policy"),
    ])
  func refused(options: String, message: String) throws {
    let desk = try Desk.withBook()
    let outcome = try desk.tahsil("simulate --from 2026-02-01 --to 2026-03-02 \(options)")
    #expect(outcome.status == 2 && outcome.output == "")
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }

  @Test("a fault is done with findings, and named; a policy that does not load is not simulated")
  func faults() throws {
    let desk = try Desk.withBook()
    let line = "simulate --from 2026-02-01 --to 2026-03-02 --every week"
    #expect(try desk.tahsil(line).status == 0)
    try desk.copy("Policies/standard", to: "Policies/mine")
    try desk.edit("Policies/mine/manifest.lua", "name = \"standard\"", "name = \"mine\"")
    try desk.edit(
      "Policies/mine/late_fee.lua", "invoice:interest(",
      "(customer.id == \"C1\" and invoice.ballance) or invoice:interest(")
    let fault = try desk.tahsil("\(line) --against Policies/mine")
    #expect(fault.status == 1, "\(fault.errors)")
    #expect(fault.output.contains("mine: late_fee.lua:5: invoice has no field 'ballance'"), "\(fault.output)")
    #expect(fault.output.contains("a fault"))
    try desk.write("return 1\n", to: "Policies/mine/late_fee.lua")
    let broken = try desk.tahsil("\(line) --against Policies/mine")
    #expect(broken.status == 2 && broken.output == "" && broken.errors.contains("late_fee.lua"))
  }

  // MARK: Releases

  /// A desk with revision 1 of a policy released from 2026, revision 2, with a higher minimum of fees, from 15 February, and
  /// a draft with a still higher one.
  private func releases() throws -> Desk {
    let desk = try Desk.withBook()
    #expect(try desk.tahsil("policy release").status == 0)
    try desk.edit(
      "Policies/standard/manifest.lua", "revision = 1, effective_from = \"2026-01-01\"",
      "revision = 2, effective_from = \"2026-02-15\"")
    func raise(_ old: String, _ new: String) throws {
      try desk.edit(
        "Policies/standard/terms.lua", "SAR = SAR(\(old)), USD = USD(13)", "SAR = SAR(\(new)), USD = USD(13)")
      try desk.edit(
        "Policies/standard/cases/late_fee.csv", "\(old).00 SAR,  past_grace", "\(new).00 SAR,  past_grace")
    }
    try raise("50", "100")
    let second = try desk.tahsil("policy release")
    #expect(second.status == 0, "\(second.errors)")
    try raise("100", "400")
    return desk
  }

  @Test("the revision in force on each day decides and is named; none in force on the first day is refused")
  func byDay() throws {
    let desk = try releases()
    let line = "simulate --from 2026-02-08 --to 2026-02-22 --every week"
    let json = try desk.tahsil("\(line) --format json").json()
    let policy = try self.policies(json)[0]
    let revisions = try #require(policy["revisions"] as? [[String: Any]])
    #expect(revisions.map { $0["revision"] as? Int } == [1, 2] && policy["released"] as? Bool == true)
    #expect(revisions.map { $0["from"] as? String } == ["2026-02-08", "2026-02-15"])
    let weeks = try #require(try exact(policy)["by_week"] as? [[String: Any]])
    let fees = weeks.map { ($0["late_fees"] as? [String: String])?["amount"] }
    #expect(fees == ["50.00", "50.00", "8.49"], "the minimum is 50, then 100, and then interest is above it")
    let text = try desk.tahsil("\(line) --lang en").output
    #expect(text.contains("15 February 2026  Policies/standard (released)"), "\(text)")
    let draft = try policies(try desk.tahsil("\(line) --draft --format json").json())[0]
    #expect(draft["released"] as? Bool == false)
    #expect((try exact(draft)["late_fees"] as? [String: String])?["amount"] == "400.00")

    let against = try desk.tahsil("\(line) --against Policies/standard --format json").json()
    #expect(try policies(against).map { $0["name"] as? String } == ["standard", "standard (draft)"])
    #expect((against["differences"] as? [[String: Any]])?.isEmpty == false, "the draft is tried against the releases")

    let early = "simulate --from 2025-12-31 --to 2026-02-22 --every month"
    let refused = try desk.tahsil(early)
    #expect(refused.status == 2 && refused.output == "")
    #expect(refused.errors.contains("the first is revision 1, from 2026-01-01; choose that day"), "\(refused.errors)")
    #expect(try desk.tahsil("\(early) --draft").status == 0)
    #expect(try desk.tahsil("simulate --from 2026-01-01 --to 2026-02-22 --every month").status == 0)
  }

  @Test(
    "Ctrl-C ends it, whatever it is at, and leaves the ledger as it was", arguments: ["", "--vary grace_days=0..30"])
  func interrupted(options: String) throws {
    let desk = try desk()
    let before = try desk.tahsil("runs --ledger demo/ledger.sqlite").output
    let running = try RunningProgram(
      [
        "simulate", "--ledger", desk.folder.appendingPathComponent("demo/ledger.sqlite").path, "--policy",
        Desk.root.appending(path: "Policies/standard").path(), "--from", "2024-01-01", "--to", "2025-12-31",
      ] + options.split(separator: " ").map(String.init))
    Thread.sleep(forTimeInterval: 1.5)
    running.send(SIGINT)
    let ending = try running.ending()
    #expect(ending.wasKilled || ending.status == 2 && ending.output == "" && ending.messages.contains("interrupted"))
    #expect(try desk.tahsil("runs --ledger demo/ledger.sqlite").output == before)
  }
}
