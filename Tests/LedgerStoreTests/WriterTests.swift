import Foundation
import Receivables
import Testing

@testable import LedgerStore

@Suite("Who is writing to a ledger")
struct WriterTests {
  @Test("is named where it is this program, and nothing is lost on either side")
  func thisProgram() throws {
    let fixture = try LedgerFixture.small()
    let other = try LedgerStore(opening: fixture.store.path, patience: 0.2)
    let rates = try fixture.write("rates.csv", "date,from,to,rate\n2026-01-01,USD,SAR,3.75\n")
    let payments = try fixture.write(
      "payments.csv", "id,customer,date,amount,currency,invoice\nP1,C1,2026-02-01,100,SAR,I1\n")
    try fixture.store.writing { database in
      let insert = try Statement(database, "INSERT INTO rates VALUES (1, 2, 0, 840, 682, 3750000000)")
      try insert.run()
      let error = #expect(throws: StoreError.self) { _ = try Import(paths: [rates]).run(into: other) }
      #expect(error?.code == .busy)
      #expect(
        error?.description
          == "this program, in another place, is writing to the ledger; wait until it has finished and try again")
    }
    #expect(try Import(paths: [payments]).run(into: other).recording == 3)
    #expect(try fixture.store.ledger().credits.count == 1)
    #expect(try fixture.store.verify() == [])
  }

  @Test("is not guessed where nobody is writing")
  func nobody() throws {
    let fixture = try LedgerFixture.small()
    #expect(LedgerWriter.name(ofWriterTo: fixture.store.path) == nil)
    #expect(LedgerWriter.name(ofWriterTo: "/nowhere/ledger.sqlite") == nil)
  }

  @Test("is found in the kernel's list by device, file and bytes, and only where it has them for itself")
  func lockTable() throws {
    let file = try #require(FileIdentity(path: "/"))
    let place = String(file.deviceMajor, radix: 16) + ":" + String(file.deviceMinor, radix: 16) + ":\(file.inode)"
    let table = LockTable(
      """
      1: POSIX  ADVISORY  READ  11 \(place) 120 120
      2: POSIX  ADVISORY  WRITE 12 \(place) 121 121
      2: -> POSIX  ADVISORY  WRITE 13 \(place) 120 120
      3: FLOCK  ADVISORY  WRITE 14 \(place) 0 EOF
      4: OFDLCK ADVISORY  WRITE -1 \(place) 120 120
      5: POSIX  ADVISORY  WRITE 15 ff:fe:\(file.inode) 120 120
      6: POSIX  ADVISORY  WRITE 0 \(place) 120 120
      7: POSIX  ADVISORY  WRITE 16 \(place) 1073741824 EOF
      8: POSIX  ADVISORY  WRITE 17 \(place) 9 8
      a line that means nothing
      """)
    #expect(table.locks(on: file).map(\.process) == [11, 12, 16])
    #expect(table.holder(of: 120...120, in: file) == nil)
    #expect(table.holder(of: 121...121, in: file) == 12)
    #expect(table.holder(of: 120...122, in: file) == 12)
    #expect(table.holder(of: 0x4000_0000...0x4000_01FF, in: file) == 16)
    #expect(LockTable("").locks.isEmpty)
  }

  @Test("is shown by a command line that is short and that a terminal can show")
  func command() {
    func shown(_ words: String...) -> String { ProcessName.command(Array(words.map { $0 + "\0" }.joined().utf8)) }
    #expect(shown("/usr/local/bin/tahsil", "import", "--ledger", "a b") == "tahsil import --ledger a b")
    #expect(shown("tahsil", "\u{1B}[31mred\n\u{202E}desrever") == "tahsil [31mreddesrever")
    #expect(shown("tahsil", String(repeating: "x", count: 60)).count == 60)
    #expect(shown("tahsil", String(repeating: "x", count: 60)).hasSuffix("xx…"))
    #expect(shown("tahsil", String(repeating: "x", count: 53)) == "tahsil " + String(repeating: "x", count: 53))
    #expect(shown() == "")
    #expect(shown("/") == "/")
  }

  @Test(
    "is shown with its start in UTC",
    arguments: [
      (0, "1970-01-01 00:00:00 UTC"), (1_767_225_599, "2025-12-31 23:59:59 UTC"),
      (1_767_225_600, "2026-01-01 00:00:00 UTC"), (951_786_061, "2000-02-29 01:01:01 UTC"),
    ])
  func start(seconds: Int64, text: String) {
    #expect(ProcessName.time(seconds) == text)
  }

  @Test("is known by number, command line and start, and by number alone where there is nothing else")
  func description() throws {
    let me = ProcessName(getpid())
    #expect(!me.command.isEmpty)
    let age = Date().timeIntervalSince1970 - Double(try #require(me.started))
    #expect((-2.0...86_400).contains(age), "\(me)")
    #expect("\(ProcessName(Int32.max))" == "process \(Int32.max)")
  }
}

@Suite("Two stores of one program on one file")
struct TwoStoresTests {
  @Test("do not lose each other's locks when one is opened, checked or closed", .enabled(if: LockTable.current != nil))
  func locks() throws {
    let fixture = try LedgerFixture.small()
    #expect(try fixture.store.ledger().invoices.count == 3)
    let path = fixture.store.path
    let file = try #require(FileIdentity(path: path))
    let own = { LockTable.current?.locks(on: file).contains { $0.process == getpid() } }
    try #require(own() == true, "a store that has read holds a lock on its file")
    try LedgerFile.check(path)
    #expect(own() == true, "after a look at the file")
    let other = try LedgerStore(opening: path)
    #expect(try other.ledger().invoices.count == 3)
    try other.close()
    #expect(own() == true, "after another store came and went")
    #expect(throws: StoreError.self) { try LedgerStore(creating: path) }
    #expect(own() == true, "after a refused making")
  }
}
