import Receivables
import Testing

@Suite("Settled invoices, shown as they stood on the last day they were open")
struct SettledInvoiceTests {
  private static let paid = """
    invoice I1 C1 2026-01-01 2026-01-31 100.00 SAR
    payment C1 2026-02-03 40.00 SAR on I1
    payment C1 2026-02-10 60.00 SAR on I1
    """

  @Test(
    "an invoice settled since the last posted run is shown as of its last open day",
    arguments: [
      FieldRow("open", "2026-02-09", "I1.days_overdue", "9"),
      FieldRow("settled on the day of the run", "2026-02-10", "I1.days_overdue", "9"),
      FieldRow("its balance of that day", "2026-02-10", "I1.balance", "60.00 SAR"),
      FieldRow("what was paid by then", "2026-02-10", "I1.paid", "40.00 SAR"),
      FieldRow("the customer owes nothing", "2026-02-10", "C1.open_balance", "0.00 SAR"),
      FieldRow("without a run, only that day", "2026-02-11", "I1.balance", "not asked"),
      FieldRow("settled after the last run", "2026-02-15", "I1.days_overdue", "9", books: "posted run 2026-02-09"),
      FieldRow(
        "settled on the day of the last run", "2026-02-15", "I1.balance", "not asked", books: "posted run 2026-02-10"),
      FieldRow(
        "with a fee open", "2026-02-15", "I1.days_overdue", "9",
        books: "posted run 2026-02-10\nposted fee I1 2026-02-08 5.00 SAR"),
      FieldRow(
        "with the fee paid", "2026-02-15", "I1.balance", "not asked",
        books: "posted run 2026-02-10\nposted fee I1 2026-02-08 5.00 SAR\npayment C1 2026-02-15 5.00 SAR on I1"),
      FieldRow(
        "a cent of the fee short", "2026-02-15", "I1.fees_paid", "4.99 SAR",
        books: "posted run 2026-02-10\nposted fee I1 2026-02-08 5.00 SAR\npayment C1 2026-02-15 4.99 SAR on I1"),
      FieldRow(
        "a dispute of that day", "2026-02-10", "I1.disputed", "yes", books: "dispute I1 2026-02-09 to 2026-02-10"),
      FieldRow("not a later one", "2026-02-10", "I1.disputed", "no", books: "dispute I1 2026-02-10"),
      FieldRow(
        "a customer's block of that day", "2026-02-10", "I1.blocked", "yes",
        books: "block C1 exclude 2026-02-01 to 2026-02-09"),
    ])
  func frozen(row: FieldRow) throws { try row.check(Self.paid) }

  @Test("fees posted after the last open day are seen, so that they are not posted again")
  func feesOfToday() throws {
    let books = try Books(Self.paid + "\nposted fee I1 2026-02-10 5.00 SAR\nposted run 2026-02-10")
    let snapshot = books.snapshot("2026-02-11")
    #expect(try snapshot.read("I1.days_overdue") == "9")
    #expect(try snapshot.read("I1.fees_posted") == "5.00 SAR")
    #expect(try books.run("2026-02-11", "I1 fee 5.00 SAR") == [])
  }

  @Test("a settlement that the bank took back is none")
  func reopened() throws {
    let books = try Books(
      """
      invoice I1 C1 2026-01-01 2026-01-31 100.00 SAR
      payment C1 2026-02-10 100.00 SAR on I1 returned 2026-02-12
      posted run 2026-02-01
      """)
    #expect(try books.snapshot("2026-02-11").read("I1.days_overdue") == "9")
    #expect(try books.snapshot("2026-02-12").read("I1.days_overdue") == "12")
  }

  @Test("a payment that replaces a returned one on the same day leaves the invoice settled since the first")
  func replaced() throws {
    let books = try Books(
      """
      invoice I1 C1 2026-01-01 2026-01-31 100.00 SAR
      payment C1 2026-01-31 100.00 SAR on I1 returned 2026-02-12
      payment C1 2026-02-12 100.00 SAR on I1
      """)
    #expect(try books.snapshot("2026-02-12").read("C1.on_time_ratio") == "1.0")
    #expect(try books.snapshot("2026-02-12").read("I1.balance") == "not asked")
  }

  @Test("paid before it was issued: settled on the day of issue")
  func prepaid() throws {
    let books = try Books(
      """
      invoice I1 C1 2026-01-10 2026-01-31 100.00 SAR
      payment C1 2026-01-05 100.00 SAR on I1
      """)
    #expect(try books.snapshot("2026-01-10").read("C1.average_days_to_pay") == "0.0")
    #expect(try books.snapshot("2026-01-10").read("I1.balance") == "not asked")
  }

  @Test("a discount that a later run takes does not make the payment late")
  func discountTakenLater() throws {
    let books = try Books(
      """
      invoice I1 C1 2026-01-01 2026-01-31 100.00 SAR
      payment C1 2026-01-10 98.00 SAR on I1
      discount I1 2026-02-14 2.00 SAR
      """)
    #expect(try books.snapshot("2026-02-14").read("C1.on_time_ratio") == "1.0")
    #expect(try books.snapshot("2026-02-14").read("C1.average_days_to_pay") == "9.0")
  }
}
