import Foundation
import LedgerStore
import Receivables

/// A ledger from the house CSV files of a folder: the one place to change once there is a way past SQLite.
///
/// Until then the files are imported into a ledger file that is thrown away. It lies in memory where that is possible, so
/// that no disk is measured.
enum CSVLedger {
  static func read(_ folder: String) throws -> Ledger {
    let files = FileManager.default
    let memory = "/dev/shm"
    let parent = files.isWritableFile(atPath: memory) ? URL(filePath: memory) : files.temporaryDirectory
    let place = parent.appending(path: "tahsil-phases-\(UUID().uuidString)")
    try files.createDirectory(at: place, withIntermediateDirectories: false)
    defer { try? files.removeItem(at: place) }
    let store = try LedgerStore(creating: place.appending(path: "ledger.sqlite").path)
    let report = try Import(paths: [folder]).run(into: store)
    guard !report.isRefused else { throw Refused(errors: report.errors) }
    return try store.ledger()
  }

  /// The files have mistakes.
  struct Refused: Error, CustomStringConvertible {
    let errors: [ImportMessage]
    var description: String { errors.map(\.description).joined(separator: "\n") }
  }
}
