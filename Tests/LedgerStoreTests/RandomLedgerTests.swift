import LedgerStore
import Receivables
import Testing

@Suite("Random entries")
struct RandomLedgerTests {
  @Test("written as CSV and imported make the ledger that the entries make")
  func roundTrip() throws {
    for _ in 0..<8 {
      let seed = UInt64.random(in: .min ... .max)
      var source = RandomEntries(seed: seed)
      let entries = try source.entries(customers: 12, invoices: 40)
      let fixture = try LedgerFixture()
      for (name, text) in RandomEntries.files(entries) { try fixture.write("in/\(name)", text) }
      let report = try fixture.run(Import(paths: [fixture.folder + "/in"]))
      #expect(fixture.errors(report) == [], "seed \(seed)")
      let expected = try LedgerPicture(Ledger(entries))
      #expect(try LedgerPicture(fixture.store.ledger()) == expected, "seed \(seed)")
      #expect(try fixture.store.verify() == [], "seed \(seed)")
      try fixture.store.export(to: fixture.folder + "/out")
      let other = try LedgerFixture()
      try other.run(Import(paths: [fixture.folder + "/out"]))
      #expect(try LedgerPicture(other.store.ledger()) == expected, "seed \(seed)")
    }
  }
}
