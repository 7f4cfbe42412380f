import Foundation
import Receivables
import Testing

/// Checks every row that `Tests/Vectors/generate_values.py` wrote: results calculated apart from this code.
///
/// `TAHSIL_VECTORS` names another file, for instance one of a million rows.
struct ValueVectorTests {
  @Test("every row of the independently calculated vectors is met")
  func everyRow() throws {
    let beside = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let path =
      ProcessInfo.processInfo.environment["TAHSIL_VECTORS"] ?? beside.appending(path: "Vectors/values.csv").path()
    let text = try String(contentsOf: URL(filePath: path), encoding: .utf8)
    var rows = 0
    var mismatches: [String] = []
    for line in text.split(separator: "\n").dropFirst() {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      rows += 1
      guard let row = ValueVector(fields: fields) else {
        mismatches.append("row \(rows) has \(fields.count) fields: \(line)")
        continue
      }
      let given = row.given()
      if given != row.expected { mismatches.append("row \(rows): \(line) but given \(given)") }
    }
    print("value vectors: \(rows) rows, \(mismatches.count) mismatches, from \(path)")
    #expect(rows >= 3000)
    #expect(mismatches.isEmpty, "\(mismatches.prefix(20).joined(separator: "\n"))")
  }
}
