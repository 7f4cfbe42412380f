import Foundation

/// Who is writing to a ledger, as far as this machine can tell.
enum LedgerWriter {
  /// SQLite's locks on the file beside the ledger that its processes share: for writing, for clearing the log away, for
  /// recovering after a crash, for opening first or closing last.
  private static let sharedBytes: [UInt64] = [120, 122, 121, 128]
  /// SQLite's locks on the ledger file itself: for everything that needs the file alone.
  private static let fileBytes: ClosedRange<UInt64> = 0x4000_0000...0x4000_01FF

  /// The writer in the words of a message; `nil` where it is not known: it has just finished, it is on another machine
  /// or in another container, or this process may not look.
  static func name(ofWriterTo path: String) -> String? {
    guard let process = process(writingTo: path) else { return nil }
    return process == getpid() ? "this program, in another place," : "\(ProcessName(process))"
  }

  private static func process(writingTo path: String) -> Int32? {
    guard let table = LockTable.current else { return nil }
    if let shared = FileIdentity(path: path + "-shm") {
      for byte in sharedBytes {
        if let process = table.holder(of: byte...byte, in: shared) { return process }
      }
    }
    return FileIdentity(path: path).flatMap { table.holder(of: fileBytes, in: $0) }
  }
}
