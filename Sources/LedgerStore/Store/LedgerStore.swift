import Foundation
import GRDB
import GRDBSQLite

/// A ledger in one SQLite file, which only grows.
///
/// Each import and each posted run is one recording with a sequence number, and `ledger(knownAt:)` shows the ledger as
/// it was known at any of them, for ever. Saving a proposal is no recording: it does not change the ledger.
///
/// Several threads and processes may use one file: readers see the ledger as it was when they began, writers wait for
/// each other.
///
/// ```swift
/// let store = try LedgerStore(creating: "ledger.sqlite")
/// let report = try Import(paths: ["export/"]).run(into: store)
/// let ledger = try store.ledger()
/// ```
public final class LedgerStore: Sendable {
  /// Where the file is.
  public let path: String
  private let pool: DatabasePool

  /// Makes an empty ledger in a new file.
  ///
  /// It is made under another name and gets its own when it is whole: who is interrupted leaves no half a ledger.
  public convenience init(creating path: String) throws(StoreError) {
    try LedgerFile.move(try Self.makeEmpty(for: path), to: path)
    try self.init(opening: path)
  }

  /// Makes a ledger in a new file and fills it before it gets its name: no other program ever sees it half filled, and
  /// none can write to one that is thrown away.
  ///
  /// - Parameter fill: fills the ledger, and says whether it is to be kept.
  /// - Throws: `StoreError` with the code `exists` where there is a file at the path, also one that came while this one
  ///   was filled; whatever `fill` throws.
  @discardableResult
  public static func making<Value>(
    at path: String, fill: (LedgerStore) throws -> (Value, keep: Bool)
  ) throws -> Value {
    let new = try makeEmpty(for: path)
    do {
      let store = try LedgerStore(opening: new)
      let (value, keep) = try fill(store)
      try store.close()
      if keep { try LedgerFile.move(new, to: path) } else { LedgerFile.discard(new) }
      return value
    } catch {
      LedgerFile.discard(new)
      throw error
    }
  }

  /// Makes an empty ledger beside `path` and returns where.
  private static func makeEmpty(for path: String) throws(StoreError) -> String {
    guard !LedgerFile.exists(path) else { throw StoreError.exists(path) }
    let new = try LedgerFile.makeProvisional(for: path)
    do {
      let pool = try DatabasePool(
        path: new, configuration: configuration(isReadOnly: false, patience: ordinaryPatience))
      try Schema.migrator.migrate(pool)
      try pool.writeWithoutTransaction { database in
        try database.execute(sql: "PRAGMA synchronous = FULL")
        try database.checkpoint(.truncate)
      }
      try pool.close()
      return new
    } catch {
      LedgerFile.discard(new)
      throw StoreError(error)
    }
  }

  /// Opens a ledger, and brings a file of an earlier version up to date unless it is opened read-only.
  public convenience init(opening path: String, isReadOnly: Bool = false) throws(StoreError) {
    try self.init(opening: path, isReadOnly: isReadOnly, patience: Self.ordinaryPatience)
  }

  /// The same with another patience.
  ///
  /// - Parameter patience: how many seconds to wait for whoever is writing.
  init(opening path: String, isReadOnly: Bool = false, patience: TimeInterval) throws(StoreError) {
    let version = try LedgerFile.check(path)
    guard version == Schema.version || !isReadOnly else {
      throw StoreError(
        .outdated,
        "the ledger at \(path) is of an earlier version; open it once for writing, and it is brought up to date")
    }
    self.path = path
    do {
      pool = try DatabasePool(path: path, configuration: Self.configuration(isReadOnly: isReadOnly, patience: patience))
      if !isReadOnly {
        // Migrating writes, even where there is nothing to do, and so would wait for whoever is writing.
        if version < Schema.version {
          try Schema.migrator.migrate(pool)
          // Into the file itself, whose first page says which version it is.
          try pool.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
        }
        try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
      }
    } catch {
      throw StoreError.working(at: path, error)
    }
  }

  /// Closes the file. A closed store refuses everything.
  public func close() throws(StoreError) {
    do { try pool.close() } catch { throw StoreError.working(at: path, error) }
  }

  private static let ordinaryPatience: TimeInterval = 10

