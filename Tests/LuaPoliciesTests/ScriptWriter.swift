import Receivables

/// Writes late fees that nobody would write, from a seed: all kinds of values, tests, loops and helpers.
struct ScriptWriter {
  static let terms =
    "return { days = range { 5, from = 0, to = 30 }, rate = 0.18, steps = { SAR = SAR(10), USD = USD(5) }, list = { 3, 5, 9 }, word = 'vip' }"
  static let helper =
    "return function(x, y)\n  if x == nil then return y end\n  if y == nil then return x, 'second' end\n  return x\nend"

  private var random: SeededNumbers
  private var locals = 0
  private var depth = 0

  init(seed: UInt64) { random = SeededNumbers(seed: seed &* 7919) }

  mutating func function() -> String {
    var lines = ["local helper = require 'helper'", "return function(customer, invoice)"]
    for _ in 0..<12 { lines.append(contentsOf: statement()) }
    lines.append("  return nil, 'end'")
    lines.append("end")
    return lines.joined(separator: "\n")
  }

  private mutating func pick(_ choices: [String]) -> String { choices[random.below(choices.count)] }

  private mutating func statement() -> [String] {
    depth += 1
    defer { depth -= 1 }
    let indent = String(repeating: "  ", count: depth)
    switch random.below(depth > 3 ? 4 : 10) {
    case 0...3:
      // A local of an inner block is not seen outside of it.
      guard depth == 1 else { return ["\(indent)local inner = \(expression(3))"] }
      let line = "\(indent)local v\(locals) = \(expression(3))"
      locals += 1
      return [line]
    case 4, 5:
      guard locals > 0 else { return [] }
      return ["\(indent)v\(random.below(locals)) = \(expression(2))"]
    case 6, 7:
      var lines = ["\(indent)if \(condition(2)) then"] + statement()
      if random.below(2) == 0 { lines += ["\(indent)elseif \(condition(1)) then"] + statement() }
      if random.below(2) == 0 { lines += ["\(indent)else"] + statement() }
      if random.below(6) == 0 { lines.append("\(indent)  return nil, 'left'") }
      return lines + ["\(indent)end"]
    case 8:
      let list = pick([
        "ipairs(invoice:payments())", "ipairs(customer:invoices())", "pairs(terms.steps)", "ipairs(terms.list)",
        "pairs({ a = 1, b = 'x' })",
      ])
      return ["\(indent)for k, item in \(list) do"] + statement() + statement()
        + ["\(indent)  if \(condition(1)) then break end", "\(indent)end"]
    default:
      return ["\(indent)for i = 1, \(random.below(4)) do"] + statement() + ["\(indent)end"]
    }
  }

  private mutating func condition(_ depth: Int) -> String {
    switch random.below(depth == 0 ? 6 : 9) {
    case 0: return "\(field()) ~= nil"
    case 1: return "\(field()) == nil"
    case 2 where random.below(2) == 0:
      return "invoice.terms_days \(pick(["<", ">", "<=", ">=", "=="])) \(pick(["29", "30", "31"]))"
    case 2: return "invoice.days_overdue \(pick(["<", ">", "<=", ">="])) \(random.below(40))"
    case 3: return pick(["invoice.disputed", "customer.over_limit", "customer.is_new", "invoice.promise"])
    case 4: return "invoice.plan \(pick(["==", "~="])) \(pick(["'none'", "'kept'"]))"
    case 5: return locals > 0 ? "v\(random.below(locals))" : "customer.blocked"
    case 6: return "not \(condition(depth - 1))"
    default: return "(\(condition(depth - 1)) \(pick(["and", "or"])) \(condition(depth - 1)))"
    }
  }

  private mutating func field() -> String {
    pick([
      "customer.segment", "customer.credit_limit", "customer.headroom", "customer.days_since_payment",
      "customer.last_payment", "customer.on_time_ratio", "customer.average_days_late", "customer.open_invoices",
      "invoice.balance", "invoice.cost", "invoice.margin", "invoice.due", "invoice.days_overdue", "invoice.terms_days",
      "invoice.terms_days", "invoice.stage",
      "invoice.plan", "invoice.stage_number", "invoice.promise", "ledger.dso", "ledger.economy", "terms.days",
      "terms.rate", "terms.word", "terms.steps[invoice.currency]", "terms.list[2]", "today", "customer.language",
      "invoice.currency", "today.month", "invoice.due.weekday",
    ])
  }

  private mutating func expression(_ depth: Int) -> String {
    if depth == 0 {
      switch random.below(5) {
      case 0: return pick(["1", "0.5", "-3", "'text'", "true", "nil", "SAR(10)", "date '2026-01-31'", "unlimited"])
      case 1 where locals > 0: return "v\(random.below(locals))"
      default: return field()
      }
    }
    let next = depth - 1
    switch random.below(14) {
    case 0, 1: return expression(0)
    case 2: return "(\(expression(next)) or \(expression(next)))"
    case 3: return "(\(expression(next)) and \(expression(next)))"
    case 4: return "(\(condition(1)) and \(expression(next)) or \(expression(next)))"
    case 5: return "invoice.balance \(pick(["* 0.1", "/ 3", "+ invoice.amount", "/ invoice.amount"]))"
    case 6: return "invoice.days_overdue \(pick(["+ 1", "- terms.days", "* 2", "/ 2", "// 7", "% 5", "* 0.5"]))"
    case 7: return "today \(pick(["- invoice.due", "+ 5", "- 3", "- (customer.last_payment or today)"]))"
    case 8:
      return pick(["max", "min"]) + "(invoice.days_overdue, \(pick(["3", "terms.days", "0.5", "invoice.terms_days"])))"
    case 9: return "helper(\(expression(next)), \(expression(next)))"
    case 10: return pick(["#customer:invoices()", "customer:history(2)[1].sales", "invoice:payments()[1]"])
    case 11: return pick(["not ", "-"]) + pick(["invoice.balance", "invoice.days_overdue", "(\(condition(0)))"])
    case 12: return "({ a = \(expression(next)), \(expression(next)), 7 })\(pick([".a", "[1]", "[2]", ".b"]))"
    default:
      return pick(["tostring", "type", "math.abs", "math.floor", "tonumber"])
        + "(\(pick(["invoice.days_overdue", "terms.rate", "invoice.margin or 1"])))"
    }
  }
}
