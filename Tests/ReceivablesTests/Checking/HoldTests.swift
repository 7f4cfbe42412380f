import Receivables
import Testing

@Suite("Limits, holds, orders and the worklist")
struct HoldTests {
  private static let account = """
    customer C1 currency SAR limit 100.00 SAR
    invoice I1 C1 2026-01-01 2026-01-31 100.00 SAR

    """

  @Test(
    "a limit is posted where it is another one, once a day",
    arguments: [
      RunRow("no answer", "2026-01-10", [], []),
      RunRow("the one on file", "2026-01-10", ["C1 limit 100.00 SAR"], []),
      RunRow("another", "2026-01-10", ["C1 limit 120.00 SAR"], ["C1 limit 120.00 SAR"]),
      RunRow("unlimited", "2026-01-10", ["C1 limit unlimited"], ["C1 limit unlimited"]),
      RunRow(
        "posted before", "2026-01-10", books: "posted limit C1 2026-01-09 120.00 SAR", ["C1 limit 120.00 SAR"], []),
      RunRow("posted today", "2026-01-10", books: "posted limit C1 2026-01-10 120.00 SAR", ["C1 limit 130.00 SAR"], []),
      RunRow(
        "back", "2026-01-10", books: "posted limit C1 2026-01-09 120.00 SAR", ["C1 limit 100.00 SAR"],
        ["C1 limit 100.00 SAR"]),
    ])
  func limits(row: RunRow) throws { try row.check(Self.account) }

  @Test(
    "a hold is placed over the limit, strictly, and ends by itself",
    arguments: [
      RunRow("at the limit", "2026-01-10", [], []),
      RunRow(
        "a cent over", "2026-01-10", books: "order O1 C1 2026-01-10 0.01 SAR open", ["O1 order release"],
        ["C1 held: over_limit", "O1 release"]),
      RunRow(
        "this run's limit counts", "2026-01-10", ["C1 limit 99.99 SAR"], ["C1 limit 99.99 SAR", "C1 held: over_limit"]),
      RunRow(
        "unlimited is never over", "2026-01-10", books: "posted hold C1 2026-01-09 over_limit", ["C1 limit unlimited"],
        ["C1 limit unlimited", "C1 no longer held: over_limit"]),
      RunRow(
        "held already", "2026-01-10", books: "posted hold C1 2026-01-09 over_limit", ["C1 limit 99.99 SAR"],
        ["C1 limit 99.99 SAR"]),
      RunRow(
        "gone", "2026-01-10", books: "posted hold C1 2026-01-09 over_limit", [], ["C1 no longer held: over_limit"]),
      RunRow(
        "without a rate nobody knows", "2026-01-10",
        books: "posted hold C1 2026-01-09 over_limit\ninvoice I2 C1 2026-01-01 2026-01-31 1.00 USD", [], []),
    ])
  func overLimit(row: RunRow) throws { try row.check(Self.account) }

  @Test(
    "a hold is placed at a stage that holds orders, while the item is overdue and there",
    arguments: [
      RunRow(
        "reached now", "2026-02-20", ["I1 stage final_notice"],
        ["I1 to final_notice, letter 2026-02-20", "C1 held: stage"]),
      RunRow(
        "not reached", "2026-02-20", books: "dispute I1 2026-02-20", ["I1 stage final_notice"],
        ["I1 not to final_notice: disputed"]),
      RunRow("there since", "2026-02-20", books: "posted stage I1 2026-02-11 final_notice 4", [], ["C1 held: stage"]),
      RunRow(
        "held since", "2026-02-20", books: "posted stage I1 2026-02-11 final_notice 4\nposted hold C1 2026-02-11 stage",
        [], []),
      RunRow(
        "paid", "2026-02-20",
        books:
          "posted stage I1 2026-02-11 final_notice 4\nposted hold C1 2026-02-11 stage\npayment C1 2026-02-20 100.00 SAR on I1",
        [], ["C1 no longer held: stage"]),
      RunRow(
        "each cause by itself", "2026-02-20",
        books: "posted hold C1 2026-02-11 stage\nposted hold C1 2026-02-11 over_limit", ["C1 limit 99.00 SAR"],
        ["C1 limit 99.00 SAR", "C1 no longer held: stage"]),
      RunRow("not overdue", "2026-01-31", books: "posted stage I1 2026-01-11 final_notice 4", [], []),
    ])
  func stageHold(row: RunRow) throws {
    try row.check(Self.account + "posted stage I1 2026-02-10 call 3\n")
  }

