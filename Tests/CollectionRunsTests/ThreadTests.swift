import Receivables
import Testing

@testable import CollectionRuns

@Suite("A run on several threads")
struct ThreadTests {
  @Test("proposes the same with any number of them, and tells how far it is in order", arguments: [1, 2, 3, 7, 64])
  func sameProposal(threads: Int) throws {
    let snapshot = try ToyLedger.snapshot(customers: 3_301) { $0 % 10 == 0 }
    let mistake: ToyPolicy.Mistake = { $0 % 50 == 1 ? (3, "no rate for customer group \($0 % 4)") : nil }
    let reference = try CollectionRun.propose(snapshot, policy: ToyPolicy(mistake))
    let policy = ToyPolicy(mistake)
    var progress: [Int] = []
    let proposal = try CollectionRun.propose(snapshot, policy: policy, threads: threads) { progress.append($0) }
    // Not in the macro: it would print thousands of decisions.
    let isSame = proposal == reference
    #expect(isSame)
    #expect(proposal.answersDigest == reference.answersDigest)
    #expect(proposal.counts.customers == 3_301)
    #expect(proposal.faults.count == 66)
    #expect(!proposal.decisions.isEmpty)
    #expect(progress == progress.sorted() && progress.last == 3_301)
    let asked = policy.asked
    #expect(asked.first?.lowerBound == 0 && asked.last?.upperBound == 3_301)
    #expect(zip(asked, asked.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound }, "each customer once: \(asked)")
  }

  @Test("of no customers at all proposes nothing", arguments: [1, 4])
  func empty(threads: Int) throws {
    let proposal = try CollectionRun.propose(
      try ToyLedger.snapshot(customers: 0), policy: ToyPolicy(), threads: threads)
    #expect(proposal.counts == Proposal.Counts())
    #expect(proposal.decisions == [])
  }

  @Test("asks the first customers in rounds of their own, and everybody once, whatever the numbers are")
  func rounds() {
    for customers in [0, 1, 2, 6, 7, 8, 19, 20, 21, 999, 1_000, 1_001, 2_999, 3_000, 3_001, 12_345] {
      for threads in [1, 2, 3, 7, 64] {
        let rounds = CollectionRun.rounds(of: customers, threads: threads)
        let slices = rounds.flatMap(\.self)
        #expect(slices.flatMap(\.self).count == customers && slices.allSatisfy { !$0.isEmpty })
        #expect(zip([0..<0] + slices, slices).allSatisfy { $0.upperBound == $1.lowerBound })
        #expect(rounds.allSatisfy { !$0.isEmpty && $0.count <= threads }, "\(customers), \(threads) threads")
        let ends = rounds.compactMap { $0.last?.upperBound }
        #expect(ends.contains(min(20, customers)) || customers == 0)
        #expect(ends.contains(min(1_000, customers)) || customers == 0)
        #expect(slices.filter { $0.lowerBound >= 1_000 }.allSatisfy { $0.count <= 2_000 })
      }
    }
  }

  @Test("ends with the error of the first slice that has one", arguments: [1, 2, 7])
  func error(threads: Int) throws {
    struct Broken: Error, Equatable { let slice: Int }
    let thrown = #expect(throws: Broken.self) {
      try SliceThreads(threads).forEach((0..<20).map { [$0..<$0 + 1] }) { slice in
        if slice.lowerBound >= 5 { throw Broken(slice: slice.lowerBound) }
        return Answers(customers: slice)
      } take: { _, _ in
      }
    }
    #expect(thrown == Broken(slice: 5))
  }
}
