import LuaSandbox
import Receivables
import Testing

@testable import LuaPolicies

/// The table of functions and the sandbox say the same, both ways.
@Suite struct ScriptFunctionsTests {
  private let state: LuaState
  private let environment: LuaEnvironment

  init() {
    let host = PolicyHost(folder: PolicyFolder(files: [:]), rules: CollectionRules(currency: .SAR))
    state = LuaState(host: host)
    Vocabulary.define(in: state)
    environment = PolicySession.environment(
      state, terms: .record(LuaRecord(entries: [])), today: Day("2026-03-02")!)
  }

  @Test func `everything that exists in an environment is in the table, and the other way round`() {
    let known =
      [ScriptOwner.global, .math, .string].flatMap { ScriptFunctions.functions(of: $0) }.map(\.path)
      + ScriptFunctions.constants.filter { $0.owner == .global }.map(\.path)
    let there = state.names(in: environment)
    #expect(there.subtracting(known).sorted() == [])
    #expect(Set(known).subtracting(there).sorted() == [])
    #expect(there.count > 190, "only \(there.count) names were listed")
  }

  @Test func `what stands behind a value is what the host was told of`() {
    func names(_ owner: ScriptOwner) -> [String] { ScriptFunctions.functions(of: owner).map(\.name).sorted() }
    func values(_ owner: ScriptOwner) -> [String] {
      ScriptFunctions.constants.filter { $0.owner == owner }.map(\.name).sorted()
    }
    #expect(names(.money) == PolicyOperation.moneyMethods.keys.sorted())
    #expect(values(.money) == ["currency"])
    #expect(names(.date) == PolicyOperation.dateMethods.keys.sorted())
    #expect(values(.date) == PolicyOperation.dateProperties.keys.sorted())
    #expect(names(.customer) == ["history", "invoices"])
    #expect(names(.invoice) == ["interest", "payments"])
    #expect(values(.ledger) == ["economy"])
    #expect(names(.text) == names(.string))
  }

  @Test(
    "each method and value is really there",
    arguments: [
      ("money \"1.00\"", ScriptOwner.money), ("today", .date), ("('a')", .text), ("ledger", .ledger),
    ])
  func members(value: String, owner: ScriptOwner) throws {
    for function in ScriptFunctions.functions(of: owner) {
      #expect(try text("type((\(value)).\(function.name))") == "function", "\(function.path)")
    }
    for constant in ScriptFunctions.constants where constant.owner == owner && owner != .ledger {
      #expect(try text("type((\(value)).\(constant.name))") != "nil", "\(constant.path)")
    }
  }

  @Test(
    "as few and as many arguments are taken as the table says",
    arguments: ScriptFunctions.all.filter {
      [.global, .math, .string].contains($0.owner) && $0.leastArguments > 0
        && !["select", "require", "range", "assert", "error", "type", "tostring", "tonumber", "tointeger"].contains(
          $0.name)
    }.map(\.path))
  func arguments(path: String) {
    // Without an argument each of them refuses, and says so in words of its own.
    #expect(throws: Fault.self) { try text("tostring(\(path)())") }
  }

  private func text(_ expression: String) throws -> String {
    guard case .data(.text(let text)) = try load(expression) else { return "" }
    return text
  }

  private func load(_ expression: String) throws -> LuaResult {
    try state.load(LuaSource(name: "x.lua", text: "return \(expression)"), in: environment)
  }
}
