import CollectionRuns
import Receivables
import Testing

@Suite("A policy that fails for everybody")
struct EveryoneFaultsTests {
  @Test("stops after the first thousand customers, the same with any number of threads", arguments: [1, 2, 7])
  func stopsEarly(threads: Int) throws {
    let policy = ToyPolicy(failingFor: 0..<5_000)
    let slices = try ToyLedger.slices(customers: 5_000)
    let refusal = #expect(throws: RunRefusal.self) {
      try CollectionRun.propose(slices, policy: policy, threads: threads)
    }
    #expect(refusal == everyone(1_000, isEarly: true))
    #expect(policy.asked.reduce(0) { $0 + $1.count } == 1_000, "nobody else was asked")
  }

  @Test("for the first 1,000 is stopped although the next customer would be answered, for the first 999 it is not")
  func bound() throws {
    let slices = try ToyLedger.slices(customers: 2_000)
    #expect(throws: RunRefusal.self) {
      try CollectionRun.propose(slices, policy: ToyPolicy(failingFor: 0..<1_000))
    }
    for failing in [0..<999, 1..<2_000, 0..<0] {
      let proposal = try CollectionRun.propose(slices, policy: ToyPolicy(failingFor: failing), threads: 2)
      #expect(proposal.faults.count == failing.count)
      #expect(Set(proposal.decisions.map { Int($0.customer) }).isDisjoint(with: failing))
    }
  }

  @Test(
    "at a limit of time or memory stops after the first twenty, since each of them may have taken seconds",
    arguments: [PolicyFault.Kind.instructions, .memory], [1, 2, 7])
  func limits(kind: PolicyFault.Kind, threads: Int) throws {
    let slices = try ToyLedger.slices(customers: 2_000)
    let slow = ToyPolicy(failingFor: 0..<2_000, kind: kind)
    let refusal = #expect(throws: RunRefusal.self) {
      try CollectionRun.propose(slices, policy: slow, threads: threads)
    }
    guard case .everyoneFaulted(20, true, let mistakes) = refusal else {
      Issue.record("\(String(describing: refusal))")
      return
    }
    #expect(mistakes.count == 1)
    #expect(slow.asked.reduce(0) { $0 + $1.count } == 20, "nobody else was asked")
    let nineteen = ToyPolicy(failingFor: 0..<19, kind: kind)
    #expect(try CollectionRun.propose(slices, policy: nineteen, threads: threads).faults.count == 19)
  }

  @Test("in a small ledger is refused at the end, for two customers and not for one")
  func small() throws {
    for customers in [2, 3, 999] {
      let policy = ToyPolicy(failingFor: 0..<customers)
      let refusal = #expect(throws: RunRefusal.self) {
        try CollectionRun.propose(try ToyLedger.slices(customers: customers), policy: policy, threads: 2)
      }
      #expect(refusal == everyone(customers, isEarly: false))
    }
    let alone = try CollectionRun.propose(
      try ToyLedger.slices(customers: 1), policy: ToyPolicy(failingFor: 0..<1))
    #expect(alone.faults.count == 1)
    let one = try CollectionRun.propose(try ToyLedger.slices(customers: 2), policy: ToyPolicy(failingFor: 1..<2))
    #expect(one.faults.count == 1)
  }

  @Test("is not excused by customers without invoices, unless nobody has any")
  func idle() throws {
    let policy = ToyPolicy { $0 % 4 == 3 ? nil : (5, "no such field") }
    let refusal = #expect(throws: RunRefusal.self) {
      try CollectionRun.propose(try ToyLedger.slices(customers: 4_000) { $0 % 4 == 3 }, policy: policy)
    }
    guard case .everyoneFaulted(1_000, true, _) = refusal else {
      Issue.record("\(String(describing: refusal))")
      return
    }
    let nobody = try ToyLedger.slices(customers: 8) { _ in true }
    #expect(try CollectionRun.propose(nobody, policy: policy).faults.count == 6)
    #expect(throws: RunRefusal.self) { try CollectionRun.propose(nobody, policy: ToyPolicy(failingFor: 0..<8)) }
    let onlyOneTrades = try ToyLedger.slices(customers: 8) { $0 != 0 }
    #expect(try CollectionRun.propose(onlyOneTrades, policy: ToyPolicy(failingFor: 0..<8)).faults.count == 8)
  }

  @Test("is told in one message: the three most frequent mistakes, each with its place, remedy and count")
  func message() throws {
    let slices = try ToyLedger.slices(customers: 2_000)
    let refusal = #expect(throws: RunRefusal.self) {
      try CollectionRun.propose(
        slices,
        policy: ToyPolicy { customer in
          switch customer {
          case 0: (9, "rare")
          case 1..<10: (7, "seldom")
          case 10..<40: (6, "often")
          case 40..<50: (8, "now and then")
          default: (5, "there is no field 'ballance'")
          }
        })
    }
    #expect(
      refusal?.description == """
        the run is refused, and nothing is saved: the policy failed for the first 1000 customers, and nobody else was asked
          late_fee.lua:5: there is no field 'ballance'; did you mean 'balance'?
              return invoice.ballance
              met by 950 customers
          late_fee.lua:6: often; did you mean 'balance'?
              return invoice.ballance
              met by 30 customers
          late_fee.lua:8: now and then; did you mean 'balance'?
              return invoice.ballance
              met by 10 customers
          and 2 other faults
        mend the policy and run again; 'tahsil policy check' finds such mistakes without a run
        """)
  }

  @Test("by answers that are not allowed is stopped as well")
  func wrongAnswers() throws {
    let slices = try ToyLedger.slices(customers: 5)
    let refusal = #expect(throws: RunRefusal.self) { try CollectionRun.propose(slices, policy: NegativeLimits()) }
    guard case .everyoneFaulted(5, false, let mistakes) = refusal else {
      Issue.record("\(String(describing: refusal))")
      return
    }
    #expect(mistakes.map(\.customers) == [["C0", "C1", "C2", "C3", "C4"]])
  }

  @Test("is replayed all the same where a run with it was recorded", arguments: [1, 1_200])
  func replay(customers: Int) throws {
    let slices = try ToyLedger.slices(customers: customers)
    let policy = ToyPolicy(failingFor: 0..<customers)
    let record = try CollectionRun.evaluate(slices, policy: policy, economy: .normal)
    #expect(record.faults.count == customers)
    let replay = try Replay(of: record, over: slices, policy: policy)
    #expect(replay.isIdentical)
    let other = try Replay(of: record, over: slices, policy: ToyPolicy())
    #expect(!other.isIdentical && other.differences.contains("the faults differ"))
  }

  private func everyone(_ customers: Int, isEarly: Bool) -> RunRefusal {
    let faults = (0..<customers).map {
      ToyPolicy.fault("C\($0)", line: 5, message: "invoice has no field 'ballance'")
    }
    return .everyoneFaulted(customers: customers, isEarly: isEarly, mistakes: FaultGroup.groups(faults))
  }
}

