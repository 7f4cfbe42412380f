import LuaSandbox
import Receivables
import Testing

@testable import LuaPolicies

/// A script that does what no honest policy does, as `late_fee.lua` of an otherwise honest policy.
struct Hostile: Sendable {
  let title: String
  let script: String
  /// How the first message about it begins, or what it answers where that is harmless.
  let gives: String

  init(_ title: String, _ script: String, _ gives: String) {
    self.title = title
    self.script = script
    self.gives = gives
  }

  /// A script of one function of a customer and an invoice; its body begins on line 2.
  static func asked(_ title: String, _ body: String, _ gives: String) -> Hostile {
    Hostile(title, "return function(customer, invoice)\n\(body)\nend", gives)
  }

  /// Small, so that what is to be refused is refused soon.
  static let limits = Limits(memoryBytes: 1 << 20, blockBytes: 256 << 10, instructions: 200_000)

  /// Loads the policy, asks it about a small ledger, checks what it answers, and tells the first thing that is wrong.
  func outcome(_ limits: Limits = Hostile.limits) throws -> String {
    let files = PolicyText.files.merging(["late_fee.lua": script]) { $1 }.mapValues { Array($0.utf8) }
    let policy: LuaPolicy
    do throws(PolicyLoadError) {
      policy = try LuaPolicy(folder: PolicyFolder(files: files), limits: limits)
    } catch {
      let problem = error.problems[0]
      return Hostile.text(problem.file, problem.line, problem.message.english, problem.remedy.english)
    }
    let snapshot = SmallLedger.snapshot(policy.rules)
    let answers = try policy.answers(over: snapshot, customers: 0..<snapshot.customers.count, economy: .normal)
    var review = AnswerReview(over: snapshot, source: policy.source)
    review.add(answers)
    if let fault = review.faults.first { return Hostile.text(fault.file, fault.line, fault.message, fault.remedy) }
    if let finding = review.findings.first(where: { $0.code == .reasonMissing }) {
      return "finding: \(finding.message)"
    }
    return "harmless: \(answers.fees[0].value.map { AnswerText.of($0) } ?? "nil") because \(answers.fees[0].reason)"
  }

  private static func text(_ file: String, _ line: Int, _ message: String, _ remedy: String) -> String {
    "\(file):\(line): \(message)" + (remedy.isEmpty ? "" : "; \(remedy)")
  }
}
