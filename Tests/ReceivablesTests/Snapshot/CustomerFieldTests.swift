import Receivables
import Testing

@Suite("What a script reads of a customer")
struct CustomerFieldTests {
  @Test(
    "what finance keeps of the customer",
    arguments: [
      FieldRow("name", "2026-02-01", "C1.name", "Name of C1"), FieldRow("segment", "2026-02-01", "C1.segment", "vip"),
      FieldRow("region", "2026-02-01", "C1.region", "west"), FieldRow("language", "2026-02-01", "C1.language", "ar"),
      FieldRow("rating", "2026-02-01", "C1.rating", "BB"), FieldRow("currency", "2026-02-01", "C1.currency", "USD"),
      FieldRow("opened", "2026-02-01", "C1.opened", "2026-01-01"), FieldRow("age", "2026-02-01", "C1.age_days", "31"),
      FieldRow("terms", "2026-02-01", "C1.terms_days", "45"),
      FieldRow("limit on file", "2026-02-01", "C1.credit_limit", "500.00 USD"),
      FieldRow("no segment", "2026-02-01", "C2.segment", ""),
      FieldRow("opened with the first invoice", "2026-02-01", "C2.opened", "2026-01-05"),
      FieldRow("the currency of the first invoice", "2026-02-01", "C2.currency", "EUR"),
      FieldRow("the term of the latest invoice", "2026-02-01", "C2.terms_days", "20"),
      FieldRow("no limit", "2026-02-01", "C2.credit_limit", "nil"),
      FieldRow("no headroom", "2026-02-01", "C2.headroom", "nil"),
      FieldRow("the policy's currency without invoices", "2026-02-01", "C3.currency", "SAR"),
      FieldRow("opened today without any", "2026-02-01", "C3.opened", "2026-02-01"),
    ])
  func master(row: FieldRow) throws {
    try row.check(
      """
      customer C1 segment vip region west language ar rating BB currency USD opened 2026-01-01 terms 45 limit 500.00 USD
      customer C2
      customer C3
      invoice I2 C2 2026-01-10 2026-01-30 1.00 SAR
      invoice I1 C2 2026-01-05 2026-01-31 1.00 EUR
      """)
  }

  @Test(
    "exposure is open invoices, open fees and open orders, less unapplied credit; over the limit is strictly greater",
    arguments: [
      FieldRow("invoices", "2026-02-10", "C1.open_balance", "100.00 SAR"),
      FieldRow("count", "2026-02-10", "C1.open_invoices", "1"),
      FieldRow("open orders only", "2026-02-10", "C1.open_orders", "50.00 SAR"),
      FieldRow("together", "2026-02-10", "C1.exposure", "150.00 SAR"),
      FieldRow("headroom", "2026-02-10", "C1.headroom", "10.00 SAR"),
      FieldRow("within", "2026-02-10", "C1.over_limit", "no"),
      FieldRow("fees count", "2026-02-10", "C1.exposure", "160.00 SAR", books: "posted fee I1 2026-02-10 10.00 SAR"),
      FieldRow("just at the limit", "2026-02-10", "C1.over_limit", "no", books: "posted fee I1 2026-02-10 10.00 SAR"),
      FieldRow("a cent over", "2026-02-10", "C1.over_limit", "yes", books: "posted fee I1 2026-02-10 10.01 SAR"),
      FieldRow(
        "less than nothing", "2026-02-10", "C1.headroom", "-0.01 SAR", books: "posted fee I1 2026-02-10 10.01 SAR"),
      FieldRow("credit counts", "2026-02-10", "C1.exposure", "120.00 SAR", books: "payment C1 2026-02-10 30.00 SAR"),
      FieldRow("from its day", "2026-02-09", "C1.exposure", "150.00 SAR", books: "payment C1 2026-02-10 30.00 SAR"),
      FieldRow(
        "until it is returned", "2026-02-12", "C1.unapplied_credit", "0.00 SAR",
        books: "payment C1 2026-02-10 30.00 SAR returned 2026-02-12"),
      FieldRow(
        "not before", "2026-02-11", "C1.unapplied_credit", "30.00 SAR",
        books: "payment C1 2026-02-10 30.00 SAR returned 2026-02-12"),
      FieldRow(
        "a credit note without an invoice", "2026-02-11", "C1.unapplied_credit", "30.00 SAR",
        books: "credit C1 2026-02-10 30.00 SAR"),
      FieldRow(
        "what is overpaid", "2026-02-11", "C1.unapplied_credit", "20.00 SAR",
        books: "payment C1 2026-02-10 120.00 SAR on I1"),
      FieldRow(
        "a posted limit stands in place of the one on file", "2026-02-10", "C1.credit_limit", "90.00 SAR",
        books: "posted limit C1 2026-02-10 90.00 SAR"),
      FieldRow(
        "from its day", "2026-02-09", "C1.credit_limit", "160.00 SAR", books: "posted limit C1 2026-02-10 90.00 SAR"),
      FieldRow(
        "the latest", "2026-02-12", "C1.credit_limit", "80.00 SAR",
        books: "posted limit C1 2026-02-10 90.00 SAR\nposted limit C1 2026-02-12 80.00 SAR"),
    ])
  func exposure(row: FieldRow) throws {
    try row.check(
      """
      customer C1 currency SAR limit 160.00 SAR
      invoice I1 C1 2026-01-01 2026-01-31 100.00 SAR
      order O1 C1 2026-02-15 50.00 SAR open
      order O2 C1 2026-02-01 7.00 SAR draft
      order O3 C1 2026-02-01 7.00 SAR invoiced
      order O4 C1 2026-02-01 7.00 SAR cancelled
      """)
  }