  @Test(
    "an open order is held while a hold stands, unless the policy answers",
    arguments: [
      RunRow(
        "no hold", "2026-01-10", books: "order O1 C1 2026-01-10 50.00 SAR open", ["C1 limit 150.00 SAR"],
        ["C1 limit 150.00 SAR", "O1 release"]),
      RunRow(
        "held", "2026-01-10", books: "order O1 C1 2026-01-10 50.01 SAR open", ["C1 limit 150.00 SAR"],
        ["C1 limit 150.00 SAR", "C1 held: over_limit", "O1 hold"]),
      RunRow(
        "the policy releases", "2026-01-10", books: "order O1 C1 2026-01-10 50.00 SAR open", ["O1 order release"],
        ["C1 held: over_limit", "O1 release"]),
      RunRow(
        "the policy refuses", "2026-01-10", books: "order O1 C1 2026-01-10 50.00 SAR open",
        ["C1 limit unlimited", "O1 order refuse"], ["C1 limit unlimited", "O1 refuse"]),
      RunRow(
        "the policy says nothing of one", "2026-01-10",
        books: "order O1 C1 2026-01-09 1.00 SAR open\norder O2 C1 2026-01-10 1.00 SAR open",
        ["C1 limit unlimited", "O2 order hold"], ["C1 limit unlimited", "O1 release", "O2 hold"]),
      RunRow("a draft is not asked about", "2026-01-10", books: "order O1 C1 2026-01-10 50.00 SAR draft", [], []),
    ])
  func orders(row: RunRow) throws { try row.check(Self.account) }

  @Test("an order is decided again when something changed, and not when nothing did")
  func orderAgain() throws {
    var books = try Books(Self.account + "order O1 C1 2026-01-10 50.00 SAR open")
    #expect(try books.post("2026-01-10", "C1 limit 150.00 SAR") == ["C1 limit 150.00 SAR", "O1 release"])
    #expect(try books.run("2026-01-11") == [])
    #expect(
      try books.run("2026-01-11", "C1 limit 149.99 SAR")
        == ["C1 limit 149.99 SAR", "C1 held: over_limit", "O1 hold"])
  }

  @Test("the worklist has who is overdue, by the policy's priority or else amount times days")
  func worklist() throws {
    let books = try Books(
      """
      invoice I1 C1 2026-01-01 2026-01-31 100.00 SAR
      invoice I2 C1 2026-01-01 2026-02-05 20.50 SAR
      invoice I3 C2 2026-01-01 2026-02-10 100.00 SAR
      invoice I4 C3 2026-01-01 2026-01-31 100.000 KWD
      invoice I5 C4 2026-01-01 2026-01-31 100.00 SAR
      block C4 exclude 2026-02-01
      invoice I6 C5 2026-01-01 2026-01-31 7.00 SAR
      block C5 count 2026-02-01
      """)
    let ordinary = try books.review("2026-02-10", []).worklist
    #expect(ordinary.map(\.priority) == [1205, 1000, 70])
    #expect(ordinary.map { books.ledger.customers[Int($0.customer)].id } == ["C1", "C3", "C5"])
    let answered = try books.review("2026-02-10", ["C1 priority 7", "C2 priority 8"]).worklist
    #expect(answered.map(\.priority) == [7, 1000, 70])
  }

  @Test("a run counts what it looked at")
  func counts() throws {
    let books = try Books(
      """
      invoice I1 C1 2026-01-01 2026-01-31 100.00 SAR
      invoice I2 C1 2026-01-01 2026-02-28 100.00 SAR
      invoice I3 C1 2026-01-01 2026-01-31 1.00 SAR
      payment C1 2026-02-10 1.00 SAR on I3
      order O1 C2 2026-02-01 1.00 SAR open
      """)
    let counts = try books.review("2026-02-10", []).counts
    #expect(counts.customers == 2 && counts.invoices == 2 && counts.overdueInvoices == 1 && counts.orders == 1)
    // A limit each, terms and fee of three invoices, a stage of the two open ones.
    #expect(counts.answers == 2 + 6 + 2)
  }
}
