import GRDB
import GRDBSQLite

/// A prepared statement of SQLite, bound and stepped without an object for each row.
///
/// Parameters and columns count as in SQLite: parameters from 1, columns from 0.
final class Statement: EntryValues {
  /// SQLITE_CONSTRAINT_UNIQUE, a macro that Swift does not see. GRDB asks SQLite for extended codes.
  private static let uniqueKeyIsTaken = SQLITE_CONSTRAINT | (8 << 8)

  private let handle: OpaquePointer

  /// Prepares `sql` on the connection of `database`; the statement must not outlive the database access.
  init(_ database: Database, _ sql: String) throws {
    var handle: OpaquePointer?
    let code = sqlite3_prepare_v3(
      database.sqliteConnection, sql, -1, CUnsignedInt(SQLITE_PREPARE_PERSISTENT), &handle, nil)
    guard code == SQLITE_OK, let handle else {
      throw StoreError(resultCode: code, message: database.lastErrorMessage ?? "the statement cannot be prepared")
    }
    self.handle = handle
  }

  deinit { sqlite3_finalize(handle) }

  // MARK: - Binding

  func bind(_ value: Int64, at parameter: Int32) { sqlite3_bind_int64(handle, parameter, value) }

  func bind(_ value: Int64?, at parameter: Int32) {
    if let value { bind(value, at: parameter) } else { sqlite3_bind_null(handle, parameter) }
  }

  func bind(_ value: Double, at parameter: Int32) { sqlite3_bind_double(handle, parameter, value) }

  func bind(_ text: String, at parameter: Int32) {
    var text = text
    text.withUTF8 { bytes in
      // A transient text is copied at once.
      let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
      if let start = bytes.baseAddress {
        sqlite3_bind_text(handle, parameter, start, Int32(bytes.count), transient)
      } else {
        sqlite3_bind_text(handle, parameter, "", 0, transient)
      }
    }
  }

  func bind(_ text: StaticString, at parameter: Int32) {
    sqlite3_bind_text(
      handle, parameter, UnsafeRawPointer(text.utf8Start).assumingMemoryBound(to: CChar.self),
      Int32(text.utf8CodeUnitCount), nil)
  }

  /// Binds NULL to every parameter.
  func clearBindings() { sqlite3_clear_bindings(handle) }

  /// Binds bytes that stay where they are until the statement has been stepped; nothing is copied.
  func bind(unowned bytes: UnsafeBufferPointer<UInt8>, at parameter: Int32) {
    if let start = bytes.baseAddress, bytes.count > 0 {
      sqlite3_bind_text(handle, parameter, start, Int32(bytes.count), nil)
    } else {
      bindEmptyText(at: parameter)
    }
  }

  func bind(_ cell: Cell, at parameter: Int32) {
    switch cell {
    case .null: sqlite3_bind_null(handle, parameter)
    case .integer(let value): sqlite3_bind_int64(handle, parameter, value)
    case .text(let bytes): bind(unowned: bytes, at: parameter)
    }
  }

  // MARK: - Stepping

  /// Goes to the next row; false after the last one.
  func step() throws -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let code: throw failure(code)
    }
  }

  /// Carries the statement out, passes over its rows, and makes it ready for other values.
  func run() throws {
    while true {
      let code = sqlite3_step(handle)
      if code == SQLITE_ROW { continue }
      if code == SQLITE_DONE { break }
      throw failure(code)
    }
    sqlite3_reset(handle)
  }

  /// The same, but false where a unique key is taken.
  func runUnlessTaken() throws -> Bool {
    let code = sqlite3_step(handle)
    if code == Self.uniqueKeyIsTaken {
      sqlite3_reset(handle)
      return false
    }
    guard code == SQLITE_DONE else { throw failure(code) }
    sqlite3_reset(handle)
    return true
  }

  /// Makes the statement ready for other values.
  func reset() { sqlite3_reset(handle) }

  private func failure(_ code: CInt) -> StoreError {
    let message = String(cString: sqlite3_errmsg(sqlite3_db_handle(handle)))
    sqlite3_reset(handle)
    return StoreError(resultCode: code, message: message)
  }

  // MARK: - Reading the row at hand

  func isNull(_ column: Int32) -> Bool { sqlite3_column_type(handle, column) == SQLITE_NULL }

  func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }

  func double(_ column: Int32) -> Double { sqlite3_column_double(handle, column) }

  /// The bytes of a text, until the next step.
  func utf8(_ column: Int32) -> UnsafeBufferPointer<UInt8> {
    let start = sqlite3_column_text(handle, column)
    return UnsafeBufferPointer(start: start, count: start == nil ? 0 : Int(sqlite3_column_bytes(handle, column)))
  }

  func optionalText(_ column: Int32) -> String? { isNull(column) ? nil : text(column) }

  /// The value of a column, until the next step.
  func cell(_ column: Int32) -> Cell {
    switch sqlite3_column_type(handle, column) {
    case SQLITE_NULL: .null
    case SQLITE_INTEGER: .integer(integer(column))
    default: .text(utf8(column))
    }
  }

  private func bindEmptyText(at parameter: Int32) {
    sqlite3_bind_text(handle, parameter, "", 0, unsafeBitCast(-1, to: sqlite3_destructor_type.self))
  }
}

extension Database {
  /// Every row of a query, mapped.
  func rows<Value>(_ sql: String, _ arguments: [Int64] = [], _ map: (Statement) throws -> Value) throws -> [Value] {
    let statement = try Statement(self, sql)
    for (index, argument) in arguments.enumerated() { statement.bind(argument, at: Int32(index + 1)) }
    var values: [Value] = []
    while try statement.step() { values.append(try map(statement)) }
    return values
  }

  /// The whole number that a query gives in its first row and column; `nil` for NULL and for no row.
  func integer(_ sql: String, _ arguments: [Int64] = []) throws -> Int64? {
    try rows(sql, arguments) { $0.optionalInteger(0) }.first ?? nil
  }
}
