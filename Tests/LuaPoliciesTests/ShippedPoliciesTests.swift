import LuaPolicies
import Receivables
import Testing

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
  func `all its cases pass`(name: String) throws {
    let policy = try Shipped.policy(name)
    let report = policy.runCases()
    #expect(report.problems.isEmpty, "\(report.problems.map(\.description).joined(separator: "\n"))")
    let failed = report.results.filter { !$0.passed }
    #expect(failed.isEmpty, "\(failed.map(\.description).joined(separator: "\n"))")
    #expect(Set(report.results.map(\.question)) == policy.questions)
  }
}
