import CSVReading
import Foundation
import Receivables
import Testing

@Suite("Rows of CSV")
struct PlainRowTests {
  /// What came of reading.
  private struct Outcome: Equatable {
    let rows: [[String]]
    let lines: [Int]
    let failure: CSVFailure?

    init(_ read: (CSVReader, @escaping (CSVReader) -> Void) throws -> Void) throws {
      var rows: [[String]] = []
      var lines: [Int] = []
      var failure: CSVFailure?
      do {
        try read(CSVReader()) { row in
          rows.append((0..<row.count).map { String(decoding: row[$0], as: UTF8.self) })
          lines.append(row.line)
        }
      } catch let found as CSVFailure {
        failure = found
      }
      (self.rows, self.lines, self.failure) = (rows, lines, failure)
    }
  }

  private static let pieces = [
    "a", "bc", "é", ",", ",", "\n", "\n", "\r", "\r\n", "\"x\"", "\"\n\"", "\",\"", "\"\"", "\u{0}",
  ]

  private static func text(_ random: inout SeededNumbers, pieces count: Int, from pieces: [String]) -> String {
    (0..<count).map { _ in pieces[random.below(pieces.count)] }.joined()
  }

  // Without blanks in them, trimming changes nothing; and where it trims, libcsv reads every row.
  @Test("are the same whether they are taken as they lie or read by libcsv, and so are mistakes")
  func bothWays() throws {
    for _ in 0..<3_000 {
      let seed = UInt64.random(in: .min ... .max)
      var random = SeededNumbers(seed: seed)
      let bytes = Array(Self.text(&random, pieces: random.below(40), from: Self.pieces + ["\""]).utf8)
      let taken = try Outcome { try $0.read(bytes: bytes, onRow: $1) }
      let read = try Outcome { try $0.read(bytes: bytes, blanks: .trimmed, onRow: $1) }
      #expect(taken == read, "seed \(seed)")
    }
  }

  @Test("are the same in a file of several blocks, wherever one begins")
  func blocks() throws {
    let fixture = try LedgerFixture()
    let seed = UInt64.random(in: .min ... .max)
    var random = SeededNumbers(seed: seed)
    // Each row is good by itself: a quote stands at the beginning of a field only.
    let fields = ["a", "bcdefgh", "", "\"x\"", "\"\n\"", "\"\"", "é"]
    let ends = [",", ",", ",", "\n", "\n", "\r\n"]
    let text = (0..<700_000).map { _ in fields[random.below(fields.count)] + ends[random.below(ends.count)] }.joined()
    let path = try fixture.write("rows.csv", text)
    let taken = try Outcome { try $0.read(path, onRow: $1) }
    let read = try Outcome { try $0.read(path, blanks: .trimmed, onRow: $1) }
    #expect(text.utf8.count > 2 << 20)
    #expect(taken.failure == nil)
    #expect(taken.rows.count > 100_000)
    #expect(taken == read, "seed \(seed)")
  }

  @Test("may be separated by anything but a quote or a line end")
  func delimiters() throws {
    for (delimiter, text) in [(";", "a,b;c\n"), ("\t", "a,b\tc\n"), ("~", "a,b~c\n")] {
      let byte = try #require(delimiter.utf8.first)
      let outcome = try Outcome { try $0.read(bytes: Array(text.utf8), delimiter: byte, onRow: $1) }
      #expect(outcome.rows == [["a,b", "c"]])
    }
  }
}
