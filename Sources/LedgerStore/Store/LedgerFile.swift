import Foundation

/// What can be told of a file before SQLite works on it, so that a file of something else is never touched.
enum LedgerFile {
  static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  /// Makes sure that the file at `path` is a whole ledger of a known version, which it returns.
  @discardableResult
  static func check(_ path: String) throws(StoreError) -> Int32 {
    guard exists(path) else {
      throw StoreError(.missing, "there is no ledger at \(path); make one with 'tahsil ledger init', or name another")
    }
    guard FileIdentity(path: path)?.isFile == true else {
      throw StoreError(.notALedger, "\(path) is a folder or a device; name the file of a ledger")
    }
    guard let header = LedgerHeader(path: path) else {
      throw StoreError(.readOnly, "the ledger at \(path) cannot be read; check the permissions of the file")
    }
    guard header.isSQLite else {
      throw StoreError(.notALedger, "\(path) is not a ledger of Tahsil; name another file")
    }
    guard header.isWhole else { throw cutOff(path) }
    guard header.applicationID == Schema.applicationID else {
      throw StoreError(.notALedger, "\(path) is an SQLite file of another program; name another file")
    }
    guard header.userVersion <= UInt32(Schema.version) else {
      throw StoreError(
        .newerSchema,
        "\(path) was written by a later version of Tahsil (schema \(header.userVersion), this one knows "
          + "\(Schema.version)); use that version")
    }
    guard header.size >= header.statedSize || hasLog(path) else { throw cutOff(path) }
    return Int32(header.userVersion)
  }

  // MARK: - Files in the making

  /// Makes an empty file beside `path`, under a name that nobody else has, for a ledger in the making.
  static func makeProvisional(for path: String) throws(StoreError) -> String {
    for number in 1... {
      let name = "\(path).new-\(getpid())" + (number == 1 ? "" : "-\(number)")
      let descriptor = open(name, O_CREAT | O_EXCL | O_RDWR, 0o644)
      if descriptor >= 0 {
        // Nobody has locks on it yet that could be lost.
        close(descriptor)
        return name
      }
      if errno != EEXIST { break }
    }
    throw cannotMake(path)
  }

  /// Gives a new file its name, unless there is a file of that name by now.
  static func move(_ new: String, to path: String) throws(StoreError) {
    defer { unlink(new) }
    guard link(new, path) == 0 else {
      if errno == EEXIST { throw StoreError.exists(path) }
      throw cannotMake(path)
    }
  }

  /// Removes a ledger in the making, with what SQLite keeps beside it.
  static func discard(_ new: String) {
    for suffix in ["-wal", "-shm", "-journal", ""] { unlink(new + suffix) }
  }

  // MARK: -

  private static func cannotMake(_ path: String) -> StoreError {
    let reason = String(cString: strerror(errno))
    return errno == ENOSPC
      ? StoreError(.diskFull, "the disk is full; make room and try again")
      : StoreError(.readOnly, "no ledger can be made at \(path): \(reason); check the folder and its permissions")
  }

  private static func cutOff(_ path: String) -> StoreError {
    StoreError(.damaged, "\(path) is cut off; restore it from a backup")
  }

  /// Whether changes wait beside the file: then the file itself may still be shorter than it says.
  private static func hasLog(_ path: String) -> Bool { FileIdentity(path: path + "-wal")?.size ?? 0 > 0 }
}
