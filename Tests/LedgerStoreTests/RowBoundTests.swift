import CSVReading
import Testing

@Suite("A row of CSV")
struct RowBoundTests {
  private static let header = "a,b\n"

  /// The widths of all rows, or the failure.
  private func widths(_ text: String) throws -> [Int] {
    var widths: [Int] = []
    try CSVReader().read(bytes: Array(text.utf8)) { widths.append($0.count) }
    return widths
  }

  @Test("has at most a hundred thousand fields, wherever a piece of the file ends")
  func fields() throws {
    let most = CSVReader.mostFields
    #expect(try widths(Self.header + String(repeating: ",", count: most - 1) + "\n1,2\n") == [2, most, 2])
    let failure = #expect(throws: CSVFailure.self) {
      try widths(Self.header + String(repeating: ",", count: most) + "\n1,2\n")
    }
    #expect(failure?.line == 2)
    #expect(failure?.message == "this row has more than 100000 fields")
  }

  @Test("has fields of at most a megabyte, wherever a piece of the file ends")
  func length() throws {
    let longest = String(repeating: "x", count: CSVReader.longestField)
    #expect(try widths("\(longest),b\n\"\(longest)\"\n") == [2, 1])
    #expect(throws: CSVFailure.self) { try widths("\(longest)x,b\n") }
    #expect(throws: CSVFailure.self) { try widths("\"\(longest)x\"\n") }
  }
}
