import Receivables
import Testing

@Suite("Early-payment discounts")
struct DiscountTests {
  private static let invoice = "invoice I1 C1 2026-01-01 2026-01-31 100.00 SAR\n"
  private static let offered = invoice + "posted terms I1 2026-01-01 0.02/10\n"

  @Test(
    "paid with discount: 98 of 100 settles it through the day of issue plus 10",
    arguments: [
      RunRow(
        "the last day", "2026-01-11", books: "payment C1 2026-01-11 98.00 SAR on I1", [], ["I1 discount 2.00 SAR"]),
      RunRow("the day after", "2026-01-12", books: "payment C1 2026-01-12 98.00 SAR on I1", [], []),
      RunRow(
        "a later run still gives it", "2026-01-20", books: "payment C1 2026-01-11 98.00 SAR on I1", [],
        ["I1 discount 2.00 SAR"]),
      RunRow(
        "more than asked", "2026-01-11", books: "payment C1 2026-01-11 99.00 SAR on I1", [], ["I1 discount 1.00 SAR"]),
      RunRow(
        "a part earns its share", "2026-01-11", books: "payment C1 2026-01-11 49.00 SAR on I1", [],
        ["I1 discount 1.00 SAR"]),
      RunRow(
        "two parts earn the whole", "2026-01-11",
        books:
          "payment C1 2026-01-05 49.00 SAR on I1\npayment C1 2026-01-11 49.00 SAR on I1\ndiscount I1 2026-01-05 1.00 SAR",
        [], ["I1 discount 1.00 SAR"]),
      RunRow(
        "a late part earns nothing", "2026-01-12",
        books:
          "payment C1 2026-01-05 49.00 SAR on I1\npayment C1 2026-01-12 49.00 SAR on I1\ndiscount I1 2026-01-05 1.00 SAR",
        [], []),
      RunRow(
        "a cent short earns its share, rounded", "2026-01-11", books: "payment C1 2026-01-11 97.99 SAR on I1", [],
        ["I1 discount 2.00 SAR"]),
      RunRow("nothing paid", "2026-01-11", [], []),
      RunRow("a credit note is not a payment", "2026-01-11", books: "credit C1 2026-01-05 50.00 SAR on I1", [], []),
      RunRow(
        "on what a credit note leaves", "2026-01-11",
        books: "credit C1 2026-01-05 50.00 SAR on I1\npayment C1 2026-01-11 49.00 SAR on I1", [],
        ["I1 discount 1.00 SAR"]),
      RunRow(
        "disputed", "2026-01-11", books: "dispute I1 2026-01-05\npayment C1 2026-01-11 98.00 SAR on I1", [],
        ["I1 discount 2.00 SAR"]),
      RunRow(
        "excluded", "2026-01-11", books: "block I1 exclude 2026-01-05\npayment C1 2026-01-11 98.00 SAR on I1", [], []),
      RunRow(
        "taken already", "2026-01-11", books: "payment C1 2026-01-11 49.00 SAR on I1\ndiscount I1 2026-01-11 1.00 SAR",
        [], []),
    ])
  func taken(row: RunRow) throws { try row.check(Self.offered) }

  @Test(
    "of several tiers the best one that still holds on the payment's day counts",
    arguments: [
      ("2026-01-06", "97.00", "3.00"), ("2026-01-07", "97.00", "1.98"), ("2026-01-07", "98.00", "2.00"),
      ("2026-01-11", "98.00", "2.00"), ("2026-01-06", "48.50", "1.50"), ("2026-01-07", "49.00", "1.00"),
    ])
  func tiers(day: String, paid: String, discount: String) throws {
    let books = try Books(Self.invoice + "payment C1 \(day) \(paid) SAR on I1")
    let decisions = try books.run("2026-01-15", "I1 terms 0.03/5 0.02/10")
    #expect(decisions == ["I1 terms 0.03/5 0.02/10", "I1 discount \(discount) SAR"])
  }

  @Test(
    "a tolerance lets a payment fall short by so much and still count",
    arguments: [("97.95", "2.05"), ("97.94", "2.00"), ("98.00", "2.00"), ("99.99", "0.01")])
  func tolerance(paid: String, discount: String) throws {
    let books = try Books(Self.offered + "payment C1 2026-01-11 \(paid) SAR on I1") {
      $0.tolerances = [try! money("0.05 SAR"), try! money("9.00 USD")]
    }
    #expect(try books.run("2026-01-11") == ["I1 discount \(discount) SAR"])
  }

  @Test(
    "Odoo discounts: 10 % of 1725.05 leaves 1552.55 to pay; 1 % of four lines of 4.76 is 0.19 on the total",
    arguments: [("1725.05", "0.10", "1552.55", "172.50"), ("19.04", "0.01", "18.85", "0.19")])
  func odoo(amount: String, rate: String, pay: String, discount: String) throws {
    let lines = "invoice I1 C1 2026-01-01 2026-01-31 \(amount) SAR\nposted terms I1 2026-01-01 \(rate)/7\n"
    #expect(try Books(lines).snapshot("2026-01-08").read("I1.discount_offered") == "\(discount) SAR")
    #expect(
      try Books(lines + "payment C1 2026-01-08 \(pay) SAR on I1").run("2026-01-08") == ["I1 discount \(discount) SAR"])
  }

  @Test("a discount already taken falls back when the payment is returned, and not because the terms are others now")
  func takenBack() throws {
    let lines =
      Self.offered + "payment C1 2026-01-11 49.00 SAR on I1 returned 2026-01-20\ndiscount I1 2026-01-11 1.00 SAR"
    #expect(try Books(lines).run("2026-01-19") == [])
    #expect(try Books(lines).run("2026-01-20") == ["I1 discount -1.00 SAR"])
    #expect(try Books(lines).run("2026-01-19", "I1 terms 0.01/10") == ["I1 terms 0.01/10"])
    var books = try Books(lines)
    try books.post("2026-01-20")
    #expect(try books.snapshot("2026-01-20").read("I1.balance") == "100.00 SAR")
    #expect(try books.run("2026-01-21") == [])
  }

  @Test(
    "terms are posted where they are others than those offered, once a day",
    arguments: [
      RunRow("offered", "2026-01-02", ["I1 terms 0.02/10"], []),
      RunRow("others", "2026-01-02", ["I1 terms 0.03/10"], ["I1 terms 0.03/10"]),
      RunRow("no answer keeps the offer", "2026-01-02", [], []),
      RunRow("decided today", "2026-01-01", ["I1 terms 0.03/10"], []),
    ])
  func terms(row: RunRow) throws { try row.check(Self.offered) }

  @Test("who paid with discount gets neither a fee nor a letter in the run that takes it")
  func settledByDiscount() throws {
    let books = try Books(Self.offered + "payment C1 2026-01-11 98.00 SAR on I1")
    #expect(try books.run("2026-02-10", "I1 fee 5.00 SAR", "I1 stage courtesy") == ["I1 discount 2.00 SAR"])
    let part = try Books(Self.offered + "payment C1 2026-01-11 49.00 SAR on I1")
    #expect(
      try part.run("2026-02-10", "I1 fee 5.00 SAR", "I1 stage courtesy") == [
        "I1 discount 1.00 SAR", "I1 fee 5.00 SAR, now 5.00 SAR", "I1 to courtesy, letter 2026-02-10",
      ])
  }
}
