import Receivables
import Testing

@Suite("Late fees are accrued totals")
struct LateFeeTests {
  private static let invoice = "invoice I1 C1 2026-01-01 2026-01-31 100.00 SAR\n"

  @Test(
    "the difference to what was posted is posted, once a day",
    arguments: [
      RunRow("the first", "2026-02-10", ["I1 fee 5.00 SAR"], ["I1 fee 5.00 SAR, now 5.00 SAR"]),
      RunRow("no answer leaves it", "2026-02-10", books: "posted fee I1 2026-02-09 4.00 SAR", [], []),
      RunRow("the same total", "2026-02-10", books: "posted fee I1 2026-02-09 5.00 SAR", ["I1 fee 5.00 SAR"], []),
      RunRow(
        "a cent more", "2026-02-10", books: "posted fee I1 2026-02-09 4.99 SAR", ["I1 fee 5.00 SAR"],
        ["I1 fee 0.01 SAR, now 5.00 SAR"]),
      RunRow(
        "several postings add up", "2026-02-10",
        books: "posted fee I1 2026-02-08 2.00 SAR\nposted fee I1 2026-02-09 2.00 SAR", ["I1 fee 5.00 SAR"],
        ["I1 fee 1.00 SAR, now 5.00 SAR"]),
      RunRow("already posted today", "2026-02-10", books: "posted fee I1 2026-02-10 4.00 SAR", ["I1 fee 5.00 SAR"], []),
      RunRow("zero of nothing", "2026-02-10", ["I1 fee 0.00 SAR"], []),
      RunRow(
        "disputed", "2026-02-10", books: "dispute I1 2026-02-10", ["I1 fee 5.00 SAR"],
        ["I1 no fee of 5.00 SAR: disputed"]),
      RunRow(
        "in part", "2026-02-10", books: "dispute I1 2026-02-10 over 99.99 SAR", ["I1 fee 5.00 SAR"],
        ["I1 fee 5.00 SAR, now 5.00 SAR"]),
      RunRow(
        "no longer disputed", "2026-02-11", books: "dispute I1 2026-02-10 to 2026-02-11", ["I1 fee 5.00 SAR"],
        ["I1 fee 5.00 SAR, now 5.00 SAR"]),
      RunRow(
        "excluded", "2026-02-10", books: "block I1 exclude 2026-02-10", ["I1 fee 5.00 SAR"],
        ["I1 no fee of 5.00 SAR: blocked"]),
      RunRow(
        "a block that counts", "2026-02-10", books: "block I1 count 2026-02-10", ["I1 fee 5.00 SAR"],
        ["I1 fee 5.00 SAR, now 5.00 SAR"]),
      RunRow(
        "settled long ago", "2026-02-10", books: "payment C1 2026-02-01 100.00 SAR on I1", ["I1 fee 5.00 SAR"], []),
      RunRow(
        "settled since the last run", "2026-02-10",
        books: "payment C1 2026-02-09 100.00 SAR on I1\nposted run 2026-02-08", ["I1 fee 5.00 SAR"],
        ["I1 fee 5.00 SAR, now 5.00 SAR"]),
    ])
  func difference(row: RunRow) throws { try row.check(Self.invoice) }

  @Test("a second answer on the same day, and a lower one on any day, are findings")
  func findings() throws {
    let today = try Books(Self.invoice + "posted fee I1 2026-02-10 4.00 SAR").review("2026-02-10", ["I1 fee 5.00 SAR"])
    #expect(today.findings.map(\.code) == [.alreadyDecidedToday])
    let lower = try Books(Self.invoice + "posted fee I1 2026-02-09 4.00 SAR").review("2026-02-10", ["I1 fee 3.99 SAR"])
    #expect(lower.decisions.isEmpty)
    #expect(lower.findings.map(\.code) == [.feeBelowPosted])
    #expect(lower.findings[0].message.contains("late_fee.lua answers 3.99 SAR, but 0.01 SAR more was posted"))
    #expect(lower.findings[0].invoice == "I1" && lower.findings[0].customer == "C1")
  }

  @Test(
    "fees = reversible: the difference is posted as a credit",
    arguments: [
      RunRow("lower", "2026-02-10", ["I1 fee 3.00 SAR"], ["I1 fee -1.00 SAR, now 3.00 SAR"]),
      RunRow("none", "2026-02-10", ["I1 fee 0.00 SAR"], ["I1 fee -4.00 SAR, now 0.00 SAR"]),
      RunRow("higher", "2026-02-10", ["I1 fee 5.00 SAR"], ["I1 fee 1.00 SAR, now 5.00 SAR"]),
    ])
  func reversible(row: RunRow) throws {
    try row.check(Self.invoice + "posted fee I1 2026-02-09 4.00 SAR\n") { $0.fees = .reversible }
  }

  @Test("Tryton dunning fees: 10 at stage 1, 15 % of the amount at stage 2: receivable 100, 110, 125")
  func tryton() throws {
    var books = try Books(Self.invoice)
    #expect(try books.snapshot("2026-02-04").read("C1.exposure") == "100.00 SAR")
    try books.post("2026-02-05", "I1 fee 10.00 SAR")
    #expect(try books.snapshot("2026-02-05").read("C1.exposure") == "110.00 SAR")
    try books.post("2026-02-20", "I1 fee 25.00 SAR")
    #expect(try books.snapshot("2026-02-20").read("C1.exposure") == "125.00 SAR")
  }

  @Test("ERPNext dunning: 100, 15 days late, 10 % a year, fee 10: interest 0.41, total 110.41")
  func erpNext() throws {
    var books = try Books(Self.invoice)
    let snapshot = books.snapshot("2026-02-15")
    let interest = try snapshot.interest(
      onInvoice: snapshot.row("I1"), rate: Rate("0.10")!, after: Day("2026-01-31")!, through: snapshot.asOf,
      dayCount: .actual365, rounding: .halfEven)
    #expect(interest == 41)
    try books.post("2026-02-15", "I1 fee 10.41 SAR")
    #expect(try books.snapshot("2026-02-15").read("C1.exposure") == "110.41 SAR")
  }

  @Test(
    "daily, weekly and single runs post the same total, also where the invoice is paid in between",
    arguments: [1, 7, 34])
  func frequency(days: Int) throws {
    var books = try Books(
      """
      invoice I1 C1 2026-01-01 2026-01-31 36500.00 SAR
      payment C1 2026-02-11 18250.00 SAR on I1
      payment C1 2026-02-21 18250.00 SAR on I1
      posted run 2026-01-31
      """)
    for day in stride(from: days, through: 34 + days, by: days) {
      let today = try Day("2026-01-31")!.advanced(by: day)
      let snapshot = books.snapshot(today.description)
      guard let row = try? snapshot.row("I1") else { continue }
      let fee = try #require(
        snapshot.interest(
          onInvoice: row, rate: Rate("0.10")!, after: Day("2026-01-31")!, through: today, dayCount: .actual365,
          rounding: .halfEven))
      try books.post(today.description, "I1 fee \(Money(minorUnits: fee, currency: .SAR))")
    }
    // 10 days at 10.00 and 10 days at 5.00; nothing from the day of the last payment on.
    #expect(books.ledger.fees.reduce(0) { $0 + $1.amount } == 15_000)
  }
}
