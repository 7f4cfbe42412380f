import Receivables
import Testing

@Suite("What a script reads of an invoice: disputes, promises, plans, blocks, stages")
struct InvoiceStateTests {
  private static let invoice = "invoice I1 C1 2026-01-01 2026-01-31 100.00 SAR"

  @Test(
    "a dispute is open from the end of its first day until it closes",
    arguments: [
      FieldRow("the day before", "2026-02-09", "I1.disputed", "no"),
      FieldRow("no reason before", "2026-02-09", "I1.dispute_reason", "nil"),
      FieldRow("the day it is opened", "2026-02-10", "I1.disputed", "yes"),
      FieldRow("its reason", "2026-02-10", "I1.dispute_reason", "quality"),
      FieldRow("the last day it is open", "2026-02-19", "I1.disputed", "yes"),
      FieldRow("the day it is closed", "2026-02-20", "I1.disputed", "no"),
      FieldRow("counted while open", "2026-02-19", "C1.disputes_open", "1"),
      FieldRow("not counted when closed", "2026-02-20", "C1.disputes_open", "0"),
      FieldRow("but within twelve months", "2027-02-09", "C1.disputes_12m", "1"),
      FieldRow("and no longer", "2027-02-10", "C1.disputes_12m", "0"),
      FieldRow("and not before", "2026-02-09", "C1.disputes_12m", "0"),
      FieldRow("over the whole balance", "2026-02-10", "I1.disputed_amount", "100.00 SAR"),
      FieldRow(
        "no more than what is left", "2026-02-10", "I1.disputed_amount", "70.00 SAR",
        books: "payment C1 2026-02-01 30.00 SAR on I1"),
    ])
  func dispute(row: FieldRow) throws {
    try row.check(Self.invoice + "\ndispute I1 2026-02-10 to 2026-02-20 reason quality")
  }

  @Test(
    "a dispute over a part leaves the rest undisputed; parts that reach the balance are the whole",
    arguments: [
      ("dispute I1 2026-02-01 over 40.00 SAR", false, "40.00 SAR"),
      ("dispute I1 2026-02-01 over 99.99 SAR", false, "99.99 SAR"),
      ("dispute I1 2026-02-01 over 100.00 SAR", true, "100.00 SAR"),
      ("dispute I1 2026-02-01 over 150.00 SAR", true, "100.00 SAR"),
      ("dispute I1 2026-02-01 over 40.00 SAR\ndispute I1 2026-02-02 over 60.00 SAR", true, "100.00 SAR"),
      ("dispute I1 2026-02-01 over 40.00 SAR\ndispute I1 2026-02-02 over 59.99 SAR", false, "99.99 SAR"),
    ])
  func part(disputes: String, isWhole: Bool, amount: String) throws {
    let snapshot = try Books(Self.invoice + "\n" + disputes).snapshot("2026-02-10")
    #expect(try snapshot.read("I1.disputed") == "yes")
    #expect(try snapshot.invoices.isWhollyDisputed[snapshot.row("I1")] == isWhole)
    #expect(try snapshot.read("I1.disputed_amount") == amount)
  }

  @Test("of two open disputes the earlier one gives the reason, in whatever order they were recorded")
  func disputeReason() throws {
    let lines = ["dispute I1 2026-02-02 reason late", "dispute I1 2026-02-01 reason early"]
    for disputes in [lines, lines.reversed()] {
      let snapshot = try Books(lines: [Self.invoice] + disputes).snapshot("2026-02-10")
      #expect(try snapshot.read("I1.dispute_reason") == "early")
    }
  }

