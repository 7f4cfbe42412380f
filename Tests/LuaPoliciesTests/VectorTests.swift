import Foundation
import LuaSandbox
import Receivables
import Testing

@testable import LuaPolicies

/// Money and days inside Lua agree with results that were calculated apart from this code, row by row: what
/// `Tests/Vectors/generate_values.py` wrote, under all four roundings.
@Suite struct VectorTests {
  struct Row {
    let operation, rounding, a, b, c, expected: String

    init(_ line: Substring) {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      (operation, rounding, a, b, c, expected) = (fields[0], fields[1], fields[2], fields[3], fields[4], fields[5])
    }

    /// The row as a script would write it; nil for what scripts do not have.
    var expression: String? {
      switch operation {
      case "money": "\(b) \"\(a)\""
      case "money*number": "\(money(a)) * \(number(b))"
      case "money*integer": "\(money(a)) * \(b)"
      case "money/number": "\(money(a)) / \(number(b))"
      case "money/integer": "\(money(a)) / \(b)"
      case "money/money": "\(money(a)) / \(money(b))"
      case "money+money": "\(money(a)) + \(money(b))"
      case "money-money": "\(money(a)) - \(money(b))"
      case "split": "\(money(a)):split(\(b))"
      case "round_to": "\(money(a)):round_to(\(money(b)))"
      case "percent": "percent(\(number(b.isEmpty ? a : b)))"
      case "date": "date \"\(a)\""
      case "weekday": "\(day(a)).weekday"
      case "end_of_month": "\(day(a)):end_of_month()"
      case "date+days": "\(day(a)) + \(b)"
      case "date-date": "\(day(a)) - \(day(b))"
      case "next_business_day": "\(day(a)):next_business_day()"
      case "add_business_days": "\(day(a)):add_business_days(\(b))"
      case "business_days": "business_days(\(day(a)), \(day(b)))"
      default: nil
      }
    }

    /// What stands in a message of the engine for a word of the vectors.
    var refusal: String? {
      [
        "overflow": "too large", "currency_mismatch": "meet", "too_many_decimals": "too many decimals",
        "not_an_amount": "is not an amount", "division_by_zero": "by zero", "not_finite": "infinity",
        "step_not_positive": "cannot round", "part_count": "cannot split", "none": "was given",
        "out_of_range": "outside", "no_business_days": "business day",
      ][expected]
    }

    var calendar: BusinessCalendar? {
      guard operation.contains("business") else { return nil }
      let halves = c.split(separator: "|", omittingEmptySubsequences: false)
      return try? BusinessCalendar(
        weekend: halves[0].split(separator: ";").compactMap { Weekday(abbreviation: String($0)) },
        holidays: halves[1].split(separator: ";").compactMap { Day(String($0)) })
    }

    private func money(_ text: String) -> String {
      let parts = text.split(separator: " ")
      return "(\(parts[1]) \"\(parts[0])\")"
    }

    private func day(_ text: String) -> String { "(date \"\(text)\")" }

    /// A literal that Lua reads as the same double.
    private func number(_ text: String) -> String {
      switch text {
      case "inf": "(1/0)"
      case "-inf": "(-1/0)"
      case "nan": "(0/0)"
      default: text.contains(where: { ".xe".contains($0) }) ? text : text + ".0"
      }
    }
  }

  static let rows: [Row] = {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let text = try? String(contentsOf: tests.appending(path: "ReceivablesTests/Vectors/values.csv"), encoding: .utf8)
    return (text ?? "").split(separator: "\n").dropFirst().map(Row.init)
  }()

  @Test func `every row comes out the same in a script`() {
    let expressions = Expressions()
    var asked = 0
    var wrong: [String] = []
    for row in Self.rows {
      guard let expression = row.expression else { continue }
      asked += 1
      expressions.host.rules.rounding = Rounding(rawValue: row.rounding) ?? .halfEven
      expressions.host.rules.calendar = row.calendar ?? .everyDay
      if let difference = Self.difference(expressions.value(expression), row) {
        wrong.append("\(expression) under \(row.rounding): wanted \(row.expected), given \(difference)")
      }
    }
    #expect(asked > 2000)
    #expect(wrong.isEmpty, "\(wrong.count) of \(asked):\n\(wrong.prefix(20).joined(separator: "\n"))")
  }

  @Test func `interest over one balance comes out the same in a script`() throws {
    var asked = 0
    var wrong: [String] = []
    for row in Self.rows where row.operation == "interest" && !row.a.contains(";") {
      let parts = row.a.split(separator: "@").map(String.init)
      let amount = parts[0].split(separator: " ").map(String.init)
      let balance = try Money(amount[0], #require(Currency(code: amount[1])))
      let (from, to) = (try #require(Day(parts[1])), try #require(Day(parts[2])))
      guard balance.isPositive, from <= to, Rate(exactly: Double(row.b) ?? .nan) == Rate(row.b) else { continue }
      asked += 1
      let ledger = try Ledger([
        .customer(Customer(id: "A", name: "A")),
        .invoice(Invoice(id: "I", customer: "A", issued: from, due: from, amount: balance)),
      ])
      let policy = try PolicyText.fee(
        "return invoice:interest(\(row.b), invoice.due, today, '\(row.c)'), 'x'",
        manifest: "rounding = '\(row.rounding)'")
      let answers = try policy.answers(
        over: Snapshot(of: ledger, asOf: to, rules: policy.rules), customers: 0..<1, economy: .normal)
      let given = answers.fees[0].value?.description ?? answers.faults.first?.fault.message ?? "nil"
      let agrees = row.refusal.map { given.contains($0) } ?? (given == row.expected)
      if !agrees { wrong.append("\(row): given \(given)") }
    }
    #expect(asked > 20)
    #expect(wrong.isEmpty, "\(wrong.count) of \(asked):\n\(wrong.prefix(20).joined(separator: "\n"))")
  }

  /// What came out where it is not what was expected.
  private static func difference(_ result: Result<LuaData, Fault>, _ row: Row) -> String? {
    switch result {
    case .failure(let fault):
      if let refusal = row.refusal, fault.message.contains(refusal) { return nil }
      return fault.description
    case .success(let data):
      var given = Expressions.text(data)
      if row.operation == "date", let day = Day(given) { given = "\(day.number)" }
      if case .number(let number) = data, Double(row.expected) == number { return nil }
      return given == row.expected ? nil : given
    }
  }
}
