import LuaSandbox
import Receivables

@testable import LuaPolicies

/// The smallest policy there is, with some of its files replaced.
enum PolicyText {
  static let files: [String: String] = [
    "manifest.lua": "return { name = 'test', revision = 1, currency = 'SAR' }",
    "stages.lua": "return { { name = 'reminder', channel = 'email' }, { name = 'call', channel = 'phone' } }",
    "credit_limit.lua": "return function(customer) return nil, 'none' end",
    "early_payment_discount.lua": "return function(customer, invoice) return nil, 'none' end",
    "late_fee.lua": "return function(customer, invoice) return nil, 'none' end",
    "escalation.lua": "return function(customer, invoice) return nil, 'none' end",
  ]

  private static func folder(_ texts: [String: String]) -> PolicyFolder {
    PolicyFolder(files: texts.mapValues { Array($0.utf8) })
  }

  static func policy(_ changes: [String: String] = [:]) throws(PolicyLoadError) -> LuaPolicy {
    try LuaPolicy(folder: folder(files.merging(changes) { $1 }))
  }

  /// What loading complains about.
  static func problems(_ changes: [String: String], without missing: String? = nil) -> [PolicyProblem] {
    var all = files.merging(changes) { $1 }
    if let missing { all[missing] = nil }
    do {
      _ = try LuaPolicy(folder: folder(all))
      return []
    } catch {
      return error.problems
    }
  }

  /// A policy that answers the late fee with this body.
  static func fee(_ body: String, manifest: String = "") throws(PolicyLoadError) -> LuaPolicy {
    try policy([
      "manifest.lua": "return { name = 'test', revision = 1, currency = 'SAR', \(manifest) }",
      "late_fee.lua": "return function(customer, invoice) \(body) end",
    ])
  }

  /// The first fault of a policy over the small ledger.
  static func fault(_ policy: LuaPolicy) throws -> PolicyFault? {
    let snapshot = SmallLedger.snapshot(policy.rules)
    return try policy.answers(over: snapshot, customers: 0..<snapshot.customers.count, economy: .normal).faults.first?
      .fault
  }
}

/// Scripts without a policy around them: what one expression gives.
final class Expressions {
  let host: PolicyHost
  private let state: LuaState
  private let environment: LuaEnvironment

  init() {
    host = PolicyHost(folder: PolicyFolder(files: [:]), rules: CollectionRules(currency: .SAR))
    host.terms = .record(["grace_days": .integer(5)])
    state = LuaState(host: host)
    Vocabulary.define(in: state)
    environment = PolicySession.environment(state, terms: host.terms!, today: Day("2026-03-02")!)
  }

  func value(_ expression: String) -> Result<LuaData, Fault> {
    do {
      guard
        case .data(let data) = try state.load(LuaSource(name: "x.lua", text: "return \(expression)"), in: environment)
      else { return .success(.text("a function")) }
      return .success(data)
    } catch {
      return .failure(error)
    }
  }

  /// What an expression gives, as text; a fault as its message.
  func text(_ expression: String) -> String {
    switch value(expression) {
    case .success(let data): Expressions.text(data)
    case .failure(let fault): fault.description
    }
  }

  static func text(_ data: LuaData) -> String {
    if case .list(let items) = data { return items.map(text).joined(separator: ";") }
    if case .number(let number) = data { return "\(number)" }
    return TermTree.text(data)
  }
}
