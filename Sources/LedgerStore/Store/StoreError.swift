import GRDB

/// Why the store could not do what was asked: the operation did not happen, and the ledger is as it was.
///
/// Descriptions never contain the values of rows.
public struct StoreError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What kind of thing stood in the way; more may be added.
  public enum Code: String, Hashable, Sendable {
    /// There is no file at the path.
    case missing
    /// There is already a file at the path.
    case exists
    /// The file is something else than a ledger.
    case notALedger = "not_a_ledger"
    /// The ledger was written by a later version of this program.
    case newerSchema = "newer_schema"
    /// The ledger was written by an earlier version, and may not be changed now.
    case outdated
    /// The file is cut off or its content is damaged.
    case damaged
    /// The file or its folder may not be written to.
    case readOnly = "read_only"
    /// Another program is writing, or this one is, in another place.
    case busy
    /// The file at the path is another one since it was opened.
    case moved
    /// The disk is full.
    case diskFull = "disk_full"
    /// No such run, recording or subject.
    case unknown
    /// The run is posted or superseded, so it cannot be changed any more.
    case runClosed = "run_closed"
    /// What was handed over breaks a rule of the ledger.
    case rule
    /// Anything else that SQLite or the file system reports.
    case storage
  }

  /// What kind of thing stood in the way.
  public let code: Code
  /// What happened, and what to do about it.
  public let description: String

  /// An error with its message.
  public init(_ code: Code, _ description: String) {
    self.code = code
    self.description = description
  }

  /// There is a file at a path where a new ledger was to be made.
  static func exists(_ path: String) -> StoreError {
    StoreError(.exists, "there is already a file at \(path); choose another path, or open that one")
  }

  /// The error that work on the ledger at a path met: where somebody else is writing to it, the message says who.
  static func working(at path: String, _ error: any Error) -> StoreError {
    let plain = StoreError(error)
    guard plain.code == .busy, let writer = LedgerWriter.name(ofWriterTo: path) else { return plain }
    return StoreError(.busy, "\(writer) is writing to the ledger; wait until it has finished and try again")
  }

  /// The error that a body of GRDB threw.
  init(_ error: any Error) {
    switch error {
    case let error as StoreError: self = error
    case let error as DatabaseError:
      self.init(resultCode: error.resultCode.rawValue, message: error.message ?? "no details")
    default: self.init(.storage, "\(error)")
    }
  }

  /// The error of a result code of SQLite.
  init(resultCode: CInt, message: String) {
    switch ResultCode(rawValue: resultCode & 0xff) {
    case .SQLITE_READONLY, .SQLITE_PERM:
      self.init(.readOnly, "the ledger cannot be written to; check the permissions of the file and of its folder")
    case .SQLITE_CANTOPEN:
      self.init(.readOnly, "the ledger cannot be opened; check the permissions of the file and of its folder")
    // PROTOCOL is what SQLite says when another program takes forever with opening or recovering the file.
    case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_PROTOCOL:
      self.init(.busy, "another program is writing to the ledger; wait until it has finished and try again")
    case .SQLITE_FULL:
      self.init(.diskFull, "the disk is full; make room and try again")
    case .SQLITE_CORRUPT, .SQLITE_NOTADB:
      self.init(.damaged, "the ledger file is damaged (\(message)); restore it from a backup")
    case .SQLITE_CONSTRAINT:
      self.init(.rule, "the ledger refuses this: \(message)")
    default:
      self.init(.storage, "SQLite reports: \(message)")
    }
  }
}
