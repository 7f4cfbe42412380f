import Foundation
import GRDB

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
    guard !LedgerFile.exists(path) else { throw StoreError.exists(path) }
    let new = "\(path).new-\(getpid())"
    do {
      let pool = try DatabasePool(path: new, configuration: Self.configuration(isReadOnly: false))
      try Schema.migrator.migrate(pool)
      try pool.writeWithoutTransaction { database in
        try database.execute(sql: "PRAGMA synchronous = FULL")
        try database.checkpoint(.truncate)
      }
      try pool.close()
    } catch {
      throw StoreError(error)
    }
    try LedgerFile.move(new, to: path)
    try self.init(opening: path)
  }

  /// Opens a ledger, and brings a file of an earlier version up to date unless it is opened read-only.
  public init(opening path: String, isReadOnly: Bool = false) throws(StoreError) {
    let version = try LedgerFile.check(path)
    self.path = path
    do {
      pool = try DatabasePool(path: path, configuration: Self.configuration(isReadOnly: isReadOnly))
      if !isReadOnly {
        // Migrating writes, even where there is nothing to do, and so would wait for whoever is writing.
        if version < Schema.version { try Schema.migrator.migrate(pool) }
        try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
      }
    } catch {
      throw StoreError(error)
    }
  }

  /// Closes the file. A closed store refuses everything.
  public func close() throws(StoreError) {
    do { try pool.close() } catch { throw StoreError(error) }
  }

  private static func configuration(isReadOnly: Bool) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = isReadOnly
    configuration.busyMode = .timeout(10)
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
    do { return try pool.read(body) } catch { throw StoreError(error) }
  }

  /// Writes in one transaction, which is undone when `body` throws.
  func writing<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    do { return try pool.write(body) } catch { throw StoreError(error) }
  }

  /// Writes in one transaction, which is kept only where `body` says so.
  func writingIfKept<Value>(_ body: (Database) throws -> (Value, keep: Bool)) throws(StoreError) -> Value {
    do {
      return try pool.writeWithoutTransaction { try Self.transaction($0, body) }
    } catch {
      throw StoreError(error)
    }
  }

  /// The same for an import, which proves its references itself and uses more memory.
  func importing<Value>(_ body: (Database) throws -> (Value, keep: Bool)) throws(StoreError) -> Value {
    do {
      return try pool.writeWithoutTransaction { database in
        try database.execute(sql: "PRAGMA foreign_keys = OFF; PRAGMA cache_size = -262144")
        defer { try? database.execute(sql: "PRAGMA foreign_keys = ON; PRAGMA cache_size = -65536") }
        return try Self.transaction(database, body)
      }
    } catch {
      throw StoreError(error)
    }
  }

  private static func transaction<Value>(
    _ database: Database, _ body: (Database) throws -> (Value, keep: Bool)
  ) throws -> Value {
    var value: Value?
    try database.inTransaction(.immediate) {
      let (result, keep) = try body(database)
      value = result
      return keep ? .commit : .rollback
    }
    guard let value else { throw StoreError(.storage, "a transaction ended without a result") }
    return value
  }
}