  @Test(
    "a promise holds on its last day and is broken on the next, unless the money came from its first to its last day",
    arguments: [
      FieldRow("the day before it is made", "2026-02-04", "I1.promise", "nil"),
      FieldRow("the day it is made", "2026-02-05", "I1.promise", "2026-02-10"),
      FieldRow("its last day", "2026-02-10", "I1.promise", "2026-02-10"),
      FieldRow("the day after", "2026-02-11", "I1.promise", "nil"),
      FieldRow("open for the customer", "2026-02-10", "C1.promise_open", "yes"),
      FieldRow("over for the customer", "2026-02-11", "C1.promise_open", "no"),
      FieldRow("not broken on its last day", "2026-02-10", "I1.promise_broken", "no"),
      FieldRow("not counted as broken then", "2026-02-10", "C1.promises_broken", "0"),
      FieldRow("broken on the day after", "2026-02-11", "I1.promise_broken", "yes"),
      FieldRow("and counted", "2026-02-11", "C1.promises_broken", "1"),
      FieldRow(
        "a payment on its last day keeps it", "2026-02-11", "C1.promises_kept", "1",
        books: "payment C1 2026-02-10 50.00 SAR on I1"),
      FieldRow(
        "a kept one is not broken", "2026-02-11", "C1.promises_broken", "0",
        books: "payment C1 2026-02-10 50.00 SAR on I1"),
      FieldRow(
        "a payment on the day it is made counts", "2026-02-11", "C1.promises_kept", "1",
        books: "payment C1 2026-02-05 50.00 SAR on I1"),
      FieldRow(
        "one cent less does not", "2026-02-11", "C1.promises_kept", "0",
        books: "payment C1 2026-02-10 49.99 SAR on I1"),
      FieldRow(
        "a payment of the day before does not", "2026-02-11", "C1.promises_broken", "1",
        books: "payment C1 2026-02-04 50.00 SAR on I1"),
      FieldRow(
        "a payment of the day after does not", "2026-02-11", "C1.promises_broken", "1",
        books: "payment C1 2026-02-11 50.00 SAR on I1"),
      FieldRow(
        "a returned payment does not", "2026-02-12", "C1.promises_broken", "1",
        books: "payment C1 2026-02-10 50.00 SAR on I1 returned 2026-02-12"),
      FieldRow(
        "though it did until it was returned", "2026-02-11", "C1.promises_kept", "1",
        books: "payment C1 2026-02-10 50.00 SAR on I1 returned 2026-02-12"),
      FieldRow(
        "a payment on another invoice does not", "2026-02-11", "C1.promises_kept", "0",
        books: "invoice I2 C1 2026-01-01 2026-01-31 50.00 SAR\npayment C1 2026-02-10 50.00 SAR on I2"),
    ])
  func promise(row: FieldRow) throws {
    try row.check(Self.invoice + "\npromise C1 2026-02-05 2026-02-10 50.00 SAR on I1")
  }

  @Test(
    "a promise for the whole account concerns the invoices issued by then, and any payment keeps it",
    arguments: [
      FieldRow("an invoice of the day", "2026-02-05", "I2.promise", "2026-02-10"),
      FieldRow("a later one", "2026-02-06", "I3.promise", "nil"),
      FieldRow(
        "a payment without an invoice", "2026-02-11", "C1.promises_kept", "1", books: "payment C1 2026-02-10 50.00 SAR"),
      FieldRow("another invoice's is not concerned", "2026-02-06", "I2.promise", "2026-02-10"),
    ])
  func accountPromise(row: FieldRow) throws {
    try row.check(
      Self.invoice + """

        invoice I2 C1 2026-02-05 2026-03-05 10.00 SAR
        invoice I3 C1 2026-02-06 2026-03-05 10.00 SAR
        promise C1 2026-02-05 2026-02-10 50.00 SAR
        """)
  }

