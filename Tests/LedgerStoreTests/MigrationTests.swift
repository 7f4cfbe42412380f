import GRDB
import Receivables
import Testing

@testable import LedgerStore

@Suite("A ledger of an earlier version")
struct MigrationTests {
  /// A run of version 1 with an answer that was held back, a decision that was left out, and two that were posted.
  private static let posted = """
    INSERT INTO recordings VALUES (2, 'import', NULL);
    INSERT INTO recorded_files VALUES (2, 0, 'invoices.csv', 'invoice', '\(String(repeating: "a", count: 64))', 4, 4, 0, 0, 0);
    INSERT INTO customers (key, recorded, id, name, name_ar, segment, region, language, currency, rating, email, phone)
      VALUES (1, 2, 'C1', 'Noor', '', '', '', '', 682, '', '', ''), (2, 2, 'C2', 'Falcon', '', '', '', '', 682, '', '', '');
    INSERT INTO invoices VALUES (1, 2, 'I1', 1, 20000, 20030, 100000, 682, '', '', NULL),
      (2, 2, 'I2', 2, 20000, 20030, 200000, 682, '', '', NULL);
    INSERT INTO runs VALUES (1, 20100, 2, 'standard', 1, 'h', 'normal', 2, 2, 2, 0, 8, '');
    INSERT INTO decisions VALUES
      (1, 0, 1, 1, NULL, 'late_fee', 'fee', 500, 500, 682, NULL, NULL, NULL, NULL, 'past_grace'),
      (1, 1, 1, 1, NULL, 'escalation', 'stage', NULL, NULL, NULL, 'reminder', NULL, 1, 20101, 'age'),
      (1, 2, 2, 2, NULL, 'late_fee', 'fee', 900, 900, 682, NULL, NULL, NULL, NULL, 'past_grace'),
      (1, 3, 2, 2, NULL, 'escalation', 'stage_held_back', NULL, NULL, NULL, 'reminder', 'quiet', NULL, NULL, 'age');
    INSERT INTO findings VALUES (1, 0, 'rate_missing', 'C1', '', 'no rate');
    INSERT INTO exclusions VALUES (1, 'C2', 'paid', '');
    INSERT INTO recordings VALUES (3, 'post', 1);
    INSERT INTO postings VALUES (1, 0, 3, 'late_fee', 'fee', 'invoice', 1, 0, 20100),
      (1, 1, 3, 'escalation', 'stage', 'invoice', 1, 0, 20100);
    """

  @Test("is brought up to date when it is opened, with what was posted and what was left out")
  func version1() throws {
    let fixture = try LedgerFixture()
    let path = fixture.folder + "/old.sqlite"
    let old = try DatabaseQueue(path: path)
    try Schema.migrator.migrate(old, upTo: "1 ledger and runs")
    try old.write { try $0.execute(sql: Self.posted) }
    try old.close()

    let store = try LedgerStore(opening: path)
    #expect(try store.verify() == [])
    let ledger = try store.ledger()
    #expect(ledger.fees == [.init(invoice: 0, day: try #require(Day(number: 20_100)), amount: 500)])
    #expect(ledger.stages.map(\.invoice) == [0])
    #expect(ledger.stages.map(\.letterDay) == [Day(number: 20_101)])
    let record = try store.run(1)
    #expect((record.decisions, record.faults, record.findings) == (3, 0, 1))
    #expect(record.state == .posted(recording: 3))
    #expect(try store.proposal(run: 1).decisions.map(\.reason) == ["past_grace", "age", "past_grace", "age"])
    #expect(try store.decisionID(run: 1, ordinal: 1) == "escalation/I1/2025-01-12")
    try store.close()
    #expect(try LedgerFile.check(path) == Schema.version)
    #expect(throws: Never.self) { try LedgerStore(opening: path, isReadOnly: true) }
  }

  @Test("cannot be opened to read only, and says what to do")
  func readOnly() throws {
    let fixture = try LedgerFixture()
    let path = fixture.folder + "/old.sqlite"
    let old = try DatabaseQueue(path: path)
    try Schema.migrator.migrate(old, upTo: "1 ledger and runs")
    try old.close()
    let error = #expect(throws: StoreError.self) { try LedgerStore(opening: path, isReadOnly: true) }
    #expect(error?.code == .outdated)
    #expect(error?.description.hasSuffix("open it once for writing, and it is brought up to date") == true)
  }
}
