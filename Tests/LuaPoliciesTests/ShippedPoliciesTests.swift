import LuaSandbox
import Receivables
import Testing

@testable import LuaPolicies

/// What every policy that comes with the engine must do.
@Suite struct ShippedPoliciesTests {
  @Test(arguments: Shipped.names)
  func `it loads under its own name, in both languages`(name: String) throws {
    let policy = try Shipped.policy(name)
    #expect(policy.identity.name == name)
    #expect(policy.title.arabic != nil)
    #expect(policy.rules.stages.allSatisfy { $0.title.arabic != nil })
    #expect(policy.rules.reasons.values.allSatisfy { $0.arabic != nil })
  }

  @Test(arguments: Shipped.names)
  func `every question has a table, and all cases pass`(name: String) throws {
    let policy = try Shipped.policy(name)
    let report = policy.runCases()
    #expect(report.problems.isEmpty, "\(report.problems.map(\.description).joined(separator: "\n"))")
    let failed = report.results.filter { !$0.passed }
    #expect(failed.isEmpty, "\(failed.map(\.description).joined(separator: "\n"))")
    #expect(Set(report.results.map(\.question)) == policy.questions)
  }

  @Test(arguments: Shipped.names)
  func `a case stands on both sides of each number`(name: String) throws {
    let policy = try Shipped.policy(name)
    for path in policy.termPaths {
      let text = try #require(policy.term(path))
      for other in Self.neighbours(of: text) {
        let changed = try policy.setting(term: path, to: other)
        #expect(
          !changed.runCases(untilFirstFailure: true).isClean, "no case notices that \(path) is \(other) and not \(text)"
        )
      }
    }
  }

  /// A little less and a little more: a day, a hundredth, the smallest amount.
  private static func neighbours(of text: String) -> [String] {
    let parts = text.split(separator: " ").map(String.init)
    if parts.count == 2, let currency = Currency(code: parts[1]), let money = try? Money(parts[0], currency) {
      return [Int64(-1), 1].compactMap { try? Money(minorUnits: money.minorUnits + $0, currency: currency).description }
    }
    if let whole = Int(text) { return ["\(whole - 1)", "\(whole + 1)"] }
    if let number = Rate(text) {
      return [Int64(-10_000_000), 10_000_000].map { "\(Rate(billionths: number.billionths + $0))" }
    }
    return []
  }

  @Test(arguments: Shipped.names)
  func `every reason it gives has its words, and every word is used`(name: String) throws {
    let policy = try Shipped.policy(name)
    let given = Set(policy.runCases().results.compactMap { $0.given?.reason })
    let worded = Set(policy.rules.reasons.keys)
    #expect(given.subtracting(worded).isEmpty, "without words: \(given.subtracting(worded).sorted())")
    #expect(worded.subtracting(given).isEmpty, "no case reaches: \(worded.subtracting(given).sorted())")
  }

  @Test(arguments: Shipped.names, Economy.allCases)
  func `a ledger of several currencies gives no fault, and every invariant holds`(name: String, economy: Economy) throws
  {
    let policy = try Shipped.policy(name)
    for asOf in ["2025-06-15", "2025-12-31", "2026-03-02", "2026-06-30"].map({ Day($0)! }) {
      let snapshot = SmallLedger.snapshot(policy.rules, asOf: asOf)
      let all = 0..<snapshot.customers.count
      var review = AnswerReview(over: snapshot, source: policy.source)
      review.add(try policy.answers(over: snapshot, customers: all, economy: economy))
      #expect(review.faults.isEmpty, "\(review.faults)")
      let findings = try policy.brokenInvariants(of: review.decisions, over: snapshot, economy: economy)
      #expect(findings.isEmpty, "\(findings)")
      #expect(review.decisions.allSatisfy { !$0.reason.isEmpty })
      if name == "do-nothing" {
        #expect(review.decisions.allSatisfy { $0.question == .creditLimit || $0.question == .orderRelease })
      }
    }
  }

  @Test func `a file of a policy is one page`() throws {
    for name in Shipped.names {
      let folder = try PolicyFolder(path: Shipped.path(name))
      for (file, source) in folder.scripts {
        let lines = source.bytes.count { $0 == UInt8(ascii: "\n") }
        #expect(lines <= 60, "\(name)/\(file) has \(lines) lines")
      }
    }
  }
}
