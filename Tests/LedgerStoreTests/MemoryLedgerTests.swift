import LedgerStore
import Receivables
import Testing

// Every import of a test also goes through `LedgerFixture.requireSameInMemory`.
@Suite("An import into memory")
struct MemoryLedgerTests {
  @Test("says what an import into a new file says, and makes the same ledger, whatever stands in the files")
  func mutations() throws {
    let fixture = try LedgerFixture()
    var (kept, refused, rejecting) = (0, 0, 0)
    for round in 0..<80 {
      let seed = UInt64.random(in: .min ... .max)
      var files = try MutatedFiles(seed: seed)
      let options = try files.write(into: fixture, folder: "\(round)")
      try fixture.requireSameInMemory(options, "seed \(seed)")
      let (report, ledger) = try options.ledger()
      if ledger != nil { kept += 1 }
      if report.isRefused { refused += 1 }
      if ledger != nil, report.rejected > 0 { rejecting += 1 }
    }
    #expect(kept > 0 && refused > 0 && rejecting > 0)
  }

  @Test(
    "gives a ledger that is known as after the first import of a file, and no ledger where it is refused or a dry run")
  func ledger() throws {
    let fixture = try LedgerFixture()
    let good = try fixture.write("customers.csv", "id,name\nC1,Noor\n")
    var options = Import(paths: [good])
    let (report, ledger) = try options.ledger()
    #expect((report.recording, ledger?.knownAt) == (2, 2))
    #expect(ledger?.customers == [Customer(id: "C1", name: "Noor")])
    options.isDryRun = true
    let dry = try options.ledger()
    #expect((dry.report.added, dry.report.recording, dry.ledger) == (1, nil, nil))
    let bad = try fixture.write("bad/customers.csv", "id,name\nC1,\n")
    let refused = try Import(paths: [bad]).ledger()
    #expect(refused.ledger == nil)
    #expect(
      fixture.errors(refused.report) == ["bad/customers.csv:2: name: the field is empty; every customer needs it"])
  }

  @Test("of files without rows is an empty ledger in which nothing was recorded")
  func nothing() throws {
    let fixture = try LedgerFixture()
    let (report, ledger) = try Import(paths: [try fixture.write("customers.csv", "id,name\n")]).ledger()
    #expect(report.recording == nil)
    #expect(ledger == Ledger(knownAt: 1))
  }

  @Test("gives each child the id of a parent that comes later")
  func parents() throws {
    let fixture = try LedgerFixture()
    let path = try fixture.write("customers.csv", "id,name,parent\nC1,a,C3\nC2,b,\nC3,c,C2\n")
    let ledger = try #require(try Import(paths: [path]).ledger().ledger)
    #expect(ledger.parents == [2, nil, 1])
    #expect(ledger.customers.map(\.parent) == ["C3", "", "C2"])
  }

  @Test("does not complete a row that this import has added: both must stand in one row")
  func completion() throws {
    let fixture = try LedgerFixture.small()
    let paths = try ["customers.csv": LedgerFixture.customers, "invoices.csv": LedgerFixture.invoices].map {
      try fixture.write("in/\($0.key)", $0.value)
    }
    let disputes = try fixture.write(
      "in/disputes.csv", "invoice,opened,closed\nI1,2026-02-01,\nI1,2026-02-01,2026-02-05\n")
    let options = Import(paths: paths + [disputes])
    try fixture.requireSameInMemory(options)
    #expect(
      fixture.errors(try options.ledger().report) == [
        "in/disputes.csv:3: invoice: the same dispute stands at in/disputes.csv:2 already; remove one of the two rows"
      ])
  }

  @Test("reports how far it has come")
  func progress() throws {
    let fixture = try LedgerFixture()
    let path = try fixture.write("customers.csv", "id,name\nC1,Noor\n")
    var seen: [ImportProgress] = []
    _ = try Import(paths: [path]).ledger { seen.append($0) }
    #expect(seen.map { [$0.rows, $0.bytes, $0.totalBytes] } == [[0, 16, 16], [1, 16, 16]])
  }

  @Test("ends where rejected rows cannot be written")
  func rejects() throws {
    let fixture = try LedgerFixture()
    var options = Import(paths: [try fixture.write("customers.csv", "id,name\nC1,\n")])
    options.rejects = fixture.folder + "/nowhere/rejects.csv"
    let error = #expect(throws: StoreError.self) { try options.ledger() }
    #expect(error?.code == .readOnly)
  }
}
