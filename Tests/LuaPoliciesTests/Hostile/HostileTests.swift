import LuaSandbox
import Receivables
import Testing

@testable import LuaPolicies

/// Scripts that try to hang, crash, fill, reach, remember or deceive, in one process, one after the other.
@Suite(.serialized) struct HostileTests {
  static let all =
    Hostile.time + Hostile.memory + Hostile.reaching + Hostile.writing + Hostile.looking + Hostile.answering
    + Hostile.source

  @Test func `every hostile script gives the fault it must, and an honest policy answers as before`() throws {
    let before = try honestDecisions()
    #expect(before.count > 10)
    for hostile in Self.all {
      let outcome = try hostile.outcome()
      #expect(outcome.hasPrefix(hostile.gives), "\(hostile.title): \(outcome)")
    }
    #expect(try honestDecisions() == before)
    #expect(Self.all.count >= 200)
    #expect(Set(Self.all.map(\.title)).count == Self.all.count)
  }

  @Test func `a hostile script gives the same fault when every instruction is counted`() throws {
    var limits = Hostile.limits
    limits.counting = .always
    for hostile in Self.all {
      let outcome = try hostile.outcome(limits)
      #expect(outcome.hasPrefix(hostile.gives), "\(hostile.title): \(outcome)")
    }
  }

  @Test func `a hostile script that is traced is answered as it is otherwise, and nothing comes of it`() throws {
    var traced = 0
    for hostile in Self.all {
      let files = PolicyText.files.merging(["late_fee.lua": hostile.script]) { $1 }.mapValues { Array($0.utf8) }
      guard let policy = try? LuaPolicy(folder: PolicyFolder(files: files), limits: Hostile.limits) else { continue }
      let snapshot = SmallLedger.snapshot(policy.rules)
      #expect(throws: Never.self, "\(hostile.title)") { _ = try policy.trace(.lateFee, row: 0, over: snapshot) }
      traced += 1
    }
    #expect(traced > 100)
  }

  /// What the standard policy decides about the small ledger.
  private func honestDecisions() throws -> [Decision] {
    let policy = try Shipped.policy("standard")
    let snapshot = SmallLedger.snapshot(policy.rules)
    var review = AnswerReview(over: snapshot, source: policy.source)
    review.add(try policy.answers(over: snapshot, customers: 0..<snapshot.customers.count, economy: .normal))
    #expect(review.faults.isEmpty)
    return review.decisions
  }
}