  @Test(
    "a horizon of five days counts open orders dated through the fifth day after the run",
    arguments: [
      FieldRow("through it", "2026-02-10", "C1.open_orders", "50.00 SAR"),
      FieldRow("not beyond it", "2026-02-09", "C1.open_orders", "0.00 SAR"),
      FieldRow("then it is asked about", "2026-02-10", "O1.amount", "50.00 SAR"),
      FieldRow("with its day", "2026-02-10", "O1.date", "2026-02-15"),
      FieldRow("and currency", "2026-02-10", "O1.currency", "SAR"), FieldRow("and id", "2026-02-10", "O1.id", "O1"),
    ])
  func horizon(row: FieldRow) throws {
    try row.check("order O1 C1 2026-02-15 50.00 SAR open") { $0.orderHorizonDays = 5 }
  }

  @Test(
    "twelve months go back to the day after the same date a year before, three months likewise",
    arguments: [
      FieldRow("the first day in", "2026-12-31", "C1.sales_12m", "100.00 SAR"),
      FieldRow("counted", "2026-12-31", "C1.invoices_12m", "1"),
      FieldRow("out", "2027-01-01", "C1.sales_12m", "0.00 SAR"),
      FieldRow("not counted", "2027-01-01", "C1.invoices_12m", "0"),
      FieldRow("the last day in three months", "2026-03-31", "C1.sales_3m", "100.00 SAR"),
      FieldRow("out of three months", "2026-04-01", "C1.sales_3m", "0.00 SAR"),
      FieldRow("not before issue", "2025-12-31", "C1.sales_12m", "0.00 SAR"),
    ])
  func windows(row: FieldRow) throws { try row.check("invoice I1 C1 2026-01-01 2026-01-31 100.00 SAR") }

  @Test("twelve months to 29 February begin on 1 March, to 28 February 2025 on 29 February 2024")
  func leapWindows() throws {
    let books = try Books(
      "invoice I1 C1 2024-02-29 2024-03-31 1.00 SAR\ninvoice I2 C1 2024-03-01 2024-03-31 1.00 SAR")
    #expect(try books.snapshot("2025-02-28").read("C1.invoices_12m") == "2")
    #expect(try books.snapshot("2025-03-01").read("C1.invoices_12m") == "0")
    #expect(try books.snapshot("2024-02-29").read("C1.invoices_12m") == "1")
  }