  @Test(
    "a plan is kept while payments cover every instalment that is overdue",
    arguments: [
      FieldRow("no plan", "2026-02-10", "I2.plan", "none"),
      FieldRow("no instalment", "2026-02-10", "I2.instalment", "0"),
      FieldRow("the due day of the first", "2026-02-10", "I1.plan", "kept"),
      FieldRow("the day after", "2026-02-11", "I1.plan", "missed"),
      FieldRow("the first is next", "2026-02-11", "I1.instalment", "1"),
      FieldRow("covered", "2026-02-11", "I1.plan", "kept", books: "payment C1 2026-02-11 50.00 SAR on I1"),
      FieldRow(
        "a cent short", "2026-02-11", "I1.plan", "missed", books: "payment C1 2026-02-11 49.99 SAR on I1"),
      FieldRow(
        "a cent short is still the first", "2026-02-11", "I1.instalment", "1",
        books: "payment C1 2026-02-11 49.99 SAR on I1"),
      FieldRow(
        "covered, the second is next", "2026-02-11", "I1.instalment", "2",
        books: "payment C1 2026-02-11 50.00 SAR on I1"),
      FieldRow(
        "kept on the due day of the second", "2026-03-10", "I1.plan", "kept",
        books: "payment C1 2026-02-10 50.00 SAR on I1"),
      FieldRow(
        "missed on the day after", "2026-03-11", "I1.plan", "missed", books: "payment C1 2026-02-10 50.00 SAR on I1"),
    ])
  func plan(row: FieldRow) throws {
    try row.check(
      Self.invoice + """

        invoice I2 C1 2026-01-01 2026-01-31 10.00 SAR
        instalment I1 2 2026-03-10 50.00 SAR
        instalment I1 1 2026-02-10 50.00 SAR
        """)
  }

  @Test(
    "a block stands from its first to its last day, both included",
    arguments: [
      FieldRow("the day before", "2026-02-09", "I1.blocked", "no"),
      FieldRow("the first day", "2026-02-10", "I1.blocked", "yes"),
      FieldRow("the last day", "2026-02-20", "I1.blocked", "yes"),
      FieldRow("the day after", "2026-02-21", "I1.blocked", "no"),
      FieldRow("an invoice's block is not its customer's", "2026-02-10", "C1.blocked", "no"),
      FieldRow(
        "a customer's block is its invoices'", "2026-03-01", "I1.blocked", "yes", books: "block C1 count 2026-03-01"),
      FieldRow("and the customer's", "2026-03-01", "C1.blocked", "yes", books: "block C1 count 2026-03-01"),
      FieldRow("not before", "2026-02-28", "C1.blocked", "no", books: "block C1 count 2026-03-01"),
      FieldRow("not after", "2026-03-03", "C1.blocked", "no", books: "block C1 count 2026-03-01 to 2026-03-02"),
    ])
  func block(row: FieldRow) throws {
    try row.check(Self.invoice + "\nblock I1 exclude 2026-02-10 to 2026-02-20")
  }

  @Test(
    "of several blocks the strongest counts, of two caps the lower",
    arguments: [
      (["block I1 cap:call 2026-02-01", "block C1 count 2026-02-01"], Block.Strength.count),
      (["block I1 count 2026-02-01", "block C1 exclude 2026-02-01"], .exclude),
      (["block I1 cap:call 2026-02-01", "block C1 cap:reminder 2026-02-01"], .cap(stage: "reminder")),
    ])
  func strongest(blocks: [String], strength: Block.Strength) throws {
    for lines in [blocks, blocks.reversed()] {
      let snapshot = try Books(lines: [Self.invoice] + lines).snapshot("2026-02-10")
      #expect(try snapshot.invoices.block[Int32(snapshot.row("I1"))] == strength)
    }
  }

