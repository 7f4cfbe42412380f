import LuaPolicies
import Receivables
import Testing

/// Decision tables: what they say is asked, what follows is derived, and mistakes are told with line and column.
@Suite struct CaseTableTests {
  private static let ladder =
    "return { { name = 'reminder', channel = 'email' }, { name = 'call', channel = 'phone' } }"

  private func report(
    _ table: String, question: String = "late_fee", _ body: String, terms: String = "return {}"
  ) throws
    -> CaseReport
  {
    try PolicyText.policy([
      "\(question).lua": "return function(customer, invoice) \(body) end", "terms.lua": terms,
      "cases/\(question).csv": table,
    ]).runCases()
  }

  /// What a script sees of a case with these columns and cells.
  private func seen(_ columns: String, _ cells: String, _ expression: String) throws -> String? {
    let report = try report(
      "it, \(columns), answer, reason\nx, \(cells), , x\n", "return nil, tostring(\(expression))")
    #expect(report.problems.isEmpty, "\(report.problems)")
    return report.results.first?.given?.reason
  }

  struct Row: Sendable, CustomTestStringConvertible {
    let columns, cells, expression, gives: String

    init(_ columns: String, _ cells: String, _ expression: String, _ gives: String) {
      (self.columns, self.cells, self.expression, self.gives) = (columns, cells, expression, gives)
    }

    var testDescription: String { "\(columns) = \(cells): \(expression)" }
  }

  @Test(arguments: [
    Row("invoice.days_overdue", "", "invoice.due", "2026-03-02"),
    Row("invoice.days_overdue", "", "invoice.issued", "2026-01-31"),
    Row("invoice.days_overdue", "", "invoice.amount", "1000.00 SAR"),
    Row("invoice.days_overdue", "", "customer.is_new", "true"),
    Row("invoice.days_overdue", "", "customer.age_days", "730"),
    Row("invoice.days_overdue", "", "ledger.economy", "normal"),
    Row("invoice.days_overdue", "5", "invoice.due", "2026-02-25"),
    Row("invoice.days_overdue", "5", "invoice.days_since_issue", "35"),
    Row("invoice.days_overdue", "5", "customer.oldest_overdue_days", "5"),
    Row("invoice.days_overdue", "5", "customer.overdue_balance", "1000.00 SAR"),
    Row("invoice.days_overdue, invoice.terms_days", "5, 10", "invoice.issued", "2026-02-15"),
    Row("invoice.days_since_issue", "12", "invoice.days_overdue", "-18"),
    Row("invoice.due, today", "2026-05-01, 2026-05-04", "invoice.days_overdue", "3"),
    Row("invoice.due, today", "2026-05-01, 2026-05-04", "today", "2026-05-04"),
    Row("customer.terms_days", "60", "invoice.issued", "2026-01-01"),
    Row("invoice.balance", "250.00", "invoice.amount", "250.00 SAR"),
    Row("invoice.balance", "250.00 USD", "invoice.currency .. customer.currency", "USDUSD"),
    Row("invoice.amount, invoice.balance", "1000, 250", "invoice.paid", "750.00 SAR"),
    Row("invoice.paid", "750", "invoice.balance", "250.00 SAR"),
    Row("invoice.paid", "750", "invoice:payments()[1].date", "2026-01-31"),
    Row("invoice.stage", "call", "invoice.stage_number", "2"),
    Row("invoice.stage_number", "1", "invoice.stage", "reminder"),
    Row("invoice.stage, invoice.days_overdue", "call, 9", "customer.highest_stage", "call"),
    Row("invoice.stage, invoice.days_in_stage", "call, 4", "invoice.days_in_stage", "4"),
    Row("invoice.disputed_amount", "100", "invoice.disputed", "true"),
    Row("invoice.disputed", "yes", "invoice.disputed_amount", "1000.00 SAR"),
    Row("invoice.cost", "600", "invoice.margin", "0.4"),
    Row("invoice.fees_posted", "50", "customer.exposure", "1050.00 SAR"),
    Row("invoice.promise", "2026-03-05", "customer.promise_open", "true"),
    Row("invoice.plan", "missed", "invoice.instalment", "1"),
    Row("customer.credit_limit", "900", "customer.headroom", "-100.00 SAR"),
    Row("customer.credit_limit", "900", "customer.over_limit", "true"),
    Row("customer.credit_limit", "1000", "customer.over_limit", "false"),
    Row("customer.credit_limit, customer.exposure", "5000, 4000", "customer.headroom", "1000.00 SAR"),
    Row("customer.open_balance, customer.open_orders", "5000, 400", "customer.exposure", "5400.00 SAR"),
    Row("customer.overdue_balance", "5000", "customer.overdue_invoices", "1"),
    Row("customer.on_time_ratio", "0.75", "customer.is_new", "false"),
    Row("customer.on_time_ratio", "0.75", "customer.on_time_ratio", "0.75"),
    Row("customer.days_since_payment", "3", "customer.last_payment", "2026-02-27"),
    Row("customer.sales_12m", "120000", "customer.sales_12m", "120000.00 SAR"),
    Row("ledger.overdue_ratio, ledger.economy", "0.4, boom", "ledger.overdue_ratio", "0.4"),
    Row("ledger.economy", "boom", "ledger.economy", "boom"),
  ])
  func `what a case leaves out is ordinary, what follows is derived`(row: Row) throws {
    #expect(try seen(row.columns, row.cells, row.expression) == row.gives)
  }

