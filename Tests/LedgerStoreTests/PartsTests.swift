import CSVReading
import Foundation
import Receivables
import Testing

@testable import LedgerStore

@Suite("The parts of an import")
struct PartsTests {
  @Test(
    "read days in the form that a file has",
    arguments: [
      ("M/D/YYYY", "2/1/2013", "2013-02-01"), ("M/D/YYYY", "12/31/2013", "2013-12-31"),
      ("M/D/YYYY", "02/01/2013", "2013-02-01"), ("M/D/YYYY", "13/1/2013", nil), ("M/D/YYYY", "2/1/13", nil),
      ("MM/DD/YYYY", "2/1/2013", nil), ("MM/DD/YYYY", "02/01/2013", "2013-02-01"),
      ("D.M.YYYY", "29.2.2024", "2024-02-29"), ("D.M.YYYY", "29.2.2023", nil), ("D.M.YYYY", "1-2-2023", nil),
      ("YYYYMMDD", "20230131", "2023-01-31"), ("YYYYMMDD", "2023131", nil), ("YYYY-MM-DD", "2023-01-31", "2023-01-31"),
      ("YYYY-MM-DD", "2023-01-31 ", nil), ("YYYY-MM-DD", "2023-1-31", nil), ("YYYY-MM-DD", "", nil),
      ("D.M.YYYY", "123.1.2023", nil),
    ] as [(String, String, String?)])
  func days(form: String, text: String, day: String?) throws {
    let form = try #require(DateForm(form))
    let read = Array(text.utf8).withUnsafeBufferPointer { form.day($0) }
    #expect(read == day.flatMap { Day($0) })
  }

  @Test(
    "know what a form of dates is",
    arguments: ["", "YYYY", "YYYY-MM", "YY-MM-DD", "YYYY-MM-DD DD", "MMM D YYYY", "D1MYYYY"])
  func noForm(pattern: String) {
    #expect(DateForm(pattern) == nil)
  }

  @Test(
    "read decimals by their marks",
    arguments: [
      (".", nil, "1234.5", 123_450), (".", nil, "-0.05", -5), (".", nil, "5.100", 510), (".", nil, "5.", nil),
      (".", nil, ".5", nil), (".", nil, "1,234", nil), (".", nil, "+5", nil), (".", nil, "5-", nil),
      (".", nil, "", nil),
      (".", ",", "1,234.50", 123_450), (".", ",", "1,234,567", 123_456_700), (".", ",", "1234.50", 123_450),
      (".", ",", "12,34.50", nil), (".", ",", "1234,567", nil), (".", ",", ",234", nil), (".", ",", "1,234,56", nil),
      (",", ".", "1.234,50", 123_450), (",", ".", "1.234.50", nil), (",", " ", "12 345,6", 1_234_560),
      (".", nil, "92233720368547758.07", nil),
    ] as [(String, String?, String, Int64?)])
  func decimals(mark: String, grouping: String?, text: String, value: Int64?) {
    let form = DecimalForm(mark: Array(mark.utf8)[0], grouping: grouping.map { Array($0.utf8)[0] })
    let read = Array(text.utf8).withUnsafeBufferPointer { form.read($0, decimals: 2) }
    if let value { #expect(read == .value(value)) } else { #expect([.malformed, .tooLarge].contains(read)) }
  }

  @Test("find texts among many by their bytes")
  func index() {
    var index = ByteIndex()
    let texts = (0..<20_000).map { "ID-\($0 * 7919)" } + ["", "a", "\u{0}", "\u{0}\u{0}"]
    for text in texts {
      Array(text.utf8).withUnsafeBufferPointer { bytes in
        #expect(index.number(of: bytes) == nil)
        let inserted = [index.insertIfNew(bytes), index.insertIfNew(bytes)]
        #expect(inserted == [true, false])
      }
    }
    for (number, text) in texts.enumerated() {
      #expect(Array(text.utf8).withUnsafeBufferPointer { index.number(of: $0) } == number)
    }
  }

  @Test("count lines as an editor does, whatever ends them and wherever they are")
  func lines() throws {
    let rows = try read("a\n\n\"b\nb\"\r\n\r\n\"c\r\nc\"\rd\n\"\n\n\"\ne")
    #expect(rows.map(\.line) == [1, 3, 6, 8, 9, 12])
    #expect(rows.map(\.fields) == [["a"], ["b\nb"], ["c\r\nc"], ["d"], ["\n\n"], ["e"]])
  }

  @Test("keep what a field says: spaces, quotes, empty fields")
  func fields() throws {
    #expect(try read(" a , b\t,\"\",\"x\"\"y\",\n,\n").map(\.fields) == [[" a ", " b\t", "", "x\"y", ""], ["", ""]])
  }

  @Test("read rows across the blocks in which a file comes")
  func blocks() throws {
    let long = String(repeating: "x", count: 700_000)
    let rows = try read("\(long),a\n\(long),b\n\(long),\"c\n\"\nz\n")
    #expect(rows.map { $0.fields.map(\.count) } == [[700_000, 1], [700_000, 1], [700_000, 2], [1]])
    #expect(rows.map(\.line) == [1, 2, 3, 5])
  }

  @Test("stop at a quote that is never closed, long before the memory is full")
  func openQuote() throws {
    let text = "a\n\"b\n" + String(repeating: "line\n", count: 1_000_000)
    let failure = #expect(throws: CSVFailure.self) { try read(text) }
    #expect(failure?.line == 2)
    #expect(failure?.message == "a field of this row is longer than a million bytes")
  }

  private func read(_ text: String) throws -> [(line: Int, fields: [String])] {
    let fixture = try LedgerFixture()
    let path = try fixture.write("rows.csv", text)
    var rows: [(line: Int, fields: [String])] = []
    try CSVReader().read(
      path, onBlock: { _ in },
      onRow: { row in
        rows.append((row.line, (0..<row.count).map { String(decoding: row[$0], as: UTF8.self) }))
      })
    return rows
  }

  @Test(
    "suggest the word that was meant, and none where nothing is near",
    arguments: [
      ("ballance", "balance"), ("isuued", "issued"), ("Due", "due"), ("deu", "due"), ("colour", nil), ("x", nil),
    ] as [(String, String?)])
  func suggestions(word: String, nearest: String?) {
    #expect(Suggestion.nearest(to: word, among: ["balance", "issued", "due", "customer"]) == nearest)
  }
}
