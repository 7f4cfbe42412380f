import Foundation
import Receivables
import Testing

@testable import SampleLedgers

@Suite("Writing house CSV files")
struct WritingTests {
  @Test("The same seed and size give the same bytes; another seed gives others", arguments: [UInt64(1), 77, .max])
  func deterministic(seed: UInt64) throws {
    func bytes(_ seed: UInt64) throws -> [String: Data] {
      let folder = try TemporaryFolder()
      try SampleLedger(seed: seed, invoices: 1_000).write(to: folder.path)
      return try TemporaryFolder.files(in: folder.path)
    }
    let first = try bytes(seed)
    #expect(first == (try bytes(seed)))
    #expect(first["invoices.csv"] != (try bytes(seed &+ 1))["invoices.csv"])
    #expect(first.keys.sorted() == HouseFile.allCases.map(\.name).sorted())
  }

  @Test("Files hold the rows that the summary and the values say, under a header of as many columns")
  func rows() throws {
    let folder = try TemporaryFolder()
    let ledger = SampleLedger(seed: 5, invoices: 5_000)
    var reports: [Int] = []
    let summary = try ledger.write(to: folder.path + "/new/folder", progress: { reports.append($0) })
    let entries = ledger.entries()
    #expect(reports == [4_096, 5_000])
    #expect(summary.rows == entries.count)
    for (name, data) in try TemporaryFolder.files(in: folder.path + "/new/folder") {
      let lines = String(decoding: data, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.last == "")
      #expect(lines.count - 2 == summary[name], "\(name)")
      let commas = lines[0].count { $0 == "," }
      #expect(lines.dropLast().allSatisfy { Self.fields($0) == commas + 1 }, "\(name)")
    }
  }

  @Test(
    "A text is quoted where RFC 4180 asks for it",
    arguments: [
      ("plain", "plain"), ("", ""), ("two words", "two words"), ("شركة", "شركة"),
      ("a,b", "\"a,b\""), ("say \"hi\"", "\"say \"\"hi\"\"\""), ("one\ntwo", "\"one\ntwo\""),
    ])
  func quoting(text: String, expected: String) {
    var row = RowText()
    row.plain("1")
    row.text(text)
    row.day(nil)
    row.endRow()
    #expect(String(decoding: row.bytes, as: UTF8.self) == "1,\(expected),\n")
  }

  @Test("A row reads as the page on house CSV says")
  func invoiceRow() throws {
    var invoice = Invoice(
      id: "INV-1", customer: "C-1", issued: Day("2024-02-29")!, due: Day("2024-03-30")!,
      amount: try Money("1234.50", .SAR))
    invoice.cost = try Money("0.05", .SAR)
    var row = RowText()
    row.append(.invoice(invoice))
    #expect(String(decoding: row.bytes, as: UTF8.self) == "INV-1,C-1,2024-02-29,2024-03-30,1234.50,SAR,,0.05\n")
  }

  @Test("A folder that cannot be is an error that names it")
  func refused() throws {
    let folder = try TemporaryFolder()
    let file = folder.path + "/file"
    try Data().write(to: URL(filePath: file))
    let error = #expect(throws: SampleLedgerError.self) { try SampleLedger(seed: 1, invoices: 10).write(to: file) }
    #expect(error?.description.contains(file) == true)
  }

  /// The fields of a line without line breaks in its fields.
  private static func fields(_ line: Substring) -> Int {
    var isQuoted = false
    var count = 1
    for byte in line.utf8 {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if byte == UInt8(ascii: ","), !isQuoted { count += 1 }
    }
    return count
  }
}
