import PolicySyntax
import Testing

/// What is known of an expression.
@Suite struct InferenceTests {
  private static let rows: [(expression: String, type: PolicyType)] = [
    ("nil", .nothing(.possible)),
    ("invoice.disputed", .flag),
    ("not invoice.disputed", .flag),
    ("invoice.due", PolicyType(.date)),
    ("invoice.due + 5", PolicyType(.date)),
    ("today - invoice.due", PolicyType(.number(NumberType(isWhole: true, unit: "days")))),
    ("invoice.days_overdue", PolicyType(.number(NumberType(isWhole: true, unit: "days")))),
    ("invoice.days_overdue / 2", PolicyType(.number(NumberType()))),
    ("invoice.days_overdue * 2", PolicyType(.number(NumberType(isWhole: true)))),
    ("customer.on_time_ratio", PolicyType([.number(NumberType(unit: "0 to 1", low: 0, high: 1))], nilness: .possible)),
    ("customer.overdue_invoices", PolicyType(.number(NumberType(isWhole: true, unit: "invoices", low: 0)))),
    ("invoice.balance", PolicyType(.money(.invoice))),
    ("invoice.balance * 0.1 + invoice.amount", PolicyType(.money(.invoice))),
    ("customer.exposure", PolicyType(.money(.customer))),
    ("invoice.balance + SAR(1)", PolicyType(.money(.code("SAR")))),
    ("money(5)", PolicyType(.money(.code("SAR")))),
    ("invoice.balance:to('USD')", PolicyType(.money(.code("USD")))),
    ("invoice.balance / invoice.amount", PolicyType(.number(NumberType()))),
    ("invoice.cost or invoice.amount", PolicyType(.money(.invoice))),
    ("invoice.plan", PolicyType(.text(["none", "kept", "missed"]))),
    ("invoice.disputed and 'a' or 'b'", PolicyType(.text(["a", "b"]))),
    ("ledger.economy", PolicyType(.text(["normal", "downturn", "boom"]))),
    ("terms.grace", PolicyType(.number(NumberType(isWhole: true, low: 0, high: 30)))),
    ("terms.rate", PolicyType(.number(NumberType(unit: "0 to 1")))),
    ("terms.steps.SAR", PolicyType(.money(.code("SAR")))),
    ("terms.steps[invoice.currency]", PolicyType([.money(.unknown)], nilness: .possible)),
    ("customer:invoices()[1]", PolicyType([.view("invoice")], nilness: .tolerated)),
    ("customer:history(3)[1].sales", PolicyType(.money(.customer))),
    ("#customer:invoices()", PolicyType(.number(NumberType(isWhole: true)))),
    ("max(invoice.balance, invoice.amount)", PolicyType(.money(.invoice))),
    ("tostring(5)", PolicyType(.text(nil))),
    ("helper(invoice.balance)", PolicyType(.money(.invoice))),
    ("helper(5)", PolicyType(.number(NumberType(isWhole: true, low: 5, high: 5, isConstant: true)))),
    ("unlimited", PolicyType(.unlimited)),
    ("discount(0.1, 5)", PolicyType(.discount)),
    ("customer", PolicyType(.view("customer"))),
    ("nobody.knows", .unknown),
  ]

  @Test(arguments: rows.map(\.expression))
  func `an expression has this type`(expression: String) throws {
    let row = try #require(Self.rows.first { $0.expression == expression })
    let reading = SmallPolicy.reading([
      "late_fee.lua":
        "local helper = require 'helper'\nreturn function(customer, invoice)\n  local result = \(expression)\n  return nil, 'none', result, helper\nend",
      "helper.lua": "return function(x) return x end",
      "terms.lua":
        "return { grace = range { 5, from = 0, to = 30 }, rate = 0.18, steps = { SAR = SAR(1), USD = USD(2) } }",
    ])
    let type = try #require(Self.type(ofLocal: "result", in: "late_fee.lua", reading))
    #expect(type == row.type)
  }

  /// What a local begins with.
  private static func type(ofLocal name: String, in file: String, _ reading: PolicyReading) -> PolicyType? {
    var finder = Finder(name: name)
    reading.trees[file]?.walk(&finder)
    return finder.value.flatMap { reading.type(of: $0.id, in: file) }
  }

  private struct Finder: SyntaxVisitor {
    let name: String
    var value: Expression?

    mutating func enter(_ statement: Statement) -> Bool {
      if case .local(let node) = statement, node.names.first?.name.text == name { value = node.values.first }
      return true
    }
  }
}
