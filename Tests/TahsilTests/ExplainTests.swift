import Foundation
import GRDB
import Testing

@Suite("tahsil explain")
struct ExplainTests {
  @Test("an invoice: each question with its answer, the reason, what comes next, and what would be another answer")
  func invoice() throws {
    let told = try Desk.withBook().tahsil("explain I1 --as-of 2026-03-02 --lang en")
    #expect(told.status == 0, "\(told.errors)")
    for line in [
      "Invoice I1 · C1 · Al Noor Trading · as of 2026-03-02 · policy standard revision 1",
      "10,000.00 SAR left of 10,000.00 SAR · due 2026-01-31, 30 days overdue · no stage yet",
      "Late fee: 147.95 SAR", "why: interest since the due date, after the days of grace (past_grace)",
      "the engine: 147.95 SAR is added, 147.95 SAR in all",
      "next: 2026-03-03, in 1 day, if nothing is paid: 152.88 SAR",
      "Escalation: Final notice", "the engine: one stage at a time: Courtesy note now, Final notice later",
      "next: 2026-04-01, in 30 days, if nothing is paid: Collection agency",
      "with days overdue 29 instead of 30: Telephone call (age)",
      "with days overdue 60 instead of 30: Collection agency (age)",
      "with disputed yes instead of no: stays where it is (disputed)",
      "days overdue 30 ≥ agency day 60: no; in 30 days, on 2026-04-01: yes",
      "days overdue 30 ≥ final notice day 30: yes; 1 day less: no", "invoice.days_overdue = 30",
      "shared/ladder.lua:5: if days >= rung[1] then reached = rung[2] end",
    ] { #expect(told.output.contains(line), "\(line)\n\(told.output)") }
  }

  @Test("in Arabic")
  func arabic() throws {
    let told = try Desk.withBook().tahsil("explain I1 --as-of 2026-03-02 --lang ar --question escalation")
    #expect(told.status == 0, "\(told.errors)")
    for line in [
      "الفاتورة I1 · C1 · النور للتجارة", "التصعيد: إنذار أخير", "السبب: بحسب الأيام منذ تاريخ الاستحقاق (age)",
      "التالي: 2026-04-01، بعد 30 يوماً، إن لم يُسدد شيء: وكالة تحصيل",
      "مع أيام التأخر 29 بدلاً من 30: اتصال هاتفي (age)",
    ] { #expect(told.output.contains(line), "\(line)\n\(told.output)") }
    #expect(!told.output.contains("رسم التأخير"))
  }

  @Test("JSON has the keys that scripts rely on; one question stands alone, several are a list")
  func json() throws {
    let desk = try Desk.withBook()
    let one = try desk.tahsil("explain I1 --as-of 2026-03-02 --question escalation --format json").json()
    #expect(Set(["subject", "as_of", "question", "answer", "reason", "lines", "facts", "next"]).isSubset(of: one.keys))
    #expect(one["subject"] as? String == "I1" && one["as_of"] as? String == "2026-03-02")
    #expect(one["answer"] as? String == "final_notice" && one["reason"] as? String == "age")
    let next = try #require(one["next"] as? [String: Any])
    #expect(next["date"] as? String == "2026-04-01" && next["answer"] as? String == "agency")
    let lines = try #require(one["lines"] as? [[String: Any]])
    #expect(lines.allSatisfy { $0["file"] is String && $0["line"] is Int })
    let facts = try #require(one["facts"] as? [[String: Any]])
    #expect(facts.contains { $0["name"] as? String == "invoice.days_overdue" && $0["value"] as? Int == 30 })
    let all = try desk.tahsil("explain I1 --as-of 2026-03-02 --format json").list()
    #expect(all.map { $0["question"] as? String } == ["early_payment_discount", "late_fee", "escalation"])
    let fee = try #require(all[1]["answer"] as? [String: String])
    #expect(fee == ["amount": "147.95", "currency": "SAR"])
    #expect(all[0]["answer"] is [String: Any] == false)
  }

  @Test("a customer: its own questions, and a line for each open invoice")
  func customer() throws {
    let told = try Desk.withBook().tahsil("explain C1 --as-of 2026-03-02 --lang en")
    #expect(told.status == 0, "\(told.errors)")
    #expect(told.output.contains("10,000.00 SAR overdue of 10,000.00 SAR open · +966 11 000 0001"))
    #expect(told.output.contains("Credit limit: the limit on file stands"))
    #expect(told.output.contains("I1       10,000.00 SAR  2026-01-31"), "\(told.output)")
  }

  @Test(
    "what can not be explained is told with what to write instead, on standard error, with status 2",
    arguments: [
      ("explain I9 --as-of 2026-03-02", "did you mean 'I1' or 'I2' or 'I3'?"),
      ("explain something-else --as-of 2026-03-02", "no invoice, customer or order 'something-else'"),
      ("explain I3 --as-of 2026-03-02", "nothing is asked about 'I3' as of 2026-03-02"),
      ("explain C1 --as-of 2026-03-02 --question late_fee", "late_fee is asked about an invoice"),
      (
        "explain C1 --as-of 2026-03-02 --question priority",
        "standard does not answer priority; write --question credit_limit"
      ),
      ("explain I1", "say the day: --as-of 2026-01-31"), ("explain I1 --run 7", "there is no run 7"),
    ])
  func refused(line: String, message: String) throws {
    let told = try Desk.withBook().tahsil(line)
    #expect(told.status == 2 && told.output == "", "\(told.output)")
    #expect(told.errors.contains(message), "\(told.errors)")
  }

  @Test("a past run is explained from its record: with its policy and its ledger, whatever came later")
  func record() throws {
    let desk = try Desk.withBook()
    try #require(try desk.tahsil("run --as-of 2026-03-02").status == 0)
    try #require(try desk.tahsil(["exclude", "1", "I1", "--reason", "paid this morning"]).status == 0)
    try #require(try desk.tahsil("post 1").status == 0)
    try desk.write(
      "id,customer,date,amount,currency,invoice\nP2,C1,2026-02-15,10000.00,SAR,I1\n", to: "late/payments.csv")
    try #require(try desk.tahsil("import late").status == 0)
    try desk.edit("Policies/standard/terms.lua", "final_notice_day = range { 30,", "final_notice_day = range { 31,")
    let told = try desk.tahsil("explain I1 --run 1 --lang en")
    #expect(told.status == 0, "\(told.errors)")
    #expect(told.output.contains("From the record of run 1, posted as recording 3"))
    #expect(told.output.contains("I1 was left out by hand, and nothing of it was posted: paid this morning"))
    #expect(told.output.contains("Escalation: Final notice"))
    #expect(try desk.tahsil("explain I1 --as-of 2026-03-02").status == 2, "it is paid, as the ledger knows now")
    let json = try desk.tahsil("explain I1 --run 1 --question late_fee --format json").json()
    let run = try #require(json["run"] as? [String: Any])
    #expect(run["number"] as? Int == 1 && (run["differences"] as? [String])?.isEmpty == true)
  }

  @Test("a record that says otherwise than its own policy and ledger is told loudly, with status 2")
  func differs() throws {
    let desk = try Desk.withBook()
    try #require(try desk.tahsil("run --as-of 2026-03-02").status == 0)
    #expect(try desk.tahsil("explain I1 --run 1").status == 0)
    let database = try DatabaseQueue(path: desk.folder.appendingPathComponent("ledger.sqlite").path)
    try database.write { database in
      try database.execute(
        sql: "DROP TRIGGER decisions_update; UPDATE decisions SET amount = amount + 1 WHERE effect = 'fee'")
    }
    try database.close()
    let told = try desk.tahsil("explain I1 --run 1 --lang en")
    #expect(told.status == 2)
    #expect(told.output.contains("THE RECORD SAYS OTHERWISE"), "\(told.output)")
    #expect(told.output.contains("only in the record: late_fee of I1"), "\(told.output)")
    #expect(told.errors.contains("run 1 does not come out as it was recorded"))
  }

  @Test("without a day it is that of the latest run")
  func latest() throws {
    let desk = try Desk.withBook()
    try #require(try desk.tahsil("run --as-of 2026-03-02").status == 0)
    #expect(try desk.tahsil("explain I1 --lang en").output.contains("as of 2026-03-02"))
  }

  @Test("a policy that fails for the customer is told with its place, and status 1")
  func fault() throws {
    let desk = try Desk.withBook()
    try desk.edit("Policies/standard/late_fee.lua", "local fee = invoice:interest", "local fee = invoice.ballance")
    let told = try desk.tahsil("explain I1 --as-of 2026-03-02 --lang en")
    #expect(told.status == 1, "\(told.errors)")
    #expect(told.output.contains("Late fee: no answer"))
    #expect(told.output.contains("did you mean 'balance'?"), "\(told.output)")
  }

  @Test("figures of the whole ledger are there where the policy reads them")
  func portfolio() throws {
    let told = try Desk.withBook().tahsil("explain I2 --as-of 2026-03-02 --policy Policies/downturn --lang en")
    #expect(told.status == 0, "\(told.errors)")
    // 10,000.00 of 18,000.00 are overdue.
    #expect(told.output.contains("ledger.overdue_ratio = 0.5555"), "\(told.output)")
  }
}
