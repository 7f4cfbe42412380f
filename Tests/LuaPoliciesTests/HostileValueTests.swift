import LuaSandbox
import Receivables
import Testing

@testable import LuaPolicies

/// Whatever meets whatever in a script, it gives a value or a message: nothing stops the process.
@Suite struct HostileValueTests {
  static let values = [
    "nil", "true", "0", "-1", "3", "0x7fffffffffffffff", "0x8000000000000000", "0.5", "1e308", "-1e308", "1e-300",
    "(1/0)",
    "(-1/0)", "(0/0)", "\"\"", "\"12.50\"", "\"SAR\"", "{}", "{ 1, from = 0, to = 0x8000000000000000 }",
    "(function() end)", "SAR(1)", "USD(1)", "SAR(0)", "SAR \"22517998136852.47\"", "-SAR \"22517998136852.47\"",
    "(date \"1900-01-01\")", "(date \"2199-12-31\")", "today", "unlimited", "discount(0.02, 10)", "ledger",
  ]

  static let operators = ["+", "-", "*", "/", "<", "<=", "==", ".."]

  static let functions = [
    "min", "max", "business_days", "discount", "money", "SAR", "JPY", "KWD", "date", "percent", "range", "tostring",
    "type", "select", "today.add_business_days", "SAR(1).round_to", "SAR(1).split", "SAR(1).at_least", "SAR(1).at_most",
    "SAR(1).is_zero", "SAR(1).to", "today.end_of_month", "today.next_business_day", "string.format", "contains",
  ]

  @Test func `every operator between any two values`() {
    let expressions = Expressions()
    for left in Self.values {
      for right in Self.values {
        for name in Self.operators { _ = expressions.text("\(left) \(name) \(right)") }
      }
    }
    #expect(expressions.text("SAR(1) + SAR(1)") == "2.00 SAR")
  }

  @Test func `every function with any two values`() {
    let expressions = Expressions()
    for left in Self.values {
      for right in Self.values {
        for name in Self.functions { _ = expressions.text("\(name)(\(left), \(right))") }
        _ = expressions.text("clamp(\(left), \(right), \(left))")
      }
    }
    #expect(expressions.text("max(SAR(1), SAR(2))") == "2.00 SAR")
  }

  @Test func `every method of a view with any two values`() throws {
    for body in [
      "invoice:interest(%, today)", "invoice:interest(0.1, %)", "customer:history(%)", "invoice:payments(%)",
    ] {
      for left in Self.values {
        for right in ["today", "(date \"1900-01-01\")", "(date \"2199-12-31\")", "0x8000000000000000", "nil"] {
          let call = body.replacing("%", with: "\(left), \(right)")
          _ = try PolicyText.fault(PolicyText.fee("return \(call), 'x'"))
        }
      }
    }
  }
}