  private static func configuration(isReadOnly: Bool, patience: TimeInterval) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = isReadOnly
    configuration.busyMode = .timeout(patience)
    configuration.maximumReaderCount = 4
    configuration.prepareDatabase { database in
      // With recursive triggers even INSERT OR REPLACE meets the triggers that refuse DELETE.
      try database.execute(sql: "PRAGMA recursive_triggers = ON; PRAGMA cache_size = -65536")
    }
    return configuration
  }

  // MARK: - Access for the parts of the store

  /// Reads in one snapshot of the file.
  func reading<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    do { return try pool.read(body) } catch { throw StoreError.working(at: path, error) }
  }

  /// Writes in one transaction, which is undone when `body` throws.
  func writing<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    try writingIfKept { (try body($0), keep: true) }
  }

  /// Writes in one transaction, which is kept only where `body` says so.
  func writingIfKept<Value>(_ body: (Database) throws -> (Value, keep: Bool)) throws(StoreError) -> Value {
    do {
      return try pool.writeWithoutTransaction { try transaction($0, body) }
    } catch {
      throw StoreError.working(at: path, error)
    }
  }

  /// The same for an import, which proves its references itself and uses more memory.
  func importing<Value>(_ body: (Database) throws -> (Value, keep: Bool)) throws(StoreError) -> Value {
    do {
      return try pool.writeWithoutTransaction { database in
        try database.execute(sql: "PRAGMA foreign_keys = OFF; PRAGMA cache_size = -262144")
        defer { try? database.execute(sql: "PRAGMA foreign_keys = ON; PRAGMA cache_size = -65536") }
        return try transaction(database, body)
      }
    } catch {
      throw StoreError.working(at: path, error)
    }
  }

  /// The same for a run, which is about rows of this ledger by construction, and reads all of it before it writes. What
  /// `body` throws of its own is thrown as it is.
  func recordingRun<Value>(_ body: (Database) throws -> Value) throws -> Value {
    var failure: (any Error)?
    do {
      return try pool.writeWithoutTransaction { database in
        try database.execute(sql: "PRAGMA foreign_keys = OFF; PRAGMA cache_size = -16384")
        defer { try? database.execute(sql: "PRAGMA foreign_keys = ON; PRAGMA cache_size = -65536") }
        return try transaction(database) { database in
          do {
            return (try body(database), keep: true)
          } catch {
            failure = error
            throw error
          }
        }
      }
    } catch {
      if let failure, !(failure is StoreError), !(failure is DatabaseError) { throw failure }
      throw StoreError.working(at: path, error)
    }
  }

  /// Hands over the rows of a query about a run.
  ///
  /// - Throws: what `body` throws, as it is, and `StoreError`.
  func walk(_ sql: String, _ run: Int, _ body: (Statement) throws -> Void) throws {
    var failure: (any Error)?
    do {
      try pool.read { database in
        _ = try RunReader(database: database).record(run)
        let rows = try Statement(database, sql)
        rows.bind(Int64(run), at: 1)
        while try rows.step() {
          do {
            try body(rows)
          } catch {
            failure = error
            throw error
          }
        }
      }
    } catch {
      if let failure { throw failure }
      throw StoreError.working(at: path, error)
    }
  }

  private func transaction<Value>(
    _ database: Database, _ body: (Database) throws -> (Value, keep: Bool)
  ) throws -> Value {
    var value: Value?
    try database.inTransaction(.immediate) {
      try requireSameFile(database)
      let (result, keep) = try body(database)
      value = result
      return keep ? .commit : .rollback
    }
    guard let value else { throw StoreError(.storage, "a transaction ended without a result") }
    return value
  }

  /// Refuses to write where the path leads to another file by now, or to none: what is written would be lost.
  private func requireSameFile(_ database: Database) throws {
    var hasMoved: CInt = 0
    let code = sqlite3_file_control(database.sqliteConnection, "main", SQLITE_FCNTL_HAS_MOVED, &hasMoved)
    guard code == SQLITE_OK, hasMoved != 0 else { return }
    throw StoreError(
      .moved, "the ledger at \(path) was removed or replaced since it was opened; nothing is written, try again")
  }
}
