import LuaPolicies
import Receivables
import Testing

/// What scripts see of customers, invoices, orders and the ledger is what the snapshot says.
@Suite struct ViewTests {
  private func reasons(_ body: String) throws -> [String] {
    let policy = try PolicyText.fee("return nil, \(body)")
    let snapshot = SmallLedger.snapshot(policy.rules)
    let answers = try policy.answers(over: snapshot, customers: 0..<snapshot.customers.count, economy: .normal)
    #expect(answers.faults.isEmpty, "\(answers.faults)")
    return answers.fees.map(\.reason)
  }

  @Test func `fields of every type come through`() throws {
    #expect(try reasons("invoice.id") == ["A2", "A3", "B2", "C1", "D1", "E1", "E2"])
    #expect(try reasons("tostring(invoice.balance)")[0] == "6000.00 SAR")
    #expect(try reasons("tostring(invoice.due)")[0] == "2026-01-19")
    #expect(try reasons("tostring(invoice.days_overdue)")[0...1] == ["42", "-25"])
    #expect(try reasons("tostring(invoice.disputed)")[5] == "true")
    #expect(try reasons("tostring(invoice.stage)")[0] == "nil")
    #expect(try reasons("invoice.currency") == ["SAR", "SAR", "USD", "KWD", "EUR", "SAR", "USD"])
    #expect(try reasons("tostring(customer.on_time_ratio)")[0...3] == ["1.0", "1.0", "0.0", "nil"])
    #expect(try reasons("tostring(customer.last_payment)")[0] == "2026-02-01")
    #expect(try reasons("tostring(customer.open_balance)")[5] == "1374.99 SAR")
  }

  @Test func `every field of the table can be read`() throws {
    for field in SnapshotFields.customer { _ = try reasons("tostring(customer.\(field.name))") }
    for field in SnapshotFields.invoice { _ = try reasons("tostring(invoice.\(field.name))") }
    for field in SnapshotFields.ledger { _ = try reasons("tostring(ledger.\(field.name))") }
  }

  @Test func `methods give what the snapshot gives`() throws {
    let payments =
      "local t = '' for _, p in ipairs(invoice:payments()) do t = t .. tostring(p.date) .. ' ' .. tostring(p.amount) end return nil, t"
    let policy = try PolicyText.fee(payments)
    let snapshot = SmallLedger.snapshot(policy.rules)
    let answers = try policy.answers(over: snapshot, customers: 0..<1, economy: .normal)
    #expect(answers.fees.map(\.reason) == ["2026-02-01 4000.00 SAR", ""])
    #expect(try reasons("#customer:invoices() .. ' ' .. customer:invoices()[1].id")[0...1] == ["2 A2", "2 A2"])
    #expect(try reasons("#customer:history(3) .. ' ' .. tostring(customer:history(3)[2].month)")[0] == "3 2026-02-01")
    #expect(try reasons("tostring(customer:history(3)[2].paid)")[0] == "4000.00 SAR")
    #expect(try reasons("tostring(customer:history(3)[3].average_days_late)")[0] == "nil")
  }

  @Test func `interest follows the balance`() throws {
    // 12 days on 10,000.00, then 30 days on 6,000.00 at 18 %: the day of the payment bears interest on what is left.
    #expect(try reasons("tostring(invoice:interest(0.18, invoice.due, today))")[0] == "147.95 SAR")
    #expect(try reasons("tostring(invoice:interest(0.18, invoice.due, today, '30/360'))")[0] != "147.95 SAR")
    #expect(try reasons("tostring(invoice:interest(0.18, today, invoice.due))")[0] == "0.00 SAR")
  }

  @Test func `money is converted at the rate of the run date`() throws {
    #expect(
      try reasons("invoice.currency == 'USD' and tostring(invoice.balance:to('SAR')) or '-'")[2] == "11250.00 SAR")
  }

  @Test func `a total that needs a missing rate is a fault, not a guess`() throws {
    var entries: [LedgerEntry] = [.customer(Customer(id: "A", name: "A"))]
    for (id, currency) in [("1", Currency.SAR), ("2", .EUR)] {
      let amount = try Money("10", currency)
      entries.append(
        .invoice(
          Invoice(id: id, customer: "A", issued: SmallLedger.asOf, due: SmallLedger.asOf, amount: amount)))
    }
    let policy = try PolicyText.fee("return customer.open_balance, 'x'")
    let snapshot = Snapshot(of: try Ledger(entries), asOf: SmallLedger.asOf, rules: policy.rules)
    let fault = try #require(
      try policy.answers(over: snapshot, customers: 0..<1, economy: .normal).faults.first?.fault)
    #expect(fault.message == "this total needs a rate of exchange: EUR to SAR on or before 2026-03-02")
    #expect(fault.remedy == "add the rate to rates.csv" && fault.line == 1)
  }
}