/// Answers a limit below zero to everybody.
private struct NegativeLimits: Policy {
  let rules = CollectionRules(currency: .SAR)
  let identity = PolicyIdentity(name: "negative", revision: 1, sha256: String(repeating: "b", count: 64), files: [])

  func source(of question: Question) -> String { "\(question.rawValue).lua" }

  func answers(over snapshot: Snapshot, customers: Range<Int>, economy: Economy) throws -> Answers {
    var answers = Answers(customers: customers)
    for customer in customers {
      answers.limits.append(Answer(.amount(try Money(minorUnits: -1, currency: .SAR)), reason: "toy"))
      for _ in snapshot.invoices(ofCustomer: customer) {
        answers.terms.append(Answer(nil, reason: "toy"))
        answers.fees.append(Answer(nil, reason: "toy"))
        answers.stages.append(Answer(nil, reason: "toy"))
      }
    }
    return answers
  }
}

@Suite("A run as of a day")
struct RunDayTests {
  @Test("on or after the last posted run is made, before it is refused; a replay may be of any day")
  func day() throws {
    var ledger = try ToyLedger.ledger(customers: 3)
    ledger.notePostedRun(asOf: ToyLedger.asOf)
    let rules = CollectionRules(currency: .SAR)
    let same = SnapshotSlices(of: ledger, asOf: ToyLedger.asOf, rules: rules)
    #expect(try CollectionRun.propose(same, policy: ToyPolicy()).asOf == ToyLedger.asOf)
    let before = SnapshotSlices(of: ledger, asOf: try ToyLedger.asOf.advanced(by: -1), rules: rules)
    let refusal = #expect(throws: RunRefusal.self) { try CollectionRun.propose(before, policy: ToyPolicy()) }
    #expect(refusal?.description.contains("run as of 2026-03-02 or later") == true)
    #expect(throws: Never.self) { try CollectionRun.evaluate(before, policy: ToyPolicy(), economy: .normal) }
  }
}
