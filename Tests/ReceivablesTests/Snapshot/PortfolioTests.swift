import Receivables
import Testing

@Suite("The whole ledger in a few figures")
struct PortfolioTests {
  @Test(
    "receivables, what of them is overdue, and net sales of twelve months",
    arguments: [
      // Twelve months to 2026-12-31: sales 300 − 50 of credit notes, 150 left of 60 + 90, 100 open a year before.
      FieldRow("150 of 250 over 365 days", "2026-12-31", "ledger.dso", "219.0"),
      FieldRow("60 of 150", "2026-12-31", "ledger.overdue_ratio", "0.4"),
      FieldRow("250 over the mean of 100 and 150", "2026-12-31", "ledger.turnover", "2.0"),
      FieldRow("nothing yet", "2025-01-01", "ledger.dso", "nil"),
      FieldRow("nothing open", "2025-01-01", "ledger.overdue_ratio", "nil"),
      FieldRow("nothing turned over", "2025-01-01", "ledger.turnover", "nil"),
    ])
  func figures(row: FieldRow) throws {
    try row.check(
      """
      invoice I0 C1 2025-11-01 2025-12-01 100.00 SAR
      payment C1 2026-01-15 100.00 SAR on I0
      invoice I1 C1 2026-03-01 2026-12-30 110.00 SAR
      invoice I2 C2 2026-12-01 2026-12-31 190.00 SAR
      credit C1 2026-04-01 50.00 SAR on I1
      payment C2 2026-12-15 100.00 SAR on I2
      """)
  }

  @Test("CRISKCO: sales 10 M a year, 1.2 M open: 43.8 days")
  func criskco() throws {
    let books = try Books(
      """
      invoice I1 C1 2026-01-15 2026-02-14 8800000.00 SAR
      payment C1 2026-02-14 8800000.00 SAR on I1
      invoice I2 C1 2026-11-01 2026-12-01 400000.00 SAR
      invoice I3 C1 2026-12-15 2027-01-14 800000.00 SAR
      """)
    #expect(try books.snapshot("2026-12-31").read("ledger.dso") == "43.8")
  }

  @Test("a ledger of one currency is measured in it; of several in the policy's, if the rates are there")
  func currency() throws {
    let one = try Books("invoice I1 C1 2026-01-01 2026-01-31 100.00 USD").snapshot("2026-02-01")
    #expect(one.portfolio.currency == .USD)
    #expect(one.portfolio.receivables == 10_000)
    let lines = "invoice I1 C1 2026-01-01 2026-01-31 100.00 USD\ninvoice I2 C1 2026-01-01 2026-02-01 5.00 SAR"
    #expect(try Books(lines).snapshot("2026-02-01").portfolio.receivables == nil)
    let both = try Books(lines + "\nrate 2026-02-01 USD SAR 3.75").snapshot("2026-02-01").portfolio
    #expect(both.currency == .SAR && both.receivables == 38_000 && both.overdue == 37_500)
  }

  @Test("the history of a customer has one row for each calendar month, the last one to the day")
  func history() throws {
    let snapshot = try Books(
      """
      invoice I1 C1 2025-12-31 2026-01-10 100.00 SAR
      invoice I2 C1 2026-01-01 2026-01-31 200.00 SAR
      invoice I3 C1 2026-02-11 2026-02-28 400.00 SAR
      payment C1 2026-01-31 200.00 SAR on I2
      payment C1 2026-01-15 100.00 SAR on I1
      payment C1 2026-02-01 7.00 SAR
      payment C1 2026-02-02 9.00 SAR returned 2026-02-10
      """
    ).snapshot("2026-02-10")
    let months = snapshot.history(ofCustomer: 0, months: 3)
    #expect(months.map(\.month.description) == ["2025-12-01", "2026-01-01", "2026-02-01"])
    #expect(months.map(\.sales) == [10_000, 20_000, 0])
    #expect(months.map(\.paid) == [0, 30_000, 700])
    #expect(months.map(\.averageDaysLate) == [nil, 2.5, nil])
    #expect(snapshot.history(ofCustomer: 0, months: 0).isEmpty)
  }
}
