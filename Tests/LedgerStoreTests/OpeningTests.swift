import Foundation
import Receivables
import Testing

@testable import LedgerStore

@Suite("A ledger file")
struct OpeningTests {
  @Test("can be made, closed and opened again with everything in it")
  func opensAgain() throws {
    let fixture = try LedgerFixture.small()
    try fixture.store.close()
    let store = try LedgerStore(opening: fixture.store.path)
    #expect(try store.ledger().invoices.count == 3)
    #expect(try store.verify() == [])
  }

  @Test("is not made where there is a file already")
  func isNotOverwritten() throws {
    let fixture = try LedgerFixture()
    let error = #expect(throws: StoreError.self) { try LedgerStore(creating: fixture.store.path) }
    #expect(error?.code == .exists)
    #expect(
      error?.description == "there is already a file at \(fixture.store.path); choose another path, or open that one")
  }

  @Test("that is missing is named with what to do")
  func missing() throws {
    let error = #expect(throws: StoreError.self) { try LedgerStore(opening: "/nowhere/ledger.sqlite") }
    #expect(error?.code == .missing)
    #expect(
      error?.description
        == "there is no ledger at /nowhere/ledger.sqlite; make one with 'tahsil ledger init', or name another")
  }

  @Test("of another kind is left alone", arguments: ["", "id,name\nC1,Noor\n", String(repeating: "x", count: 5000)])
  func foreign(text: String) throws {
    let fixture = try LedgerFixture()
    let path = try fixture.write("notes.txt", text)
    let error = #expect(throws: StoreError.self) { try LedgerStore(opening: path) }
    #expect(error?.code == .notALedger)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
  }

  @Test("of another program is left alone, although it is SQLite")
  func foreignSQLite() throws {
    let fixture = try LedgerFixture()
    try change(fixture, "PRAGMA application_id = 7")
    let error = #expect(throws: StoreError.self) { try LedgerStore(opening: fixture.store.path) }
    #expect(error?.code == .notALedger)
    #expect(error?.description.contains("an SQLite file of another program") == true)
  }

  @Test("of a later version is refused")
  func newer() throws {
    let fixture = try LedgerFixture()
    try change(fixture, "PRAGMA user_version = 3")
    let error = #expect(throws: StoreError.self) { try LedgerStore(opening: fixture.store.path) }
    #expect(error?.code == .newerSchema)
    #expect(error?.description.contains("(schema 3, this one knows 2); use that version") == true)
  }

  @Test("that is cut off is refused, by one byte and by half")
  func truncated() throws {
    let fixture = try LedgerFixture.small()
    try fixture.store.close()
    let whole = try Data(contentsOf: URL(fileURLWithPath: fixture.store.path))
    for size in [whole.count / 2, whole.count - 1] {
      let path = try fixture.write("cut.sqlite", bytes: [UInt8](whole.prefix(size)))
      let error = #expect(throws: StoreError.self) { try LedgerStore(opening: path) }
      #expect(error?.code == .damaged)
      #expect(error?.description == "\(path) is cut off; restore it from a backup")
    }
  }

  @Test("that is cut off in its first hundred bytes is refused as cut off", arguments: [16, 99])
  func truncatedHeader(size: Int) throws {
    let fixture = try LedgerFixture.small()
    try fixture.store.close()
    let whole = try Data(contentsOf: URL(fileURLWithPath: fixture.store.path))
    let path = try fixture.write("cut.sqlite", bytes: [UInt8](whole.prefix(size)))
    let error = #expect(throws: StoreError.self) { try LedgerStore(opening: path) }
    #expect(error?.code == .damaged)
  }

  @Test("that is cut off while changes wait beside it is whole again with them, and damaged without")
  func truncatedWithLog() throws {
    let fixture = try LedgerFixture.small()
    let log = try Data(contentsOf: URL(fileURLWithPath: fixture.store.path + "-wal"))
    try fixture.store.close()
    let whole = try Data(contentsOf: URL(fileURLWithPath: fixture.store.path))
    let path = try fixture.write("cut.sqlite", bytes: [UInt8](whole.prefix(8192)))
    try fixture.write("cut.sqlite-wal", bytes: [UInt8](log.prefix(5000)))
    let error = #expect(throws: StoreError.self) { try LedgerStore(opening: path).ledger() }
    #expect(error?.code == .damaged, "\(String(describing: error))")
    #expect(error?.description.contains("restore it from a backup") == true)
  }

  @Test("that is a folder or a device is named as such", arguments: ["/", "/dev/null"])
  func noFile(path: String) throws {
    let error = #expect(throws: StoreError.self) { try LedgerStore(opening: path) }
    #expect(error?.code == .notALedger)
    #expect(error?.description == "\(path) is a folder or a device; name the file of a ledger")
  }

  @Test("that was removed or replaced is not written to any more", arguments: [false, true])
  func moved(isReplaced: Bool) throws {
    let fixture = try LedgerFixture.small()
    let path = fixture.store.path
    let rates = try fixture.write("rates.csv", "date,from,to,rate\n2026-01-01,USD,SAR,3.75\n")
    try FileManager.default.moveItem(atPath: path, toPath: path + ".away")
    if isReplaced { try FileManager.default.copyItem(atPath: path + ".away", toPath: path) }
    let error = #expect(throws: StoreError.self) { try Import(paths: [rates]).run(into: fixture.store) }
    #expect(error?.code == .moved)
    #expect(
      error?.description
        == "the ledger at \(path) was removed or replaced since it was opened; nothing is written, try again")
  }

  @Test("with a broken page is found out by verify")
  func brokenPage() throws {
    let fixture = try LedgerFixture.small()
    try fixture.store.close()
    var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: fixture.store.path)))
    let start = try #require(bytes.firstRange(of: Array("Al Noor Trading".utf8))?.lowerBound)
    for offset in (start / 4096 * 4096)..<(start / 4096 * 4096 + 200) { bytes[offset] = 0xFF }
    let store = try LedgerStore(opening: try fixture.write("broken.sqlite", bytes: bytes))
    let problems = (try? store.verify()) ?? ["the file cannot be read at all"]
    #expect(!problems.isEmpty)
  }

  @Test("that is opened read-only can be read and not written")
  func readOnly() throws {
    let fixture = try LedgerFixture.small()
    let store = try LedgerStore(opening: fixture.store.path, isReadOnly: true)
    #expect(try store.ledger().invoices.count == 3)
    let path = try fixture.write("rates.csv", "date,from,to,rate\n2026-01-01,USD,SAR,3.75\n")
    let error = #expect(throws: StoreError.self) { try Import(paths: [path]).run(into: store) }
    #expect(error?.code == .readOnly)
    #expect(
      error?.description
        == "the ledger cannot be written to; check the permissions of the file and of its folder")
  }

  @Test("that is made by filling it has its name only when it is whole, and only where it is to be kept")
  func making() throws {
    let fixture = try LedgerFixture()
    let path = fixture.folder + "/filled.sqlite"
    let files = { try FileManager.default.contentsOfDirectory(atPath: fixture.folder).filter { $0.contains("filled") } }
    let rates = try fixture.write("rates.csv", "date,from,to,rate\n2026-01-01,USD,SAR,3.75\n")
    struct Stopped: Error {}

    try LedgerStore.making(at: path) { store in
      try Import(paths: [rates]).run(into: store)
      let names = try files()
      #expect(!names.contains("filled.sqlite"))
      return ((), keep: false)
    }
    #expect(try files() == [])
    #expect(throws: Stopped.self) {
      try LedgerStore.making(at: path) { _ -> (Void, keep: Bool) in throw Stopped() }
    }
    #expect(try files() == [])

    try LedgerStore.making(at: path) { store in (try Import(paths: [rates]).run(into: store), keep: true) }
    #expect(try files() == ["filled.sqlite"])
    #expect(try LedgerStore(opening: path).recordings().count == 2)
    let error = #expect(throws: StoreError.self) { try LedgerStore.making(at: path) { _ in ((), keep: true) } }
    #expect(error?.code == .exists)
  }

  @Test("that came while another of the name was filled stays, and the other is refused")
  func madeMeanwhile() throws {
    let fixture = try LedgerFixture()
    let path = fixture.folder + "/filled.sqlite"
    let rates = try fixture.write("rates.csv", "date,from,to,rate\n2026-01-01,USD,SAR,3.75\n")
    let error = #expect(throws: StoreError.self) {
      try LedgerStore.making(at: path) { _ in
        try LedgerStore.making(at: path) { inner in (try Import(paths: [rates]).run(into: inner), keep: true) }
        return ((), keep: true)
      }
    }
    #expect(error?.code == .exists)
    #expect(try LedgerStore(opening: path).recordings().count == 2)
    let files = try FileManager.default.contentsOfDirectory(atPath: fixture.folder)
    #expect(!files.contains { $0.contains(".new-") }, "\(files)")
  }

  /// Carries a statement out and closes the store, so that the file holds it.
  private func change(_ fixture: LedgerFixture, _ sql: String) throws {
    try fixture.store.writing { try Statement($0, sql).run() }
    try fixture.store.close()
  }
}

