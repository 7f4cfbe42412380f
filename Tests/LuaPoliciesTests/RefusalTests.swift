import LuaPolicies
import Receivables
import Testing

/// What policies are refused, and what they are told instead.
@Suite struct RefusalTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let script: String
    let gives: String

    init(_ script: String, _ gives: String) {
      self.script = script
      self.gives = gives
    }

    var testDescription: String { script }
  }

  @Test(arguments: [
    Row("SAR(1) + USD(1)", "two currencies meet: 1.00 SAR and 1.00 USD; convert one of them, such as x:to(\"SAR\")"),
    Row("SAR(1) + 1", "adds the amount 1.00 SAR and the number 1; an amount is written SAR(1)"),
    Row("1 - SAR(1)", "subtracts the amount 1.00 SAR from the number 1; an amount is written SAR(1)"),
    Row("SAR(1) * SAR(1)", "multiplies two amounts; multiply money by a number, such as 0.015"),
    Row("SAR(1) < 1000", "compares 1.00 SAR with the number 1000; write SAR(1000)"),
    Row("SAR(1) < USD(2)", "two currencies meet: 1.00 SAR and 2.00 USD; convert one of them, such as x:to(\"SAR\")"),
    Row("SAR(1) / 0", "divides by zero; look first: if not x:is_zero() then … end"),
    Row(
      "SAR(1) + nil", "adds the amount 1.00 SAR and nil; look first whether there is a value: if x ~= nil then … end"),
    Row("SAR \"0.001\"", "'0.001' has too many decimals for SAR; write at most 2"),
    Row("JPY \"1.5\"", "'1.5' has too many decimals for JPY; it has none, write a whole number"),
    Row("money \"1,000\"", "'1,000' is not an amount; write digits and a point, without grouping, such as 1234.50"),
    Row("SAR(1/3)", "0.3333333333333333 is not a plain decimal; write the amount as a text: SAR \"12.50\""),
    Row("today + today", "adds two dates; date - date gives days; date + days gives a date"),
    Row("today + 1.5", "moves a date by 1.5 days; use a whole number of days, as math.floor gives"),
    Row(
      "today + SAR(1)",
      "adds the date 2026-03-02 and the amount 1.00 SAR; a date moves by days, as in today + 5, and date - date gives days"
    ),
    Row("date \"2026-02-30\"", "date(…) was given \"2026-02-30\"; write a day that exists: date \"2026-01-31\""),
    Row("today.wekday", "a date has no field 'wekday'; did you mean 'weekday'?"),
    Row("SAR(1):roundto(SAR(1))", "money has no field 'roundto'; did you mean 'round_to'?"),
    Row("SAR(1):round_to(0.5)", "round_to was given the number 0.5; write amount:round_to(SAR(50))"),
    Row("SAR(1):to(\"USD\")", "there is no ledger to convert with yet; convert inside the function"),
    Row("terms.grace_day", "terms.lua has no 'grace_day'; did you mean 'grace_days'?"),
    Row("tems", "there is no 'tems'; did you mean 'terms'?"),
    Row("os.time()", "policies have no 'os'; use today for the day of the run"),
    Row(
      "discount(2, 10)",
      "a discount's rate is the number 2; write a rate between 0 and 1: 2 % within 10 days is discount(0.02, 10)"),
    Row("percent(\"18\")", "percent(…) was given \"18\"; write percent(18) for 0.18"),
    Row(
      "range { 5, from = 6, to = 9 }",
      "5 is outside its range, 6 to 9; choose a value inside it, or widen the range if the rule really changed"),
    Row(
      "range { 5, from = 0, too = 9 }",
      "range has no 'too'; write range { 5, from = 0, to = 30, step = 1, doc = \"…\" }"),
    Row("require \"laddr\"", "there is no file 'laddr.lua' in this folder or in shared"),
  ])
  func `a value is refused with a remedy`(row: Row) {
    #expect(Expressions().text(row.script) == "x.lua:1: \(row.gives)")
  }

  @Test(arguments: [
    Row("SAR(0.1) * 3 == SAR(0.3)", "true"), Row("SAR(1000) * 0.015", "15.00 SAR"),
    Row("SAR(10) / SAR(4)", "2.5"), Row("SAR(5) > 0 and 0 < SAR(5)", "true"), Row("-SAR(5)", "-5.00 SAR"),
    Row("clamp(SAR(5), SAR(10), SAR(8))", "8.00 SAR"), Row("max(SAR(1), SAR(2))", "2.00 SAR"),
    Row("SAR(5):at_least(SAR(7)):at_most(SAR(6))", "6.00 SAR"), Row("USD(1).currency", "USD"),
    Row("money(12.5)", "12.50 SAR"), Row("SAR(0):is_zero()", "true"), Row("tostring(SAR(5))", "5.00 SAR"),
    Row("tostring(today)", "2026-03-02"), Row("tostring(unlimited)", "unlimited"), Row("percent(12.25)", "0.1225"),
    Row("today - date \"2026-02-01\"", "29"), Row("today > date \"2026-02-01\"", "true"),
    Row("type(SAR(1)) .. type(today) .. type(unlimited)", "moneydateunlimited"), Row("terms.grace_days", "5"),
  ])
  func `a value comes out`(row: Row) {
    #expect(Expressions().text(row.script) == row.gives)
  }

  @Test(arguments: [
    Row("return invoice.ballance", "invoice has no field 'ballance'; did you mean 'balance'?"),
    Row("return customer.hedroom", "customer has no field 'hedroom'; did you mean 'headroom'?"),
    Row("return ledger.economie", "ledger has no field 'economie'; did you mean 'economy'?"),
    Row("return invoice.balance > 1000", "compares 6000.00 SAR with the number 1000; write SAR(1000)"),
    Row("invoice.balance = 1", "policies only read"),
    Row(
      "return invoice.balance:to(\"EUR\")",
      "there is no rate SAR to EUR on or before 2026-03-02; add the rate to rates.csv"),
    Row(
      "return invoice:interest('x', invoice.due, today)",
      "interest was given \"x\" as the rate of a year; write invoice:interest(0.18, invoice.due, today)"),
    Row(
      "return invoice:interest(0.1, 5, today)",
      "interest was not given two dates; write invoice:interest(0.18, invoice.due, today)"),
    Row("return invoice:interest(0.1, invoice.due, today, '30')", "interest knows no day count \"30\"; write one of"),
    Row(
      "return customer:history(0)",
      "history was given the number 0; write customer:history(6) for six months; at most 120"),
    Row("return invoice.payments()", "is not a customer or an invoice; call it with a colon: value:method()"),
    Row("while true do end", "instructions; look for a loop that does not end"),
    Row("local s = 'x' for i = 1, 60 do s = s .. s end", "a text of more than 64 kB; look for a text"),
    Row("local t = {} for i = 1, 1e6 do t[i] = i end", "a table of more than 1024 kB; look for a text or a table"),
    Row("local x = nil; return x.y", "attempt to index a nil value (local 'x'); there is no value: look first"),
    Row("local x; if x < 5 then return nil end", "attempt to compare nil with number; there is no value: look first"),
    Row("local x; return x + 1", "attempt to perform arithmetic on a nil value (local 'x'); there is no value"),
    Row("local f; return f()", "attempt to call a nil value (local 'f'); there is no value"),
    Row("return 'a' .. true", "attempt to concatenate a boolean value; join texts and numbers"),
    Row("return invoice.due < 5", "compares the date 2026-01-19 with the number 5; a date moves by days"),
    Row("return ({}) < ({})", "attempt to compare two table values; compare numbers with numbers"),
    Row("assert(false)", "assertion failed; the rule's own assert did not hold"),
    Row("return 5", "answered the number 5; allowed is an amount of money or nil; write return SAR(25)"),
  ])
  func `a question is refused with its line`(row: Row) throws {
    let fault = try #require(try PolicyText.fault(PolicyText.fee(row.script)))
    let text = fault.message + (fault.remedy.isEmpty ? "" : "; \(fault.remedy)")
    #expect(text.contains(row.gives), "\(text)")
    #expect(!fault.remedy.isEmpty, "\(text)")
    #expect(fault.file == "late_fee.lua")
    #expect(fault.kind == .answer || (fault.line == 1 && fault.source.contains(row.script)))
    #expect(fault.customer == "A" && fault.document == "A2")
  }

  @Test(arguments: [
    Row(
      "local kept = {}\nreturn function(customer, invoice)\nlocal k = kept\nk[1] = invoice\nreturn nil, 'x' end", "4"),
    Row(
      "local kept = { on = false }\nreturn function(customer, invoice)\nlocal k = kept\nk.on = true\nreturn nil, 'x' end",
      "4"),
  ])
  func `a table of the file can not keep an invoice for the next question`(row: Row) throws {
    let fault = try #require(try PolicyText.fault(PolicyText.policy(["late_fee.lua": row.script])))
    #expect(fault.line == Int(row.gives) && fault.message.hasPrefix("policies only read: kept"), "\(fault)")
    #expect(fault.remedy == "keep the result under a name of your own: local x = …")
  }

  @Test(arguments: [
    Row("return function(customer, invoice)\ntotal = 1 end", "policies keep no state: 'total' is not local"),
    Row(
      "local kept\nreturn function(customer, invoice) kept = invoice return nil, 'x' end",
      "policies keep no state: 'kept' belongs to the file"),
    Row("\nreturn function(customer, invoice) return invoice.amount * 2 ^ 3, 'x' end", "policies have no '^'"),
  ])
  func `a rule that keeps state or depends on the machine is refused before the ledger is read`(row: Row) throws {
    let problem = try #require(PolicyText.problems(["late_fee.lua": row.script]).first)
    #expect(problem.file == "late_fee.lua" && problem.line == 2)
    #expect(problem.message.english.contains(row.gives), "\(problem)")
    #expect(!problem.source.isEmpty && !problem.remedy.english.isEmpty)
  }
}
