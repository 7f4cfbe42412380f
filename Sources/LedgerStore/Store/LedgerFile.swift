import Foundation

/// What can be told of a file before SQLite opens it, so that a file of something else is never touched.
enum LedgerFile {
  static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  /// Makes sure that the file at `path` is a whole ledger of a known version, which it returns.
  @discardableResult
  static func check(_ path: String) throws(StoreError) -> Int32 {
    guard exists(path) else {
      throw StoreError(.missing, "there is no ledger at \(path); make one with 'tahsil ledger init', or name another")
    }
    guard let file = FileHandle(forReadingAtPath: path) else {
      throw StoreError(.readOnly, "the ledger at \(path) cannot be read; check the permissions of the file")
    }
    defer { try? file.close() }
    let header = [UInt8]((try? file.read(upToCount: 100)) ?? Data())
    let size = (try? file.seekToEnd()) ?? 0
    guard header.count == 100, header.starts(with: Array("SQLite format 3\0".utf8)) else {
      throw StoreError(.notALedger, "\(path) is not a ledger of Tahsil; name another file")
    }
    guard word(header, 68) == UInt32(bitPattern: Schema.applicationID) else {
      throw StoreError(.notALedger, "\(path) is an SQLite file of another program; name another file")
    }
    let version = word(header, 60)
    guard version <= UInt32(Schema.version) else {
      throw StoreError(
        .newerSchema,
        "\(path) was written by a later version of Tahsil (schema \(version), this one knows \(Schema.version)); "
          + "use that version")
    }
    let pageSize = header[16] == 0 && header[17] == 1 ? 65_536 : UInt64(header[16]) << 8 | UInt64(header[17])
    guard size >= pageSize * UInt64(word(header, 28)) || hasLog(path) else {
      throw StoreError(.damaged, "\(path) is cut off; restore it from a backup")
    }
    return Int32(version)
  }

  /// Gives a new file its name, unless there is a file of that name by now.
  static func move(_ new: String, to path: String) throws(StoreError) {
    defer { unlink(new) }
    guard link(new, path) == 0 else {
      if errno == EEXIST { throw StoreError.exists(path) }
      throw StoreError(.readOnly, "no ledger can be made at \(path): \(String(cString: strerror(errno)))")
    }
  }

  /// Whether changes wait beside the file: then the file itself may still be shorter than it says.
  private static func hasLog(_ path: String) -> Bool {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path + "-wal")
    return (attributes?[.size] as? NSNumber)?.intValue ?? 0 > 0
  }

  private static func word(_ bytes: [UInt8], _ offset: Int) -> UInt32 {
    bytes[offset..<offset + 4].reduce(0) { $0 << 8 | UInt32($1) }
  }
}