  @Test(
    "payment habits: on time is settled by the due day; early counts as 0 days late; the last twelve months count",
    arguments: [
      FieldRow("nothing settled", "2026-01-30", "C1.on_time_ratio", "nil"),
      FieldRow("no average", "2026-01-30", "C1.average_days_late", "nil"),
      FieldRow("no worst", "2026-01-30", "C1.worst_days_late", "nil"),
      FieldRow("no days to pay", "2026-01-30", "C1.average_days_to_pay", "nil"),
      FieldRow("new", "2026-01-30", "C1.is_new", "yes"), FieldRow("no longer new", "2026-01-31", "C1.is_new", "no"),
      FieldRow("on the due day is on time", "2026-01-31", "C1.on_time_ratio", "1.0"),
      FieldRow("0 days late", "2026-01-31", "C1.average_days_late", "0.0"),
      FieldRow("30 days to pay", "2026-01-31", "C1.average_days_to_pay", "30.0"),
      FieldRow("a day later is not", "2026-02-01", "C1.on_time_ratio", "0.5"),
      FieldRow("a day late", "2026-02-01", "C1.worst_days_late", "1"),
      FieldRow("half a day on average", "2026-02-01", "C1.average_days_late", "0.5"),
      FieldRow("an early one is not less than 0 late", "2026-02-02", "C1.average_days_late", "0.3333"),
      FieldRow("two of three", "2026-02-02", "C1.on_time_ratio", "0.6667"),
      FieldRow("settled a year ago less a day", "2027-01-30", "C1.on_time_ratio", "0.6667"),
      FieldRow("the first drops out", "2027-01-31", "C1.on_time_ratio", "0.5"),
      FieldRow("still not new", "2028-01-31", "C1.is_new", "no"),
      FieldRow("all out", "2028-01-31", "C1.on_time_ratio", "nil"),
      FieldRow("the last payment", "2026-02-10", "C1.last_payment", "2026-02-02"),
      FieldRow("days since", "2026-02-10", "C1.days_since_payment", "8"),
      FieldRow("none yet", "2026-01-30", "C1.last_payment", "nil"),
      FieldRow("none since", "2026-01-30", "C1.days_since_payment", "nil"),
    ])
  func habits(row: FieldRow) throws {
    try row.check(
      """
      invoice I1 C1 2026-01-01 2026-01-31 100.00 SAR
      invoice I2 C1 2026-01-01 2026-01-31 100.00 SAR
      invoice I3 C1 2026-02-02 2026-02-28 100.00 SAR
      payment C1 2026-01-31 100.00 SAR on I1
      payment C1 2026-02-01 100.00 SAR on I2
      payment C1 2026-02-02 100.00 SAR on I3
      """)
  }

  @Test(
    "a returned payment is undone on the day of return and counted for twelve months",
    arguments: [
      FieldRow("before", "2026-02-09", "I1.balance", "not asked"),
      FieldRow("on the day", "2026-02-10", "I1.balance", "100.00 SAR"),
      FieldRow("not paid", "2026-02-10", "I1.paid", "0.00 SAR"),
      FieldRow("the last payment before", "2026-02-09", "C1.last_payment", "2026-02-01"),
      FieldRow("no payment then", "2026-02-10", "C1.last_payment", "nil"),
      FieldRow("not counted before", "2026-02-09", "C1.returned_payments_12m", "0"),
      FieldRow("counted", "2026-02-10", "C1.returned_payments_12m", "1"),
      FieldRow("through the last day", "2027-02-09", "C1.returned_payments_12m", "1"),
      FieldRow("no longer", "2027-02-10", "C1.returned_payments_12m", "0"),
      FieldRow("nothing is settled any more", "2026-02-10", "C1.is_new", "yes"),
    ])
  func returned(row: FieldRow) throws {
    try row.check(
      """
      invoice I1 C1 2026-01-01 2026-01-31 100.00 SAR
      payment C1 2026-02-01 100.00 SAR on I1 returned 2026-02-10
      """)
  }

