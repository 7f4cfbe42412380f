import Foundation
import Receivables
import Synchronization
import Testing

@testable import CollectionRuns

@Suite("A run on several threads")
struct ThreadTests {
  @Test("proposes the same with any number of them, and tells how far it is in order", arguments: [1, 2, 3, 7, 64])
  func sameProposal(threads: Int) throws {
    let slices = try ToyLedger.slices(customers: 3_301) { $0 % 10 == 0 }
    let mistake: ToyPolicy.Mistake = { $0 % 50 == 1 ? (3, "no rate for customer group \($0 % 4)") : nil }
    let reference = try CollectionRun.propose(slices, policy: ToyPolicy(mistake))
    let policy = ToyPolicy(mistake)
    var progress: [Int] = []
    let proposal = try CollectionRun.propose(slices, policy: policy, threads: threads) { progress.append($0) }
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
      try ToyLedger.slices(customers: 0), policy: ToyPolicy(), threads: threads)
    #expect(proposal.counts == Proposal.Counts())
    #expect(proposal.decisions == [])
  }

  @Test(
    "asks the first customers in rounds of their own, and everybody once, whatever the numbers are",
    arguments: [0, 1, 2, 19, 20, 21, 999, 1_000, 1_001, 4_096, 5_095, 5_096, 5_097, 12_345])
  func rounds(customers: Int) throws {
    // An invoice each: a slice is full at 4,096 customers.
    let rounds = CollectionRun.rounds(of: try ToyLedger.slices(customers: customers))
    let slices = rounds.flatMap(\.self)
    #expect(slices.flatMap(\.self).count == customers && slices.allSatisfy { !$0.isEmpty })
    #expect(zip([0..<0] + slices, slices).allSatisfy { $0.upperBound == $1.lowerBound })
    #expect(rounds[0].last?.upperBound ?? 0 == min(20, customers))
    #expect(rounds[1].last?.upperBound ?? 20 == max(20, min(1_000, customers)))
    #expect(rounds[2].count == (max(0, customers - 1_000) + 4_095) / 4_096)
    #expect(slices.allSatisfy { $0.count <= 4_096 })
  }

  @Test("holds a bounded number of results that nobody took yet", arguments: [1, 2, 7])
  func bounded(threads: Int) throws {
    let begun = Atomic(0)
    var taken = 0
    var most = 0
    try SliceThreads(threads).forEach(Array(0..<200)) { slice in
      begun.add(1, ordering: .relaxed)
      return slice
    } take: { slice, result in
      #expect(slice == result && slice == taken)
      // Time for the others to run ahead.
      if slice < 20 { Thread.sleep(forTimeInterval: 0.002) }
      most = max(most, begun.load(ordering: .relaxed) - taken)
      taken += 1
    }
    #expect(taken == 200)
    #expect(most <= 2 * threads + 2, "\(most) slices were begun and not taken")
  }

  @Test("leaves no thread behind when what is taken is refused", arguments: [1, 2, 7])
  func refused(threads: Int) throws {
    struct Enough: Error {}
    let begun = Atomic(0)
    #expect(throws: Enough.self) {
      try SliceThreads(threads).forEach(Array(0..<1_000)) { slice in
        begun.add(1, ordering: .relaxed)
        return slice
      } take: { slice, _ in
        if slice == 10 { throw Enough() }
      }
    }
    let ended = begun.load(ordering: .relaxed)
    #expect(ended <= 11 + 2 * threads + 2)
    Thread.sleep(forTimeInterval: 0.01)
    #expect(begun.load(ordering: .relaxed) == ended)
  }

  @Test("ends with the error of the first slice that has one", arguments: [1, 2, 7])
  func error(threads: Int) throws {
    struct Broken: Error, Equatable { let slice: Int }
    let thrown = #expect(throws: Broken.self) {
      try SliceThreads(threads).forEach((0..<20).map { $0..<$0 + 1 }) { slice in
        if slice.lowerBound >= 5 { throw Broken(slice: slice.lowerBound) }
        return Answers(customers: slice)
      } take: { _, _ in
      }
    }
    #expect(thrown == Broken(slice: 5))
  }
}
