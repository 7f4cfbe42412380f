import LedgerStore
import Receivables
import Testing

@Suite("A saved run")
struct RunTests {
  @Test("comes back as it was saved, with decisions of every kind")
  func roundTrip() throws {
    let fixture = try RunFixture.ledger()
    let proposal = try RunFixture.proposal()
    let number = try fixture.store.save(proposal)
    #expect(number == 1)
    #expect(try fixture.store.proposal(run: 1) == proposal)
    let record = try fixture.store.run(1)
    #expect(record.policy == RunFixture.policy)
    #expect(record.counts == proposal.counts)
    #expect((record.decisions, record.faults, record.findings) == (12, 1, 2))
    #expect(record.state == .proposed)
  }

  @Test("does not change the ledger until it is posted")
  func savingIsNoRecording() throws {
    let fixture = try RunFixture.ledger()
    let before = try LedgerPicture(fixture.store.ledger())
    try fixture.store.save(RunFixture.proposal())
    #expect(try fixture.store.info().sequence == 3)
    #expect(try LedgerPicture(fixture.store.ledger()) == before)
  }

  @Test("is superseded by a newer one, unless it was posted")
  func superseded() throws {
    let fixture = try RunFixture.ledger()
    try fixture.store.save(RunFixture.proposal())
    try fixture.store.save(RunFixture.proposal())
    #expect(try fixture.store.runs().map(\.state) == [.superseded(by: 2), .proposed])
    try fixture.store.post(run: 2)
    try fixture.store.save(RunFixture.proposal(knownAt: 4))
    #expect(
      try fixture.store.runs().map(\.state) == [.superseded(by: 3), .posted(recording: 4), .proposed])
  }

  @Test("cannot have seen recordings that do not exist", arguments: [(0, false), (1, true), (3, true), (4, false)])
  func knownAt(knownAt: Int, isAllowed: Bool) throws {
    let fixture = try RunFixture.ledger()
    if isAllowed {
      #expect(try fixture.store.save(RunFixture.proposal(knownAt: knownAt)) == 1)
    } else {
      let error = #expect(throws: StoreError.self) {
        try fixture.store.save(RunFixture.proposal(knownAt: knownAt))
      }
      #expect(error?.description == "the proposal saw recording \(knownAt), and the ledger has 1 to 3; run again")
    }
  }

  @Test("cannot decide what makes no sense")
  func nonsense() throws {
    let fixture = try RunFixture.ledger()
    var proposal = try RunFixture.proposal()
    proposal.decisions = [
      Decision(
        customer: 0, subject: .customer, question: .escalation,
        effect: .stage(name: "reminder", number: 1, letterDay: nil), reason: "")
    ]
    #expect(throws: StoreError.self) { try fixture.store.save(proposal) }
    proposal.decisions = [
      Decision(
        customer: 0, subject: .invoice(0), question: .lateFee,
        effect: .fee(total: try Money("1.00", .SAR), addition: try Money("1.00", .USD)), reason: "")
    ]
    #expect(throws: StoreError.self) { try fixture.store.save(proposal) }
    proposal.decisions = [
      Decision(customer: 7, subject: .customer, question: .creditLimit, effect: .limit(.unlimited), reason: "")
    ]
    #expect(throws: StoreError.self) { try fixture.store.save(proposal) }
    #expect(try fixture.store.runs().isEmpty)
  }

  @Test("that does not exist is named")
  func unknown() throws {
    let fixture = try LedgerFixture()
    let error = #expect(throws: StoreError.self) { try fixture.store.run(5) }
    #expect(error?.description == "there is no run 5; 'tahsil runs' lists them")
    #expect(throws: StoreError.self) { try fixture.store.proposal(run: 5) }
  }

  @Test("lets a person leave out a customer, an invoice or an order, once and with a reason")
  func exclusions() throws {
    let fixture = try RunFixture.ledger()
    try fixture.store.save(RunFixture.proposal())
    try fixture.store.exclude(run: 1, subject: "I1", reason: "call first", author: "Huda")
    try fixture.store.exclude(run: 1, subject: "O1", reason: "paid in cash")
    let record = try fixture.store.run(1)
    #expect(record.exclusions.map(\.subject) == ["I1", "O1"])
    #expect(record.exclusions.map(\.author) == ["Huda", ""])
    for (subject, reason, message) in [
      ("I1", "again", "'I1' is already left out of run 1"),
      ("C1", "", "say why 'C1' is left out; the reason is empty"),
      ("C9", "who", "run 1 decides nothing about 'C9'; 'tahsil show 1' lists its subjects"),
    ] {
      let error = #expect(throws: StoreError.self) {
        try fixture.store.exclude(run: 1, subject: subject, reason: reason)
      }
      #expect(error?.description == message)
    }
  }

  @Test("that is posted or superseded leaves nothing out any more")
  func closedExclusions() throws {
    let fixture = try RunFixture.ledger()
    try fixture.store.save(RunFixture.proposal())
    try fixture.store.save(RunFixture.proposal())
    try fixture.store.post(run: 2)
    for run in 1...2 {
      let error = #expect(throws: StoreError.self) { try fixture.store.exclude(run: run, subject: "C1", reason: "x") }
      #expect(error?.code == .runClosed)
    }
  }
}