  @Test(
    "contacts of the last 30 days, today among them",
    arguments: [
      FieldRow("the day", "2026-02-01", "C1.contacts_30d", "1"),
      FieldRow("the day before", "2026-01-31", "C1.contacts_30d", "0"),
      FieldRow("the last day", "2026-03-02", "C1.contacts_30d", "3"),
      FieldRow("the first is out", "2026-03-03", "C1.contacts_30d", "2"),
      FieldRow("a right party and a promise", "2026-02-03", "C1.right_party_30d", "2"),
      FieldRow("no answer is none", "2026-02-01", "C1.right_party_30d", "0"),
      FieldRow("since the last", "2026-02-05", "C1.days_since_contact", "2"),
      FieldRow("since none", "2026-01-31", "C1.days_since_contact", "nil"),
    ])
  func contacts(row: FieldRow) throws {
    try row.check(
      """
      contact C1 2026-02-01 no_answer
      contact C1 2026-02-02 right_party
      contact C1 2026-02-03 promise
      """)
  }

  @Test("a hold stands from its posting until each cause is lifted")
  func holds() throws {
    var books = try Books("customer C1\nposted hold C1 2026-02-10 over_limit\nposted hold C1 2026-02-11 stage")
    for (cause, day) in [(HoldCause.overLimit, "2026-02-20"), (.stage, "2026-02-21")] {
      books.ledger.post(HoldPosting(customer: 0, day: Day(day)!, cause: cause, isPlaced: false))
    }
    let days = ["2026-02-09", "2026-02-10", "2026-02-20", "2026-02-21"]
    #expect(try days.map { try books.snapshot($0).read("C1.on_hold") } == ["no", "yes", "yes", "no"])
    #expect(books.snapshot("2026-02-20").customers.holds[0] == [.stage])
  }

  @Test(
    "totals over several currencies use the latest rate on or before the day; without one they are unavailable",
    arguments: [
      FieldRow("the rate of the day", "2026-02-10", "C1.open_balance", "475.00 SAR"),
      FieldRow("the rate before", "2026-02-09", "C1.open_balance", "474.00 SAR"),
      FieldRow("no rate yet", "2026-01-31", "C1.open_balance", "unavailable"),
      FieldRow("nor exposure", "2026-01-31", "C1.exposure", "unavailable"),
      FieldRow("nor headroom", "2026-01-31", "C1.headroom", "unavailable"),
      FieldRow("not over what nobody knows", "2026-01-31", "C1.over_limit", "no"),
      FieldRow("an invoice needs none", "2026-01-31", "I2.balance", "100.00 USD"),
      FieldRow("a rate is not turned round", "2026-02-10", "C2.open_balance", "unavailable"),
    ])
  func currencies(row: FieldRow) throws {
    try row.check(
      """
      customer C1 currency SAR limit 100.00 SAR
      customer C2 currency USD
      invoice I1 C1 2026-01-01 2026-01-31 100.00 SAR
      invoice I2 C1 2026-01-01 2026-01-31 100.00 USD
      invoice I3 C2 2026-01-01 2026-01-31 100.00 SAR
      rate 2026-02-10 USD SAR 3.75
      rate 2026-02-01 USD SAR 3.74
      """)
  }

  @Test("the missing pair is named, the first by letters where several are missing")
  func missingPair() throws {
    let lines = ["invoice I1 C1 2026-01-01 2026-01-31 1.00 USD", "invoice I2 C1 2026-01-01 2026-01-31 1.00 EUR"]
    for invoices in [lines, lines.reversed()] {
      let snapshot = try Books(lines: ["customer C1 currency SAR"] + invoices).snapshot("2026-02-10")
      #expect(snapshot.customers.missingRate[0] == "EUR to SAR")
    }
  }
}
