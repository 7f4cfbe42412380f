import Foundation

/// A ledger on disk: its file, and the two that SQLite keeps beside it.
enum LedgerFiles {
  /// Removes what there is of a ledger.
  static func remove(_ path: String) throws {
    for file in [path, "\(path)-wal", "\(path)-shm"] where FileManager.default.fileExists(atPath: file) {
      try FileManager.default.removeItem(atPath: file)
    }
  }
}
