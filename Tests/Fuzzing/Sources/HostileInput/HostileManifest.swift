import CollectionRuns
import Foundation
import LuaPolicies
import Receivables

/// The data files of a policy, through loading; where they make a policy, a run with it over a small ledger.
final class HostileManifest: HostileInput {
  static let name = "manifest"
  static let firstFile = "manifest.lua"

  private let rest: [String: [UInt8]]
  private let ledger: Ledger

  init() throws {
    rest = [
      "manifest.lua": Array("return { name = 'x', revision = 1, currency = 'SAR' }".utf8),
      "stages.lua": Array(
        "return { { name = 'reminder', channel = 'email' }, { name = 'call', channel = 'phone' } }".utf8),
      "credit_limit.lua": Array("return function(c) return c.credit_limit or unlimited, 'x' end".utf8),
      "early_payment_discount.lua": Array("return function(c, i) return discount(0.02, 10), 'x' end".utf8),
      "late_fee.lua": Array("return function(c, i) return i.balance * 0.01, 'x' end".utf8),
      "escalation.lua": Array("return function(c, i) return 'reminder', 'x' end".utf8),
    ]
    ledger = try SmallLedger.make()
  }

  func check(_ input: [UInt8], isThorough: Bool) throws {
    var files = rest
    let names = ["manifest.lua", "stages.lua", "terms.lua", "invariants.lua"]
    for file in HostileFiles(input, first: Self.firstFile, names: names).files { files[file.name] = file.bytes }
    let policy: LuaPolicy
    do throws(PolicyLoadError) {
      policy = try LuaPolicy(folder: PolicyFolder(files: files))
    } catch {
      if error.problems.isEmpty { throw Violation("refused without a problem") }
      // A problem shows the line it is about below itself.
      for problem in error.problems { try MessageRule.check(problem.description, lines: 2) }
      return
    }
    for path in policy.termPaths.prefix(20) {
      guard let text = policy.term(path) else { throw Violation("a term without a value") }
      do throws(PolicyLoadError) {
        _ = try policy.setting(term: path, to: text)
      } catch {
        for problem in error.problems { try MessageRule.check(problem.description, lines: 2) }
      }
    }
    let slices = SnapshotSlices(of: ledger, asOf: SmallLedger.today, rules: policy.rules)
    // A policy that fails for everybody is refused by `propose`, and evaluated all the same.
    let proposal = try CollectionRun.evaluate(slices, policy: policy, economy: .normal)
    for fault in proposal.faults {
      try MessageRule.check("\(fault.file):\(fault.line): \(fault.message); \(fault.remedy)\n\(fault.source)", lines: 2)
    }
    try MessageRule.check(proposal.findings.map(\.message))
  }

  static let words = [
    "return", "{", "}", "=", ",", "name", "revision", "effective_from", "owner", "title", "currency", "rounding",
    "day_count", "calendar", "weekend", "holidays", "escalation", "step", "quiet_days", "credits", "falls", "reasons",
    "fees", "allocation", "settle", "limit_of", "order_horizon_days", "tolerance", "minimum", "share", "channel",
    "letter", "hold_orders", "wait", "fallback", "'SAR'", "'fri'", "'one'", "'jump'", "'oldest'", "'by_hand'",
    "'fees_first'", "'reversible'", "'actual/actual'", "'30/360'", "'email'", "'phone'", "'handover'", "SAR(1)",
    "SAR(0.1)", "USD \"0.25\"", "money(1e300, 'SAR')", "JPY(2251799813685247)", "date('2026-01-31')",
    "discount(0.5, 1)",
    "percent(12.5)", "range { 5, from = 0, to = 30 }", "business_days", "unlimited", "terms", "today", "ledger",
    "function() end", "function(d) return true end", "string.rep('a', 1000)", "('x'):rep(1e9)", "while true do end",
    "require 'terms'", "require 'shared.x'", "error('x')", "error({})", "error(nil)", "setmetatable({}, {})", "1/0",
    "0/0",
    "-1", "1e300", "math.maxinteger", "math.mininteger", "'\\0'", "'\\xff'", "'\\27[2J'", "'\\u{202E}'",
    "'\\u{7FFFFFFF}'",
    "--", "--[[", "]]", "[==[", "]==]", "nil", "true", "false", "local t = {} for i = 1, 1000 do t = {t} end return t",
    "local t = {} t.t = t return t", "\n--- stages.lua\n", "\n--- terms.lua\n", "\n--- invariants.lua\n",
    "pcall", "coroutine.wrap", "string.format('%99d', 1)", "select('#')", "..", "and", "or", "not", "{{", "}}",
    "goto x",
  ]
}
