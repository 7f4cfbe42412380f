import Foundation
import LuaPolicies
import Receivables

/// The bytes of a case table, run against a policy that comes with the engine.
final class HostileCases: HostileInput {
  static let name = "cases"
  static let firstFile = "cases/late_fee.csv"

  private let files: [String: [UInt8]]

  init() throws {
    // Of those that come with the engine the one that answers every question.
    let folder = Corpus.root.appending(path: "Policies/strict")
    var files: [String: [UInt8]] = [:]
    for (place, prefix) in [(folder, ""), (Corpus.root.appending(path: "Policies/shared"), "shared/")] {
      for name in try FileManager.default.contentsOfDirectory(atPath: place.path()) where name.hasSuffix(".lua") {
        files[prefix + name] = [UInt8](try Data(contentsOf: place.appending(path: name)))
      }
    }
    self.files = files
  }

  func check(_ input: [UInt8], isThorough: Bool) throws {
    var files = files
    let mostLines = isThorough ? 12 : 4
    for file in HostileFiles(input, first: Self.firstFile, names: Self.names).files {
      // Each case is a state of its own: a thousand of them would be slow, and say no more than a few.
      let lines = file.bytes.split(
        separator: UInt8(ascii: "\n"), maxSplits: mostLines, omittingEmptySubsequences: false)
      files[file.name] = Array(lines.prefix(mostLines).joined(separator: [UInt8(ascii: "\n")]))
    }
    let report = try LuaPolicy(folder: PolicyFolder(files: files)).runCases()
    try MessageRule.check(report.problems)
    try MessageRule.check(report.results)
  }

  private static let names = Question.allCases.map { "cases/\($0.rawValue).csv" } + ["cases/late_fees.csv"]

  static let words =
    CaseTable.rules.map(\.column) + names.map { "\n--- \($0)\n" } + [
      "it", "answer", "reason", "today", "ledger.economy", "terms.grace_days", "terms.annual_rate",
      "terms.fee_minimum.SAR",
      "invoice.days_overdue", "invoice.days_since_issue", "invoice.terms_days", "invoice.stage_number",
      "invoice.days_in_stage", "invoice.fees_posted", "invoice.disputed_amount", "invoice.dispute_reason",
      "invoice.plan", "invoice.promise", "invoice.number", "invoice.id", "customer.id", "customer.age_days",
      "customer.segment", "customer.credit_limit", "customer.unapplied_credit", "customer.open_orders",
      "customer.blocked", "customer.on_time_ratio", "customer.name", "order.id", "yes", "no", "5", "-3", "1000.00 SAR",
      "5 USD",
      "1 JPY", "2026-03-02", "1900-01-01", "2199-12-31", "reminder", "call", "final_notice", "unlimited", "0.02/10",
      "0.02/10 0.01/20", "9/9223372036854775807", "1/65536", "release", "hold", "refuse", "normal", "downturn", "boom",
      "kept", "missed", "none", ", ", ",,,", "\n", " ", "\t", "NaN", "-nan", "infinity", "0x1p1023", "1e-320",
    ]
}