@Suite("A table of the ledger")
struct AppendOnlyTests {
  @Test("refuses to change, to delete and to replace a row", arguments: Schema.tables)
  func onlyGrows(table: String) throws {
    let fixture = try RunFixture.posted()
    let count = "SELECT count(*) FROM \(table)"
    let before = try fixture.store.reading { try $0.integer(count) } ?? 0
    try #require(before > 0, "the fixture must fill \(table)")
    let column = try fixture.store.reading {
      try $0.rows("SELECT name FROM pragma_table_info('\(table)') LIMIT 1") { $0.text(0) }
    }[0]
    for sql in [
      "UPDATE \(table) SET \"\(column)\" = \"\(column)\"", "DELETE FROM \(table)",
      "INSERT OR REPLACE INTO \(table) SELECT * FROM \(table)",
    ] {
      let error = #expect(throws: StoreError.self) { try fixture.store.writing { try Statement($0, sql).run() } }
      let refusals = ["\(table) only grows: record a later entry instead", "nothing can be left out any more"]
      #expect(refusals.contains { error?.description.contains($0) == true }, "\(sql)")
    }
    #expect(try fixture.store.reading { try $0.integer(count) } == before)
  }

  @Test("refuses what is out of bounds, on either side of each bound", arguments: Bound.all)
  func bounds(bound: Bound) throws {
    let fixture = try LedgerFixture.small()
    let sql = "INSERT INTO \(bound.table) VALUES (\(bound.values))"
    let insert = { try fixture.store.writing { try Statement($0, sql).run() } }
    if bound.isAllowed {
      #expect(throws: Never.self) { try insert() }
    } else {
      #expect(throws: StoreError.self) { try insert() }
    }
  }

