import PolicySyntax
import Testing

/// Scripts that are right, though nobody would write them like this at first: nothing may be found in them.
@Suite struct UnusualScriptsTests {
  struct Script: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let files: [String: String]

    init(_ title: String, _ files: [String: String]) {
      testDescription = title
      self.files = files
    }
  }

  static let fees: [Script] = [
    (
      "a field is kept, tested, and used under its own name",
      "local last = customer.last_payment if last ~= nil then return SAR(1) * (today - last), 'a' end return nil, 'b'"
    ),
    (
      "what is nil together is tested once",
      "if customer.last_payment then return SAR(1) * customer.days_since_payment, 'a' end return nil, 'b'"
    ),
    (
      "a kept field tells of its field",
      "local last = customer.last_payment if last == nil then return nil, 'b' end return SAR(1) * customer.days_since_payment, 'a'"
    ),
    (
      "a condition is kept in a local",
      "local known = invoice.cost ~= nil if known then return invoice.cost * 0.1, 'a' end return nil, 'b'"
    ),
    (
      "a kept condition of two parts",
      "local known = invoice.cost ~= nil and invoice.days_overdue > 5 if not known then return nil, 'b' end return invoice.cost * 0.1, 'a'"
    ),
    ("or gives what stands for nil", "local days = customer.days_since_payment or 0 return SAR(1) * days, 'a'"),
    (
      "nil leaves early by not",
      "if not invoice.margin then return nil, 'b' end return invoice.amount * invoice.margin, 'a'"
    ),
    ("assert stands for a test", "assert(invoice.cost ~= nil, 'no cost') return invoice.cost * 0.1, 'a'"),
    (
      "error ends a branch",
      "if invoice.cost == nil then error('no cost') end return invoice.cost * 0.1, 'a'"
    ),
    (
      "a list is built and walked",
      "local parts = {} for _, payment in ipairs(invoice:payments()) do parts[#parts + 1] = payment.amount end local sum = invoice.amount * 0 for _, part in ipairs(parts) do sum = sum + part end return sum, 'a'"
    ),
    (
      "a table is filled by name",
      "local fee = {} fee.amount = invoice.amount * 0.01 if fee.amount:is_zero() then return nil, 'b' end return fee.amount, 'a'"
    ),
    (
      "the largest of a list is looked for",
      "local best for _, payment in ipairs(invoice:payments()) do if best == nil or payment.amount > best then best = payment.amount end end if best then return best, 'a' end return nil, 'b'"
    ),
    (
      "a recursive helper",
      "local function power(x, n) if n == 0 then return 1 end return x * power(x, n - 1) end return invoice.amount * power(0.5, 3), 'a'"
    ),
    (
      "a while that counts",
      "local i = 0 local fee = invoice.amount * 0 while i < 12 do fee = fee + invoice.amount * 0.001 i = i + 1 end return fee, 'a'"
    ),
    (
      "a helper with a parameter that may be left out",
      "local function share(x, rate) return x * (rate or 0.1) end return share(invoice.amount), 'a'"
    ),
    (
      "several results of a helper are passed on",
      "local function decide(x) if x:is_zero() then return nil, 'b' end return x * 0.1, 'a' end return decide(invoice.balance)"
    ),
    ("two values are exchanged", "local a, b = invoice.amount, invoice.balance a, b = b, a return a:at_most(b), 'a'"),
    (
      "money over money is a number",
      "if invoice.paid / invoice.amount > 0.5 then return nil, 'b' end return invoice.amount * 0.1, 'a'"
    ),
    ("money compares with zero", "if invoice.balance > 0 then return invoice.balance * 0.01, 'a' end return nil, 'b'"),
    ("a number times money", "return 0.1 * invoice.amount, 'a'"),
    (
      "days of two dates",
      "local days = today - invoice.due if days > 10 then return SAR(1) * days, 'a' end return nil, 'b'"
    ),
    ("a method is called with a point and its value", "return invoice.interest(invoice, 0.1, invoice.due, today), 'a'"),
    ("a field by a name that is calculated", "local name = 'bal' .. 'ance' return invoice[name] * 0.01, 'a'"),
    (
      "currencies as keys",
      "local rates = { SAR = 0.1, USD = 0.2 } local rate = rates[invoice.currency] if rate == nil then return nil, 'b' end return invoice.amount * rate, 'a'"
    ),
    (
      "one rate for each reason",
      "local rates = { quality = 0.1, price = 0.2 } local rate = invoice.disputed and rates[invoice.dispute_reason] or 0 return invoice.amount * rate, 'a'"
    ),
    (
      "a three-way comparison with an else",
      "local days = invoice.days_overdue if days > 30 then return SAR(3), 'a' elseif days < 30 then return SAR(2), 'b' else return SAR(1), 'c' end"
    ),
    (
      "two exceptions with much between them",
      "local rate = 0.1 if invoice.days_overdue < 10 then rate = 0 elseif invoice.days_overdue > 90 then rate = 0.2 end return invoice.amount * rate, 'a'"
    ),
    ("a switch that is off", "local strict = false if strict then return SAR(1), 'a' end return nil, 'b'"),
    (
      "a text is made of many things",
      "local text = 'fee ' .. 5 .. tostring(invoice.balance) if text:len() > 3 then return SAR(1), 'a' end return nil, 'b'"
    ),
    ("an unused variable that says so", "local _, second = invoice.amount, invoice.balance return second, 'a'"),
    (
      "a loop that counts down",
      "local fee = invoice.amount * 0 for i = 3, 1, -1 do fee = fee + SAR(i) end return fee, 'a'"
    ),
    (
      "type tells what something is",
      "local x = customer.average_days_late if type(x) == 'number' and x > 5 then return SAR(1), 'a' end return nil, 'b'"
    ),
    (
      "a place is looked up in a list",
      "local steps = { 0.01, 0.02, 0.03 } local rate = steps[invoice.stage_number] or 0 return invoice.amount * rate, 'a'"
    ),
    (
      "a stage is tested by its number",
      "if invoice.stage_number > 0 and invoice.stage:len() > 3 then return SAR(1), 'a' end return nil, 'b'"
    ),
    (
      "a goto that goes on",
      "local fee = invoice.amount * 0 for _, payment in ipairs(invoice:payments()) do if payment.amount:is_zero() then goto next end fee = fee + payment.amount ::next:: end return fee, 'a'"
    ),
    (
      "a question in a question",
      "for _, other in ipairs(customer:invoices()) do if other.id ~= invoice.id and other.disputed then return nil, 'b' end end return SAR(5), 'a'"
    ),
    (
      "history is summed up",
      "local late = 0 for _, month in ipairs(customer:history(6)) do if month.average_days_late ~= nil and month.average_days_late > 5 then late = late + 1 end end return SAR(1) * late, 'a'"
    ),
    ("a nil is handed on", "local cost = invoice.cost return cost, 'a'"),
    (
      "a closure keeps a value for one question",
      "local rate = 0.1 local function of(x) return x * rate end return of(invoice.amount), 'a'"
    ),
    (
      "a counter inside of one question",
      "local n = 0 local function count() n = n + 1 end for _, payment in ipairs(invoice:payments()) do if payment.amount > 0 then count() end end return SAR(1) * n, 'a'"
    ),
    (
      "the ledger is asked with a look first",
      "local ratio = ledger.overdue_ratio if ratio and ratio > 0.3 then return nil, 'b' end return SAR(5), 'a'"
    ),
    (
      "a half is written as a share of days",
      "if invoice.days_overdue / 30 > 0.5 then return SAR(5), 'a' end return nil, 'b'"
    ),
    (
      "a score of different things",
      "local score = invoice.days_overdue + 10 * customer.promises_broken if score > 50 then return SAR(5), 'a' end return nil, 'b'"
    ),
  ].map { Script($0.0, ["late_fee.lua": "return function(customer, invoice) \($0.1) end"]) }

  static let others: [Script] = [
    Script(
      "rungs from the top, and the first that fits",
      [
        "escalation.lua":
          "local rungs = { { 60, 'agency' }, { 15, 'call' }, { 3, 'reminder' } }\nreturn function(customer, invoice) for _, rung in ipairs(rungs) do if invoice.days_overdue >= rung[1] then return rung[2], 'age' end end return nil, 'young' end"
      ]),
    Script(
      "stages by name in a chain",
      [
        "escalation.lua":
          "return function(customer, invoice) local d = invoice.days_overdue if d > 60 then return 'agency', 'age' elseif d > 15 then return 'call', 'age' elseif d > 3 then return 'reminder', 'age' end return nil, 'young' end"
      ]),
    Script(
      "the stage it is at, again",
      [
        "escalation.lua":
          "return function(customer, invoice) if invoice.disputed then return invoice.stage, 'stays' end return 'agency', 'age' end"
      ]),
    Script(
      "a function that answers two questions, in a file of its own",
      [
        "both.lua": "return function(customer, invoice) return nil, 'none' end",
        "late_fee.lua": "return require 'both'",
        "early_payment_discount.lua": "return require 'both'",
      ]),
    Script(
      "a module of several functions",
      [
        "helpers.lua":
          "local helpers = {}\nfunction helpers.half(x) return x / 2 end\nfunction helpers.is_large(x) return x > SAR(1000) end\nreturn helpers",
        "late_fee.lua":
          "local helpers = require 'helpers'\nreturn function(customer, invoice) if helpers.is_large(invoice.balance) then return helpers.half(invoice.balance), 'a' end return nil, 'b' end",
      ]),
    Script(
      "a list of discounts that depends",
      [
        "early_payment_discount.lua":
          "return function(customer, invoice) local list = { discount(0.02, 10) } if customer.segment == 'vip' then list[#list + 1] = discount(0.01, 20) end return list, 'a' end"
      ]),
    Script(
      "terms as a whole are walked",
      [
        "terms.lua": "return { a = 1, b = 2 }",
        "priority.lua":
          "return function(customer) local sum = 0 for _, value in pairs(terms) do sum = sum + value end return sum, 'a' end",
      ]),
    Script(
      "an invariant about orders and fees",
      [
        "invariants.lua":
          "return { fine = function(d) return d.kind ~= 'fee' or d.invoice == nil or d.answer <= d.invoice.amount end }"
      ]),
    Script(
      "no credit without end but for some",
      [
        "credit_limit.lua":
          "return function(customer) local limit = unlimited if customer.segment ~= 'state' then limit = customer.sales_3m * 2 end if limit == unlimited then return unlimited, 'state' end return limit, 'sales' end"
      ]),
  ]

  @Test(arguments: fees + others)
  func `nothing is found`(script: Script) {
    let findings = SmallPolicy.reading(script.files).findings
    #expect(findings.isEmpty, "\(findings.map(\.description).joined(separator: "\n"))")
  }
}