  @Test(
    "a stage counts from the day it was posted",
    arguments: [
      FieldRow("the day before", "2026-02-09", "I1.stage", "nil"),
      FieldRow("no number", "2026-02-09", "I1.stage_number", "0"),
      FieldRow("no days", "2026-02-09", "I1.days_in_stage", "0"),
      FieldRow("the day it was posted", "2026-02-10", "I1.stage", "courtesy"),
      FieldRow("its number", "2026-02-10", "I1.stage_number", "1"),
      FieldRow("the first day in it", "2026-02-10", "I1.days_in_stage", "0"),
      FieldRow("three days on", "2026-02-13", "I1.days_in_stage", "3"),
      FieldRow("the next stage", "2026-02-17", "I1.stage", "reminder"),
      FieldRow("counts anew", "2026-02-18", "I1.days_in_stage", "1"),
      FieldRow("fallen to none", "2026-02-20", "I1.stage", "nil"),
      FieldRow("with the number 0", "2026-02-20", "I1.stage_number", "0"),
      FieldRow("the customer's stage", "2026-02-18", "C1.highest_stage", "reminder"),
      FieldRow(
        "none when everything overdue is paid", "2026-02-18", "C1.highest_stage", "nil",
        books: "payment C1 2026-02-18 100.00 SAR on I1"),
      FieldRow(
        "what is not overdue does not count", "2026-02-18", "C1.highest_stage", "reminder",
        books: "invoice I2 C1 2026-01-01 2026-02-18 1.00 SAR\nposted stage I2 2026-02-11 call 3"),
      FieldRow(
        "from the day it is overdue it does", "2026-02-19", "C1.highest_stage", "call",
        books: "invoice I2 C1 2026-01-01 2026-02-18 1.00 SAR\nposted stage I2 2026-02-11 call 3"),
    ])
  func stage(row: FieldRow) throws {
    try row.check(
      Self.invoice + """

        posted stage I1 2026-02-10 courtesy 1 letter 2026-02-10
        posted stage I1 2026-02-17 reminder 2 letter 2026-02-17
        posted stage I1 2026-02-20 none 0
        """)
  }

  @Test(
    "contacts about the invoice or the whole account count",
    arguments: [
      FieldRow("none before", "2026-02-09", "I1.days_since_contact", "nil"),
      FieldRow("its own on the day", "2026-02-10", "I1.days_since_contact", "0"),
      FieldRow("not another invoice's", "2026-02-11", "I2.days_since_contact", "nil"),
      FieldRow("the account's", "2026-02-13", "I2.days_since_contact", "1"),
      FieldRow("for all", "2026-02-13", "I1.days_since_contact", "1"),
    ])
  func contact(row: FieldRow) throws {
    try row.check(
      Self.invoice + """

        invoice I2 C1 2026-01-01 2026-01-31 10.00 SAR
        contact C1 2026-02-10 no_answer on I1
        contact C1 2026-02-12 right_party
        """)
  }

  @Test(
    "an offered discount counts through the day of issue plus its days; of several tiers the best that still holds",
    arguments: [
      FieldRow("the last day of the best", "2026-01-11", "I1.discount_offered", "3.00 SAR"),
      FieldRow("the day after", "2026-01-12", "I1.discount_offered", "1.00 SAR"),
      FieldRow("the last day of the other", "2026-01-21", "I1.discount_offered", "1.00 SAR"),
      FieldRow("the day after that", "2026-01-22", "I1.discount_offered", "nil"),
      FieldRow("before it was posted", "2026-01-01", "I1.discount_offered", "nil"),
      FieldRow(
        "a disputed invoice keeps its terms", "2026-01-11", "I1.discount_offered", "3.00 SAR",
        books: "dispute I1 2026-01-05"),
      FieldRow(
        "on what a credit note leaves", "2026-01-11", "I1.discount_offered", "1.50 SAR",
        books: "credit C1 2026-01-05 50.00 SAR on I1"),
      FieldRow("taken", "2026-01-12", "I1.discount_taken", "1.00 SAR", books: "discount I1 2026-01-12 1.00 SAR"),
      FieldRow(
        "not yet taken", "2026-01-11", "I1.discount_taken", "0.00 SAR", books: "discount I1 2026-01-12 1.00 SAR"),
    ])
  func discount(row: FieldRow) throws {
    let tiers = [DiscountTier(rate: Rate("0.01")!, days: 20)!, DiscountTier(rate: Rate("0.03")!, days: 10)!]
    var books = try Books(Self.invoice + "\n" + row.books)
    books.ledger.post(terms: tiers, of: 0, on: Day("2026-01-02")!)
    #expect(try books.snapshot(row.day).read(row.field) == row.value)
  }
}