  struct Bound: CustomTestStringConvertible {
    let table: String
    let values: String
    let isAllowed: Bool
    var testDescription: String { "\(table) \(values): \(isAllowed ? "allowed" : "refused")" }

    static func invoice(_ days: String, _ amount: String, _ currency: String, _ isAllowed: Bool) -> Bound {
      Bound(
        table: "invoices", values: "4, 2, 'I4', 1, \(days), \(amount), \(currency), '', '', NULL", isAllowed: isAllowed)
    }

    static let all = [
      invoice("0, 0", "1", "682", true), invoice("0, -1", "1", "682", false), invoice("0, 0", "0", "682", false),
      invoice("0, 0", "2251799813685247", "682", true), invoice("0, 0", "2251799813685248", "682", false),
      invoice("-25567, 84005", "1", "682", true), invoice("-25568, 0", "1", "682", false),
      invoice("0, 84006", "1", "682", false), invoice("0, 0", "1", "999", true), invoice("0, 0", "1", "1000", false),
      Bound(table: "rates", values: "1, 2, 0, 840, 682, 1", isAllowed: true),
      Bound(table: "rates", values: "1, 2, 0, 840, 682, 0", isAllowed: false),
      Bound(table: "rates", values: "1, 2, 0, 840, 840, 1", isAllowed: false),
      Bound(table: "rates", values: "1, 99, 0, 840, 682, 1", isAllowed: false),
      Bound(table: "plans", values: "1, 2, 1, 1, 0, 1", isAllowed: true),
      Bound(table: "plans", values: "1, 2, 9, 1, 0, 1", isAllowed: false),
    ]
  }

  @Test("has the columns that imports write, in their order", arguments: EntryKind.allCases)
  func columns(kind: EntryKind) throws {
    let fixture = try LedgerFixture()
    let names = try fixture.store.reading {
      try $0.rows("SELECT name FROM pragma_table_info('\(kind.table)')") { $0.text(0) }
    }
    #expect(names == ["key", "recorded"] + kind.columns.map(\.stored))
  }
}
