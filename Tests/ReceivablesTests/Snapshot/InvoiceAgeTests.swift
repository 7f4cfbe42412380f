import Receivables
import Testing

@Suite("What a script reads of an invoice: its age and what it is")
struct InvoiceAgeTests {
  @Test(
    "days overdue count from the day after the due day, negative before it",
    arguments: [
      FieldRow("the day before the issue", "2025-12-31", "I1.days_overdue", "not asked"),
      FieldRow("the day of issue", "2026-01-01", "I1.days_overdue", "-30"),
      FieldRow("the day before it is due", "2026-01-30", "I1.days_overdue", "-1"),
      FieldRow("the due day", "2026-01-31", "I1.days_overdue", "0"),
      FieldRow("the day after", "2026-02-01", "I1.days_overdue", "1"),
      FieldRow("nothing is overdue on the due day", "2026-01-31", "C1.overdue_invoices", "0"),
      FieldRow("one is on the day after", "2026-02-01", "C1.overdue_invoices", "1"),
      FieldRow("nor has it an amount", "2026-01-31", "C1.overdue_balance", "0.00 SAR"),
      FieldRow("then it has", "2026-02-01", "C1.overdue_balance", "100.00 SAR"),
      FieldRow("the oldest on the due day", "2026-01-31", "C1.oldest_overdue_days", "0"),
      FieldRow("the oldest three days later", "2026-02-03", "C1.oldest_overdue_days", "3"),
      FieldRow("since issue", "2026-01-01", "I1.days_since_issue", "0"),
      FieldRow("since issue, a day later", "2026-01-02", "I1.days_since_issue", "1"),
      FieldRow("the term", "2026-01-02", "I1.terms_days", "30"),
    ])
  func age(row: FieldRow) throws { try row.check("invoice I1 C1 2026-01-01 2026-01-31 100.00 SAR") }

  @Test(
    "business days overdue leave out weekends and holidays",
    arguments: [
      // 2026-01-29 is a Thursday; the weekend is Friday and Saturday, and Sunday a holiday.
      FieldRow("the due day", "2026-01-29", "I1.business_days_overdue", "0"),
      FieldRow("the weekend", "2026-01-31", "I1.business_days_overdue", "0"),
      FieldRow("the holiday", "2026-02-01", "I1.business_days_overdue", "0"),
      FieldRow("the first business day", "2026-02-02", "I1.business_days_overdue", "1"),
      FieldRow("ages keep counting calendar days", "2026-02-02", "I1.days_overdue", "4"),
      FieldRow("one business day before", "2026-01-28", "I1.business_days_overdue", "-1"),
    ])
  func businessDays(row: FieldRow) throws {
    try row.check("invoice I1 C1 2026-01-01 2026-01-29 100.00 SAR") { rules in
      rules.calendar = try! BusinessCalendar(weekend: [.friday, .saturday], holidays: [Day("2026-02-01")!])
    }
  }

  @Test(
    "the number is the id where none is printed, and cost and margin are nil where nobody knows",
    arguments: [
      FieldRow("id", "2026-01-01", "I1.id", "I1"), FieldRow("no number", "2026-01-01", "I1.number", "I1"),
      FieldRow("a number", "2026-01-01", "I2.number", "A-7"), FieldRow("an order", "2026-01-01", "I2.order", "O9"),
      FieldRow("no order", "2026-01-01", "I1.order", ""), FieldRow("amount", "2026-01-01", "I2.amount", "80.00 SAR"),
      FieldRow("currency", "2026-01-01", "I2.currency", "SAR"), FieldRow("cost", "2026-01-01", "I2.cost", "60.00 SAR"),
      FieldRow("margin", "2026-01-01", "I2.margin", "0.25"), FieldRow("no cost", "2026-01-01", "I1.cost", "nil"),
      FieldRow("no margin", "2026-01-01", "I1.margin", "nil"),
      FieldRow("issued", "2026-01-01", "I1.issued", "2026-01-01"),
      FieldRow("due", "2026-01-01", "I1.due", "2026-01-31"),
    ])
  func identity(row: FieldRow) throws {
    try row.check(
      """
      invoice I1 C1 2026-01-01 2026-01-31 100.00 SAR
      invoice I2 C1 2026-01-01 2026-01-31 80.00 SAR cost 60.00 SAR number A-7 order O9
      """)
  }

  @Test("a customer's invoices stand together, oldest due first, then by id")
  func order() throws {
    let snapshot = try Books(
      """
      customer C1
      customer C2
      invoice I9 C2 2026-01-01 2026-01-31 1.00 SAR
      invoice I3 C1 2026-01-01 2026-02-01 1.00 SAR
      invoice I2 C1 2026-01-01 2026-01-31 1.00 SAR
      invoice I1 C1 2026-01-01 2026-01-31 1.00 SAR
      """
    ).snapshot("2026-03-01")
    #expect(snapshot.invoices(ofCustomer: 0).map { snapshot.invoices.id[$0] } == ["I1", "I2", "I3"])
    #expect(snapshot.invoices(ofCustomer: 1).map { snapshot.invoices.id[$0] } == ["I9"])
    #expect(snapshot.invoices(ofCustomers: 0..<2) == 0..<4)
  }
}
