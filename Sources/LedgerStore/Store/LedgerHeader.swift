import Foundation
import GRDBSQLite

/// The first hundred bytes of a file and its size.
///
/// They are read through SQLite and not through a descriptor of our own: closing one would drop every lock that other
/// stores of this process hold on the file, and another process could then clear away the log that they write to.
/// SQLite knows its locks and closes when they are gone.
struct LedgerHeader {
  private static let length = 100

  /// As many of the first hundred bytes as there are.
  let bytes: [UInt8]
  /// The size of the file in bytes.
  let size: UInt64

  /// `nil` where the file cannot be read. Nothing is locked, written or made beside it.
  init?(path: String) {
    var connection: OpaquePointer?
    defer { sqlite3_close_v2(connection) }
    guard sqlite3_open_v2(path, &connection, SQLITE_OPEN_READONLY, nil) == SQLITE_OK else { return nil }
    var handle: UnsafeMutablePointer<sqlite3_file>?
    guard sqlite3_file_control(connection, "main", SQLITE_FCNTL_FILE_POINTER, &handle) == SQLITE_OK,
      let file = handle, let methods = file.pointee.pMethods, let readSize = methods.pointee.xFileSize,
      let read = methods.pointee.xRead
    else { return nil }
    var size: sqlite3_int64 = 0
    guard readSize(file, &size) == SQLITE_OK else { return nil }
    var bytes = [UInt8](repeating: 0, count: min(Self.length, Int(size)))
    guard bytes.isEmpty || read(file, &bytes, Int32(bytes.count), 0) == SQLITE_OK else { return nil }
    self.bytes = bytes
    self.size = UInt64(size)
  }

  /// Whether the bytes begin as those of every SQLite file do.
  var isSQLite: Bool { bytes.starts(with: Array("SQLite format 3\0".utf8)) }

  /// Whether all hundred bytes are there.
  var isWhole: Bool { bytes.count == Self.length }

  /// The number in `PRAGMA application_id`.
  var applicationID: Int32 { Int32(bitPattern: word(68)) }

  /// The number in `PRAGMA user_version`.
  var userVersion: UInt32 { word(60) }

  /// The size that the file says it has, in bytes.
  var statedSize: UInt64 {
    let pageSize = bytes[16] == 0 && bytes[17] == 1 ? 65_536 : UInt64(bytes[16]) << 8 | UInt64(bytes[17])
    return pageSize * UInt64(word(28))
  }

  private func word(_ offset: Int) -> UInt32 {
    bytes[offset..<offset + 4].reduce(0) { $0 << 8 | UInt32($1) }
  }
}
