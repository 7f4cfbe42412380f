import LuaSandbox
import Testing

/// A state with the toy host, two tables and one environment, and a short way to ask it.
struct Sandbox {
  let host = ToyHost()
  let state: LuaState
  let environment: LuaEnvironment

  static let fields = [
    "balance", "due", "days_overdue", "ratio", "disputed", "number", "stage", "currency", "hidden",
    "a_name_that_is_too_long_for_lua_to_intern_it",
  ]

  init(limits: Limits = Limits(), isTraced: Bool = false) {
    state = LuaState(limits: limits, host: host, isTraced: isTraced)
    state.defineTable(0, name: "invoice", fields: Sandbox.fields, methods: ["history": ToyHost.history])
    state.defineTable(1, name: "customer", fields: ["limit", "over"], methods: ["invoices": ToyHost.invoices])
    state.defineMembers(of: .money, name: "money", methods: ["plus": .add], properties: ["currency": ToyHost.currency])
    state.defineMembers(of: .date, name: "date")
    state.defineMembers(of: .special, name: "special")
    state.defineSpecial(0, name: "unlimited")
    state.defineSpecial(1, name: "discount")
    state.defineCurrency(numeric: 682, code: "SAR")
    environment = state.makeEnvironment(functions: [
      "money": ToyHost.money, "keep": ToyHost.keep, "fail": ToyHost.fail, "pair": ToyHost.pair,
      "anyone": ToyHost.anyone,
    ])
    state.setGlobal("unlimited", to: .word(.unlimited), in: environment)
  }

  /// Three invoices; the third has nothing that can be missing. Two customers.
  static var rows: [TableRows] {
    [
      TableRows(
        table: 0, count: 3,
        columns: [
          .money([1_000, -5, Column.noMinorUnits], currencies: [682, 682, 682]),
          .days([20_000, 20_001, Column.noInteger]),
          .integers([5, -2, Column.noInteger]),
          .numbers([0.5, 1, .nan]),
          .optionalFlags([1, 0, 2]),
          .text(TextColumn(["F-1", "F-2", ""], readsEmptyAsNil: true)),
          .symbols([1, 0, -1], ["reminder", "call"]),
          .currencies([682, 682, 682]),
          .money([Column.unavailableMinorUnits, 1, 2], currencies: [682, 682, 682]),
          .moneyInOneCurrency([7, 8, 9], currency: 840),
        ]),
      TableRows(table: 1, count: 2, columns: [.flags([true, false]), .unbound]),
    ]
  }

  func load(_ text: String, name: String = "late_fee.lua") throws(Fault) -> LuaResult {
    try state.load(LuaSource(name: name, text: text), in: environment)
  }

  func function(_ text: String, name: String = "late_fee.lua") throws -> LuaFunction {
    guard case .function(let function) = try load(text, name: name) else { throw NoFunction() }
    return function
  }

  /// What the expression is, as text.
  func value(of expression: String) -> String {
    read("return " + expression)
  }

  /// What a file returns, as text; or its fault.
  func read(_ text: String) -> String {
    do {
      guard case .data(let data) = try load(text) else { return "a function" }
      return Sandbox.describe(data)
    } catch {
      return "\(error)"
    }
  }

  /// What the body of a function of the first invoice and the first customer answers, as text.
  func answer(_ body: String, row: UInt32 = 0) -> String {
    do {
      let function = try function("return function(invoice, customer)\n" + body + "\nend")
      let answers = state.withRows(of: Sandbox.rows) {
        state.run([Call(function, group: 0, about: .view(table: 0, row: row), and: .view(table: 1, row: 0))])
      }
      if let fault = answers.faults.first { return "\(fault)" }
      return describe(answers[0])
    } catch {
      return "\(error)"
    }
  }

  func describe(_ answer: Answer) -> String {
    let value =
      switch answer.value {
      case .integer(let value): "\(value)"
      case .number(let value): "\(value)"
      case .boolean(let value): "\(value)"
      case .text(let text): state.string(text)
      case .word(let word): Sandbox.describe(.word(word))
      case .list(let words): Sandbox.describe(.list(words.map { .word($0) }))
      default: "\(answer.value)"
      }
    return answer.reason.map { value + " because " + state.string($0) } ?? value
  }

  static func describe(_ data: LuaData) -> String {
    switch data {
    case .nil: "nil"
    case .boolean(let value): "\(value)"
    case .integer(let value): "\(value)"
    case .number(let value): "\(value)"
    case .text(let value): value
    case .word(let word): word.tag == .money ? "\(word.minorUnits) of \(word.currency)" : "\(word.tag)"
    case .list(let items): "[" + items.map(describe).joined(separator: ", ") + "]"
    case .record(let record):
      "{"
        + (record.items.map(describe) + record.entries.map { "\($0.key) = \(describe($0.value))" })
        .joined(separator: ", ") + "}"
    }
  }
}

struct NoFunction: Error {}

/// One row of a table of scripts.
struct Row: CustomTestStringConvertible, Sendable {
  let script: String
  let gives: String

  init(_ script: String, _ gives: String) {
    self.script = script
    self.gives = gives
  }

  var testDescription: String { script }
}
