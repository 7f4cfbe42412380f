import LuaSandbox
import Testing

@Suite struct ViewTests {
  @Test(arguments: [
    Row("return invoice.balance", "1000 of 682"),
    Row("return invoice.due", "date"),
    Row("return invoice.days_overdue", "5"),
    Row("return invoice.ratio", "0.5"),
    Row("return invoice.disputed", "true"),
    Row("return invoice.number", "F-1"),
    Row("return invoice.stage", "call"),
    Row("return invoice.currency", "SAR"),
    Row("return invoice.a_name_that_is_too_long_for_lua_to_intern_it", "7 of 840"),
    Row("return invoice['a_name_that_is_too_long_for' .. '_lua_to_intern_it']", "7 of 840"),
    Row("return invoice['bal' .. 'ance'] - money(1)", "999 of 682"),
    Row("return -invoice.balance", "-1000 of 682"),
    Row("return invoice.balance:plus(money(1))", "1001 of 682"),
    Row("return invoice.balance.currency", "SAR"),
    Row("return invoice.balance == money(1000)", "true"),
    Row("return invoice == invoice", "true"),
    Row("return type(invoice) .. type(customer)", "invoicecustomer"),
    Row("return customer.limit", "true"),
    Row("return nil, 'within_grace'", "nil because within_grace"),
    Row("return unlimited, 'trusted'", "word"),
    Row("return { money(1), money(2) }", "[1 of 682, 2 of 682]"),
    Row("return {}", "[]"),
    Row("return 1, 'a', 'ignored'", "1 because a"),
  ])
  func `a function reads fields and answers`(row: Row) {
    let expected = row.gives == "word" ? "special because trusted" : row.gives
    #expect(Sandbox().answer(row.script) == expected)
  }

  @Test(arguments: Sandbox.fields.prefix(7))
  func `an empty field reads as nil`(field: String) {
    #expect(Sandbox().answer("return invoice.\(field) == nil", row: 2) == "true")
  }

  @Test(arguments: [
    Row("return invoice.ballance", "view(0) has no field 'ballance'; did you mean 'balance'?"),
    Row("return invoice[{}]", "invoice has named fields, not a table"),
    Row("invoice.balance = money(1)", "policies only read: 'balance' of invoice can't be set"),
    Row("return invoice.hidden", "table 0, field 8, row 0 has no rate"),
    Row("return customer.over", "this field is not shown here"),
    Row("return invoice.balance + 1", "money and a bare number do not add; write money(100)"),
    Row(
      "return 'due ' .. invoice.due", "`..` joins texts and numbers only (field 'due'); write tostring(...) around it"),
    Row("return invoice.number.x.y", "string has no 'x'"),
    Row("for _ in pairs(invoice) do end", "pairs walks a table, not invoice"),
  ])
  func `a wrong read is a fault with its line`(row: Row) {
    #expect(Sandbox().answer(row.script) == "late_fee.lua:2: " + row.gives)
  }

  @Test(arguments: [
    Row("return type", "the answer is a function"),
    Row("return 1, 2", "the reason is a number, not a text"),
    Row("return 0/0", "the answer is a number that is not finite"),
    Row("return { 1 }", "the answer is a list of something else than money, dates or discounts"),
    Row("return { x = unlimited }", "the answer is a list of something else than money, dates or discounts"),
    Row("local t = {} for i = 1, 9 do t[i] = unlimited end return t", "the answer is a list of more than 8"),
    Row("return 'a\\nb'", "the answer holds characters that can't be printed"),
    Row("return 'a\\u{202E}b'", "the answer holds characters that can't be printed"),
    Row("return nil, '\\xff'", "the reason holds characters that can't be printed"),
    Row(
      "return '12345678901234567890123456789012345678901234567890123456789012345'", "the answer is longer than 64 bytes"
    ),
  ])
  func `an answer that can't be taken over is a fault where its function begins`(row: Row) {
    #expect(Sandbox().answer(row.script) == "late_fee.lua:1: " + row.gives)
  }

  @Test func `a text of 64 bytes is taken`() {
    let text = String(repeating: "é", count: 32)
    #expect(Sandbox().answer("return '\(text)'") == text)
  }

  @Test func `a view kept since the file was loaded is dead`() throws {
    let sandbox = Sandbox()
    let function = try sandbox.function(
      """
      local kept = anyone()
      return function(invoice)
        return kept.balance
      end
      """)
    let answers = sandbox.state.withRows(of: Sandbox.rows) {
      sandbox.state.run((0..<2).map { Call(function, group: $0, about: .view(table: 0, row: UInt32($0))) })
    }
    #expect(answers.map(\.value) == [.fault, .fault])
    #expect(
      answers.faults.first?.description
        == "late_fee.lua:3: this invoice belongs to an earlier question; policies keep nothing from one question to the next"
    )
  }

  @Test func `a view set as a global lasts`() throws {
    let sandbox = Sandbox()
    sandbox.state.setGlobal("ledger", to: .word(.view(table: 1, row: 1)), in: sandbox.environment)
    let function = try sandbox.function("return function() return ledger.limit end")
    let answers = sandbox.state.withRows(of: Sandbox.rows) {
      sandbox.state.run([Call(function, group: 0), Call(function, group: 1)])
    }
    #expect(answers.map(\.value) == [.boolean(false), .boolean(false)])
  }

  @Test func `columns are gone after their batch`() throws {
    let sandbox = Sandbox()
    let function = try sandbox.function("return function(invoice) return invoice.balance end")
    let calls = [Call(function, group: 0, about: .view(table: 0, row: 0))]
    _ = sandbox.state.withRows(of: Sandbox.rows) { sandbox.state.run(calls) }
    #expect(sandbox.state.run(calls).faults.map(\.message) == ["this field is not shown here"])
  }

  @Test func `a row outside of the table is not read`() {
    #expect(Sandbox().answer("return invoice.balance", row: 3) == "late_fee.lua:2: this field is not shown here")
  }
}