  @Test func `a case passes or fails with what was wanted and given`() throws {
    let report = try report(
      "it, invoice.days_overdue, answer, reason\nfree, 5, , grace\ncosts, 6, 50.00, late\nwrong, 6, 60.00 SAR, late\nwhy, 5, , late\n",
      "if invoice.days_overdue <= 5 then return nil, 'grace' end return SAR(50), 'late'")
    #expect(report.passed == 2 && report.failed == 2 && !report.isClean)
    #expect(
      report.results.filter { !$0.passed }.map(\.description) == [
        "cases/late_fee.csv:4: wrong: wanted 60.00 SAR (late), given 50.00 SAR (late)",
        "cases/late_fee.csv:5: why: wanted nothing (late), given nothing (grace)",
      ])
  }

  @Test func `a case without a reason asks for none, and a fault fails`() throws {
    let report = try report(
      "it, invoice.paid, answer\nx, , \ny, 1, \n", "return invoice.paid > 0 and invoice.nope or nil, 'x'")
    #expect(report.passed == 1 && report.failed == 1)
    #expect(
      report.results[1].description.hasSuffix(
        "given late_fee.lua:1: invoice has no field 'nope'; tahsil policy fields lists what there is"))
  }

  @Test func `terms of a case stand in place of the policy's`() throws {
    let report = try report(
      "it, terms.grace, terms.fee.SAR, answer\nordinary, , , 5.00\nother, 7, 9, 9.00\n",
      "assert(terms.grace == 5 or terms.grace == 7) return terms.fee[invoice.currency], 'x'",
      terms: "return { grace = 5, fee = { SAR = SAR(5) } }")
    #expect(report.isClean, "\(report)")
  }

  @Test(arguments: [
    Row("credit_limit", "unlimited", "unlimited", ""), Row("credit_limit", "SAR(5)", "5.00", ""),
    Row("early_payment_discount", "{ discount(0.02, 10), discount(0.01, 20) }", "0.02/10 0.01/20", ""),
    Row("early_payment_discount", "discount(0.02, 10)", "0.02/10", ""), Row("escalation", "'call'", "call", ""),
    Row("order_release", "'refuse'", "refuse", ""), Row("priority", "42", "42", ""), Row("priority", "4.5", "4.5", ""),
  ])
  func `answers of every question are compared`(row: Row) throws {
    let report = try report("it, answer\nx, \(row.cells)\n", question: row.columns, "return \(row.cells), 'x'")
    let good = try self.report("it, answer\nx, \(row.expression)\n", question: row.columns, "return \(row.cells), 'x'")
    let none = try self.report("it, answer\nx,\n", question: row.columns, "return nil, 'x'")
    #expect(good.isClean && none.isClean && good.results.count == 1, "\(good) \(report)")
  }

  @Test(arguments: [
    Row(
      "it, invoice.ballance, answer", "x, 5, ", "",
      "cases/late_fee.csv:1, column invoice.ballance: there is no such field; did you mean 'invoice.balance'?"),
    Row(
      "it, terms.days, answer", "x, 5, ", "",
      "cases/late_fee.csv:1, column terms.days: there is no such field; name a field such as"),
    Row(
      "case, answer", "x, ", "",
      "cases/late_fee.csv:1: the first column is not 'it'; begin each row with the case in words, under it"),
    Row("it, reason", "x, ", "", "cases/late_fee.csv:1: has no column 'answer'"),
    Row("it, answer, answer", "x, , ", "", "cases/late_fee.csv:1, column answer: stands twice"),
    Row(
      "it, invoice.paid, answer", "x, ", "", "cases/late_fee.csv:2: has 2 cells for 3 columns; write one cell a column"),
    Row(
      "it, invoice.paid, answer", "x, much, ", "",
      "cases/late_fee.csv:2, column invoice.paid: 'much' is not an amount: 'much' is not an amount"),
    Row(
      "it, invoice.paid, answer", "x, 5 XXY, ", "",
      "cases/late_fee.csv:2, column invoice.paid: '5 XXY' is not an amount; write 1000.00 SAR"),
    Row(
      "it, invoice.due, answer", "x, 2026-02-30, ", "",
      "cases/late_fee.csv:2, column invoice.due: '2026-02-30' is not a day; write 2026-01-31"),
    Row(
      "it, invoice.days_overdue, answer", "x, 1.5, ", "",
      "cases/late_fee.csv:2, column invoice.days_overdue: '1.5' is not a whole number; write 5"),
    Row(
      "it, invoice.disputed, answer", "x, maybe, ", "",
      "cases/late_fee.csv:2, column invoice.disputed: 'maybe' is not yes or no; write yes or no"),
    Row(
      "it, invoice.stage, answer", "x, remindr, ", "",
      "cases/late_fee.csv:2, column invoice.stage: the ladder has no stage 'remindr'; did you mean 'reminder'?"),
    Row(
      "it, invoice.plan, answer", "x, lost, ", "",
      "cases/late_fee.csv:2, column invoice.plan: 'lost' is no state of a plan; write none, kept or missed"),
    Row(
      "it, ledger.economy, answer", "x, bust, ", "",
      "cases/late_fee.csv:2, column ledger.economy: 'bust' is no state of the economy; write normal, downturn or boom"),
    Row(
      "it, answer", "x, -5.00 SAR", "",
      "cases/late_fee.csv:2, column answer: '-5.00 SAR' is below zero, which no policy may answer"),
    Row("it, invoice.amount, invoice.paid, answer", "x, 5 SAR, 5 USD, ", "", "is in"),
    Row(
      "it, invoice.amount, invoice.paid, answer", "x, 5, 5, ", "",
      "cases/late_fee.csv:2: nothing is left of the invoice, and only open ones are asked about"),
    Row(
      "it, invoice.issued, invoice.due, answer", "x, 2026-02-02, 2026-02-01, ", "",
      "cases/late_fee.csv:2: the invoice would be due on 2026-02-01, before it was issued on 2026-02-02"),
    Row(
      "it, answer", "\"x, ", "",
      "cases/late_fee.csv:2: a quoted field that begins in this row is not closed; write the closing quote"),
  ])
  func `a mistake in a table is told where it is`(row: Row) throws {
    let report = try report("\(row.columns)\n\(row.cells)\n", "return nil, 'x'")
    #expect(report.problems.contains { $0.description.contains(row.gives) }, "\(report.problems)")
    #expect(!report.isClean)
  }

  @Test func `a table is named after a question that the policy answers`() throws {
    let policy = try PolicyText.policy(["cases/late_fees.csv": "it, answer\n", "cases/priority.csv": "it, answer\n"])
    #expect(
      policy.runCases().problems.map(\.description) == [
        "cases/late_fees.csv: no question is called 'late_fees'; did you mean 'late_fee.csv'?",
        "cases/priority.csv: the policy does not answer priority; write priority.lua, or remove the table",
      ])
  }

  @Test func `tables are read as spreadsheets write them`() throws {
    let table = "\u{FEFF}it,answer,reason\r\n\"yes, it is \"\"free\"\"\",,x\r\n\r\n,,\r\n"
    let report = try report(table, "return nil, 'x'")
    #expect(report.isClean && report.results.map(\.title) == ["yes, it is \"free\""] && report.results[0].line == 2)
  }
}
