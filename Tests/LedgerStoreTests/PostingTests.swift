import Receivables
import Testing

@testable import LedgerStore

@Suite("Posting a run")
struct PostingTests {
  @Test("brings every decision that changes something into the ledger, and nothing else")
  func posts() throws {
    let fixture = try RunFixture.ledger()
    try fixture.store.save(RunFixture.proposal())
    let posted = try fixture.store.post(run: 1)
    #expect(posted == PostedRun(run: 1, recording: 4, decisions: 12, excluded: 0))
    let ledger = try fixture.store.ledger()
    let day = try #require(Day("2026-02-20"))
    #expect(ledger.knownAt == 4)
    #expect(ledger.lastPostedDay == day)
    #expect(ledger.fees == [.init(invoice: 0, day: day, amount: 500), .init(invoice: 1, day: day, amount: -50)])
    #expect(ledger.stages.map(\.invoice) == [0, 2])
    #expect(ledger.stages.map(\.number) == [1, 2])
    #expect(ledger.stages.map { $0.stage.map { ledger.stageNames[$0] } } == ["reminder", "call"])
    #expect(ledger.stages[0].letterDay == Day("2026-02-22"))
    #expect(ledger.terms.map { ledger.discountTerms[Int($0.terms)].count } == [2, 0])
    #expect(ledger.limits.map(\.limit) == [.amount(try Money("50000.00", .SAR)), .unlimited])
    #expect(ledger.holds.map(\.isPlaced) == [true, false])
    #expect(ledger.orderReleases == [.init(order: 0, day: day, release: .hold)])
    #expect(
      ledger.credits.last
        == CreditEntry(customer: 0, invoice: 0, day: day, currency: .SAR, kind: .discount, amount: 2000))
    #expect(try fixture.store.verify() == [])
  }

  @Test("leaves out whom a person excluded: a customer with all of it, or one invoice")
  func excluded() throws {
    for (subject, decisions, excluded) in [("C1", 2, 10), ("I1", 8, 4), ("I3", 11, 1), ("O1", 11, 1)] {
      let fixture = try RunFixture.ledger()
      try fixture.store.save(RunFixture.proposal())
      try fixture.store.exclude(run: 1, subject: subject, reason: "by hand")
      let posted = try fixture.store.post(run: 1)
      #expect(posted == PostedRun(run: 1, recording: 4, decisions: decisions, excluded: excluded), "\(subject)")
      #expect(try fixture.store.verify() == [])
    }
  }

  @Test("is refused for a run that does not exist")
  func unknown() throws {
    let fixture = try RunFixture.ledger()
    let error = #expect(throws: PostingError.self) { try fixture.store.post(run: 1) }
    #expect(error == .unknownRun(1))
  }

  @Test("is refused the second time")
  func twice() throws {
    let fixture = try RunFixture.ledger()
    try fixture.store.save(RunFixture.proposal())
    try fixture.store.post(run: 1)
    let error = #expect(throws: PostingError.self) { try fixture.store.post(run: 1) }
    #expect(error == .alreadyPosted(run: 1, recording: 4))
    #expect(error?.description == "run 1 is already posted, as recording 4; nothing is left to post")
  }

  @Test("is refused for a run that a newer one superseded")
  func superseded() throws {
    let fixture = try RunFixture.ledger()
    try fixture.store.save(RunFixture.proposal())
    try fixture.store.save(RunFixture.proposal())
    let error = #expect(throws: PostingError.self) { try fixture.store.post(run: 1) }
    #expect(error == .superseded(run: 1, by: 2))
    #expect(throws: Never.self) { try fixture.store.post(run: 2) }
  }

  @Test(
    "is refused as of a day before the last posted run, and not as of the same day",
    arguments: [("2026-02-19", false), ("2026-02-20", true), ("2026-02-21", true)])
  func earlier(day: String, isAllowed: Bool) throws {
    let fixture = try RunFixture.ledger()
    try fixture.store.save(RunFixture.proposal())
    try fixture.store.post(run: 1)
    var proposal = try RunFixture.proposal(asOf: day, knownAt: 4)
    proposal.decisions = []
    try fixture.store.save(proposal)
    if isAllowed {
      #expect(try fixture.store.post(run: 2).recording == 5)
    } else {
      let error = #expect(throws: PostingError.self) { try fixture.store.post(run: 2) }
      #expect(
        error?.description
          == "a run as of 2026-02-20 is already posted, and 2026-02-19 is before it; run again as of 2026-02-20 or later"
      )
    }
  }

  @Test("is refused once the ledger has moved, and says by which files or run")
  func moved() throws {
    let fixture = try RunFixture.ledger()
    try fixture.store.save(RunFixture.proposal())
    try fixture.load(["payments.csv": "id,customer,date,amount,currency\nP2,C1,2026-02-02,5,SAR\n"])
    let error = #expect(throws: PostingError.self) { try fixture.store.post(run: 1) }
    #expect(
      error?.description == """
        run 1 saw the ledger up to recording 3, and since then came import 4 (payments.csv: 1 added, 0 revised); \
        run again, then post the new run
        """)
    try fixture.store.save(RunFixture.proposal(knownAt: 4))
    try fixture.store.post(run: 2)
    try fixture.store.save(RunFixture.proposal(knownAt: 4))
    let second = #expect(throws: PostingError.self) { try fixture.store.post(run: 3) }
    #expect(second?.description.contains("since then came the posting of run 2 as recording 5") == true)
  }

  @Test("of the same decision by another run of the day is refused, and nothing of the run is kept")
  func sameDecision() throws {
    let fixture = try RunFixture.ledger()
    try fixture.store.save(RunFixture.proposal())
    try fixture.store.post(run: 1)
    try fixture.store.save(RunFixture.proposal(knownAt: 4))
    let error = #expect(throws: PostingError.self) { try fixture.store.post(run: 2) }
    #expect(error == .decisionAlreadyPosted(id: "credit_limit/C1/2026-02-20", run: 1))
    #expect(try fixture.store.info().sequence == 4)
    #expect(try fixture.store.ledger().fees.count == 2)
    try fixture.store.save(RunFixture.proposal(asOf: "2026-02-21", knownAt: 4))
    #expect(try fixture.store.post(run: 3).decisions == 12)
  }

  @Test("at once saves and posts together, or leaves nothing of both where the ledger moved meanwhile")
  func atOnce() throws {
    let fixture = try RunFixture.ledger()
    let proposal = try RunFixture.proposal()
    let sources = ["policy.toml": Array("-- policy".utf8)]
    #expect(
      try fixture.store.post(proposal, sources: sources)
        == PostedRun(run: 1, recording: 4, decisions: 12, excluded: 0))
    #expect(try fixture.store.run(1).state == .posted(recording: 4))
    #expect(try fixture.store.policySources(run: 1) == sources)
    let waiting = try fixture.store.save(RunFixture.proposal(asOf: "2026-02-21", knownAt: 4))

    let late = #expect(throws: PostingError.self) { try fixture.store.post(RunFixture.proposal(asOf: "2026-02-21")) }
    #expect(
      late?.description == """
        the proposal saw the ledger up to recording 3, and while it was made came the posting of run 1 as recording 4; \
        nothing of it is saved, run again
        """)
    #expect(try fixture.store.run(waiting).state == .proposed, "a refused posting supersedes nothing")
    let same = #expect(throws: PostingError.self) { try fixture.store.post(RunFixture.proposal(knownAt: 4)) }
    #expect(same == .decisionAlreadyPosted(id: "credit_limit/C1/2026-02-20", run: 1))
    #expect(try fixture.store.runs().count == 2)
    #expect(try fixture.store.info().sequence == 4)
    #expect(try fixture.store.verify() == [])
  }

  @Test("twice is impossible by the database itself")
  func uniqueness() throws {
    let fixture = try RunFixture.posted()
    // The same decisions as another run of the day, but for the customer that was left out.
    try fixture.store.save(RunFixture.proposal(knownAt: 5))
    // The next day they are other decisions.
    try fixture.store.save(RunFixture.proposal(asOf: "2026-02-21", knownAt: 5))
    func insert(_ sql: String) throws { try fixture.store.writing { try Statement($0, "INSERT INTO \(sql)").run() } }
    for (sql, refusal) in [
      ("recordings VALUES (6, 'post', 1)", "UNIQUE"),
      ("recordings VALUES (6, 'post', 2)", "another run of the day posted one of these decisions"),
      ("exclusions VALUES (1, 'C1', 'late', '')", "the run is posted: nothing can be left out any more"),
    ] {
      let error = #expect(throws: StoreError.self) { try insert(sql) }
      #expect(error?.description.contains(refusal) == true, "\(sql)")
    }
    #expect(throws: Never.self) { try insert("recordings VALUES (6, 'post', 3)") }
  }

  @Test("of what another run of the day left out is allowed, and of what both left out")
  func leftOutBefore() throws {
    let fixture = try RunFixture.posted()
    try fixture.store.save(RunFixture.proposal(knownAt: 5))
    try fixture.store.exclude(run: 2, subject: "C1", reason: "was posted this morning")
    #expect(try fixture.store.post(run: 2) == PostedRun(run: 2, recording: 6, decisions: 2, excluded: 10))
    #expect(try fixture.store.verify() == [])
  }

  @Test("of an order again on one day is possible once the order was changed")
  func orderVersions() throws {
    let fixture = try RunFixture.ledger()
    var proposal = try RunFixture.proposal()
    proposal.decisions = proposal.decisions.filter { $0.question == .orderRelease }
    try fixture.store.save(proposal)
    try fixture.store.post(run: 1)
    proposal.knownAt = 4
    try fixture.store.save(proposal)
    #expect(throws: PostingError.self) { try fixture.store.post(run: 2) }
    try fixture.load(["orders.csv": "id,customer,date,amount,currency,state\nO1,C1,2026-02-01,76,SAR,open\n"])
    proposal.knownAt = 5
    try fixture.store.save(proposal)
    #expect(try fixture.store.post(run: 3).decisions == 1)
  }

  @Test("gives each decision an id of question, subject and day")
  func ids() throws {
    let fixture = try RunFixture.ledger()
    try fixture.store.save(RunFixture.proposal())
    #expect(try fixture.store.decisionID(run: 1, ordinal: 8) == "escalation/I1/2026-02-20")
    #expect(try fixture.store.decisionID(run: 1, ordinal: 4) == "early_payment_discount/I1/2026-02-20/discount_taken")
    #expect(
      try fixture.store.decisionID(run: 1, ordinal: 1) == "credit_limit/C1/2026-02-20/hold_placed:over_limit")
    #expect(throws: StoreError.self) { try fixture.store.decisionID(run: 1, ordinal: 14) }
  }
}
