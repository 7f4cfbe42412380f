import LedgerStore
import Receivables
import Testing

@Suite("The ledger as it was known")
struct KnownAtTests {
  @Test("at each recording has what was recorded until then, and nothing later")
  func views() throws {
    let fixture = try RunFixture.posted()
    let store = fixture.store
    #expect(try store.recordings().map(\.kind) == [.made, .imported, .imported, .posted, .imported])
    #expect(try (1...5).map { try store.ledger(knownAt: $0).invoices.count } == [0, 3, 3, 3, 3])
    #expect(try (1...5).map { try store.ledger(knownAt: $0).credits.count } == [0, 0, 2, 3, 3])
    #expect(try (1...5).map { try store.ledger(knownAt: $0).fees.count } == [0, 0, 0, 2, 2])
    #expect(
      try (3...5).map { try store.ledger(knownAt: $0).disputes[0].closed } == [nil, nil, Day("2026-02-25")])
    #expect(
      try (1...5).map { try store.ledger(knownAt: $0).lastPostedDay != nil } == [false, false, false, true, true])
    #expect(try LedgerPicture(store.ledger(knownAt: 5)) == LedgerPicture(store.ledger()))
    #expect(try store.ledger().knownAt == 5)
  }

  @Test("at a number that there is not is refused", arguments: [0, 3, -1])
  func outside(number: Int) throws {
    let fixture = try LedgerFixture.small()
    let error = #expect(throws: StoreError.self) { try fixture.store.ledger(knownAt: number) }
    #expect(
      error?.description
        == "the ledger has no recording \(number); name one from 1 to 2, see 'tahsil ledger info'")
  }

  @Test("shows an invoice in each of its versions and counts them")
  func versions() throws {
    let fixture = try LedgerFixture.small()
    for amount in ["1001.00", "1002.00"] {
      let report = try fixture.load([
        "invoices.csv": "id,customer,issued,due,amount,currency\nI1,C1,2026-01-01,2026-01-31,\(amount),SAR\n"
      ]) { $0.isCorrection = true }
      #expect(report.revised == 1)
    }
    let versions = try (2...4).map { try fixture.store.ledger(knownAt: $0).invoices[0] }
    #expect(versions.map(\.amount) == [100_000, 100_100, 100_200])
    #expect(versions.map(\.reissues) == [0, 1, 2])
    #expect(try fixture.store.ledger().invoices[1].reissues == 0)
    #expect(try fixture.store.verify() == [])
  }

  @Test("is counted in the info of the store")
  func info() throws {
    let fixture = try RunFixture.posted()
    let info = try fixture.store.info()
    #expect(info.sequence == 5)
    #expect((info.runs, info.postedRuns) == (1, 1))
    #expect(info.lastPostedDay == Day("2026-02-20"))
    #expect(info.counts.map(\.rows) == [2, 3, 1, 1, 1, 1, 1, 1, 1, 1, 1])
    #expect(info.counts.map(\.revisions) == [0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0])
    #expect(info.days?.lowerBound == Day("2026-01-01"))
    #expect(info.days?.upperBound == Day("2026-02-01"))
    #expect(info.currencies == [.SAR, .USD])
    #expect(info.bytes > 0)
    let fresh = try LedgerFixture()
    let empty = try fresh.store.info()
    #expect(empty.days == nil)
    #expect(empty.lastPostedDay == nil)
  }
}
