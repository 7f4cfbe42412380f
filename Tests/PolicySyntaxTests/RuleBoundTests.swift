import PolicySyntax
import Testing

/// Both sides of the bound of each rule: what is found, and what is just not.
@Suite struct RuleBoundTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let file: String
    let text: String
    let codes: [String]
    var manifest = ""

    init(_ text: String, _ codes: String..., in file: String = "late_fee.lua", manifest: String = "") {
      let parameters = file == "credit_limit.lua" ? "customer" : "customer, invoice"
      self.text =
        file == "terms.lua" || text.contains("return function") ? text : "return function(\(parameters)) \(text) end"
      self.file = file
      self.codes = codes
      self.manifest = manifest
      testDescription = text
    }
  }

  static let rows: [Row] = [
    // Loops
    Row("for i = 1, 100000 do assert(i > 0) end return nil, 'a'"),
    Row("for i = 1, 100001 do assert(i > 0) end return nil, 'a'", "long-loop"),
    Row("for i = 1, 10, 0 do assert(i > 0) end return nil, 'a'", "long-loop"),
    Row("for i = 10, 1 do assert(i > 0) end return nil, 'a'"),
    Row("local i = 0 while i < 5 do i = i + 1 end return nil, 'a'"),
    Row("local i = 0 while i < 5 do if invoice.disputed then i = i + 1 end end return nil, 'a'", "loop-without-end"),
    Row("local i = 0 repeat i = i + 1 until i == 5 return nil, 'a'"),
    Row("repeat assert(invoice.disputed) until false return nil, 'a'", "loop-without-end"),
    Row("::again:: if invoice.disputed then goto again end return nil, 'a'", "loop-without-end"),
    // Shares and rates
    Row("if customer.on_time_ratio and customer.on_time_ratio < 1 then return nil, 'a' end return nil, 'b'"),
    Row(
      "if customer.on_time_ratio and customer.on_time_ratio < 1.01 then return nil, 'a' end return nil, 'b'",
      "rate-in-percent"),
    Row(
      "if customer.on_time_ratio and customer.on_time_ratio > -0.1 then return nil, 'a' end return nil, 'b'",
      "rate-in-percent"),
    Row("return invoice:interest(1, invoice.due, today), 'a'"),
    Row("return invoice:interest(1.01, invoice.due, today), 'a'", "rate-in-percent"),
    Row("return invoice:interest(invoice.terms_days, invoice.due, today), 'a'", "units-differ"),
    Row("return discount(0.99, 1), 'a'", in: "early_payment_discount.lua"),
    Row("return discount(2, 10), 'a'", "rate-in-percent", in: "early_payment_discount.lua"),
    Row("return discount(0.02, 0.5), 'a'", "units-differ", in: "early_payment_discount.lua"),
    Row("if invoice.days_overdue > customer.promises_kept then return nil, 'a' end return nil, 'b'", "units-differ"),
    Row("if invoice.days_overdue > invoice.business_days_overdue then return nil, 'a' end return nil, 'b'"),
    // Gaps and branches that never run
    Row(
      "if invoice.days_overdue > 30 then return nil, 'a' elseif invoice.days_overdue < 30 then return nil, 'b' end return nil, 'c'",
      "threshold-gap"),
    Row(
      "if invoice.days_overdue > 30 then return nil, 'a' elseif invoice.days_overdue < 31 then return nil, 'b' end return nil, 'c'"
    ),
    Row(
      "if invoice.days_overdue > 30 then return nil, 'a' elseif invoice.days_overdue < 29 then return nil, 'b' end return nil, 'c'"
    ),
    Row(
      "if invoice.days_overdue >= 30 then return nil, 'a' elseif invoice.days_overdue <= 28 then return nil, 'b' end return nil, 'c'",
      "threshold-gap"),
    Row(
      "local x = customer.average_days_late or 0 if x > 30 then return nil, 'a' elseif x < 30 then return nil, 'b' end return nil, 'c'",
      "threshold-gap"),
    Row(
      "local x = customer.average_days_late or 0 if x > 30 then return nil, 'a' elseif x <= 28 then return nil, 'b' end return nil, 'c'"
    ),
    Row(
      "if invoice.days_overdue > 30 then return nil, 'a' end if invoice.days_overdue > 30 then return nil, 'b' end return nil, 'c'",
      "never-true"),
    Row(
      "if invoice.days_overdue > 30 then return nil, 'a' end if invoice.days_overdue > 29 then return nil, 'b' end return nil, 'c'"
    ),
    Row(
      "if invoice.disputed then return nil, 'a' elseif invoice.disputed then return nil, 'b' end return nil, 'c'",
      "never-true"),
    Row("if invoice.stage_number < 0 then return nil, 'a' end return nil, 'b'", "never-true"),
    Row("if invoice.stage_number < 1 then return nil, 'a' end return nil, 'b'"),
    // Money
    Row("if invoice.balance > 0 then return nil, 'a' end return nil, 'b'"),
    Row("if invoice.balance > 1 then return nil, 'a' end return nil, 'b'", "money-against-number"),
    Row("if invoice.balance ~= 0 then return nil, 'a' end return nil, 'b'", "money-equals-number"),
    Row("return max(invoice.balance, 0), 'a'", "money-against-number"),
    Row("return max(invoice.balance, invoice.balance * 0), 'a'"),
    Row("return SAR(1) + SAR(2), 'a'"),
    Row("return SAR(1) + USD(2), 'a'", "two-currencies"),
    Row("return money(1) + USD(2), 'a'", "two-currencies"),
    Row("return SAR(1):at_most(USD(2)), 'a'", "two-currencies"),
    Row("return invoice.balance + USD(2), 'a'"),
    Row("if invoice.currency == 'EUR' then return invoice.balance + USD(2), 'a' end return nil, 'b'", "two-currencies"),
    Row("if invoice.currency == 'USD' then return invoice.balance + USD(2), 'a' end return nil, 'b'"),
    Row("return 100 / invoice.balance, 'a'", "money-with-number"),
    Row("return SAR(1) * (SAR(100) / SAR(3)), 'a'"),
    Row("local text = 'a' .. invoice.balance return nil, text", "wrong-arithmetic"),
    // nil
    Row("return SAR(1) * customer.worst_days_late, 'a'", "possibly-nil"),
    Row("if customer.on_time_ratio then return SAR(1) * customer.worst_days_late, 'a' end return nil, 'b'"),
    Row(
      "if customer.on_time_ratio then return nil, 'b' end return SAR(1) * customer.worst_days_late, 'a'", "possibly-nil"
    ),
    Row("if customer.over_limit then return nil, 'b' end return customer.credit_limit * 0.1, 'a'", "possibly-nil"),
    Row("if customer.over_limit then return customer.credit_limit * 0.1, 'a' end return nil, 'b'"),
    Row("if invoice.cost == nil or invoice.cost > SAR(5) then return nil, 'a' end return nil, 'b'"),
    Row("if invoice.cost ~= nil or invoice.cost > SAR(5) then return nil, 'a' end return nil, 'b'", "possibly-nil"),
    Row("local t = { SAR = 1 } return SAR(1) * t[invoice.currency], 'a'", "possibly-nil"),
    Row("local t = { SAR = 1 } return SAR(1) * (t[invoice.currency] or 2), 'a'"),
    Row("local t = { SAR = 1, USD = 2 } local c = invoice.disputed and 'SAR' or 'USD' return SAR(1) * t[c], 'a'"),
    // Answers and reasons
    Row("return SAR(1)", "reason-missing"),
    Row("return SAR(1), nil", "reason-missing"),
    Row("return SAR(1), 5", "reason-form"),
    Row("return SAR(1), '5_days'", "reason-form"),
    Row("return SAR(1), 'a_5'"),
    Row("return SAR(1), 'b'", manifest: ", reasons = { b = 'b', none = 'none' }"),
    Row("return SAR(1), 'c'", "reason-without-words", manifest: ", reasons = { b = 'b', none = 'none' }"),
    Row("return", "no-answer"),
    Row("if invoice.disputed then return nil, 'a' else return nil, 'b' end"),
    Row("if invoice.disputed then return nil, 'a' elseif not invoice.disputed then return nil, 'b' end"),
    Row("if invoice.disputed then return nil, 'a' elseif invoice.blocked then return nil, 'b' end", "no-answer"),
    Row("return unlimited, 'a'", "wrong-answer"),
    Row("return unlimited, 'a'", in: "credit_limit.lua"),
    Row("return invoice.disputed and SAR(1) or 5, 'a'", "wrong-answer"),
    Row("return { discount(0.1, 5), 5 }, 'a'", "wrong-answer", in: "early_payment_discount.lua"),
    Row("return {}, 'a'", in: "early_payment_discount.lua"),
    // Stages
    Row("return 'agency', 'a'", in: "escalation.lua"),
    Row("return 'call', 'a'", "stage-never-reached", in: "escalation.lua"),
    Row(
      "return 'agency', 'a'", "stage-never-reached", "stage-never-reached", in: "escalation.lua",
      manifest: ", escalation = { step = 'jump' }"),
    Row("if invoice.stage == 'agancy' then return nil, 'a' end return nil, 'b'", "text-never-occurs"),
    Row("if invoice.stage == 'agency' then return nil, 'a' end return nil, 'b'"),
    Row("if today.weekday == 'friday' then return nil, 'a' end return nil, 'b'", "text-never-occurs"),
    Row("if customer.segment == 'anything' then return nil, 'a' end return nil, 'b'"),
    // Terms
    Row("return { a = range { 0, from = 0, to = 30 } }", "unused-term", in: "terms.lua"),
    Row("return { a = range { 31, from = 0, to = 30 } }", "unused-term", "term-out-of-range", in: "terms.lua"),
    Row("return { a = range { 5, from = 30, to = 0 } }", "unused-term", "term-out-of-range", in: "terms.lua"),
    Row("local t = { { from = 1, to = 30 }, { from = 31, to = 60 } } return SAR(1) * #t, 'a'"),
    Row("local t = { { from = 1, to = 30 }, { from = 32, to = 60 } } return SAR(1) * #t, 'a'", "threshold-gap"),
    Row("local t = { { from = 1, to = 30 }, { from = 29, to = 60 } } return SAR(1) * #t, 'a'", "threshold-order"),
    // Calls
    Row("return SAR(1, 2), 'a'", "argument-count"),
    Row("return SAR(), 'a'", "argument-count"),
    Row("return clamp(invoice.balance, SAR(1)), 'a'", "argument-count"),
    Row("local function f(x) return x * 2 end return f(SAR(1), 2), 'a'", "argument-count"),
    Row("local function f(x, y) return x * y end return f(SAR(1)), 'a'", "argument-count", "possibly-nil"),
    Row("local function f(x, y) if y == nil then return x end return x * y end return f(SAR(1)), 'a'"),
    Row("return SAR(1) * math.abs(invoice.balance), 'a'", "wrong-argument"),
    Row("local d = date '2026-02-30' return SAR(1) * (today - d), 'a'", "wrong-argument"),
    Row("local d = date '2026-02-28' return SAR(1) * (today - d), 'a'"),
    Row("assert(invoice.balance > 0) return nil, 'a'"),
    Row("tostring(5) return nil, 'a'", "result-unused"),
    // State
    Row("local n = 0 local function f() n = n + 1 end f() return SAR(n), 'a'"),
    Row("local n = {}\nreturn function(customer, invoice) n.x = 1 return nil, 'a' end", "kept-state"),
    Row("terms.x = 5 return nil, 'a'", "read-only"),
    Row("local t = {} t.x = 5 return nil, 'a'"),
  ]

  @Test(arguments: rows)
  func `a row has these findings`(row: Row) {
    let found = SmallPolicy.reading([
      row.file: row.text, "manifest.lua": "return { name = 'test', revision = 1, currency = 'SAR'\(row.manifest) }",
    ]).findings
    #expect(found.map(\.code).sorted() == row.codes.sorted(), "\(found.map(\.description).joined(separator: "\n"))")
  }
}
