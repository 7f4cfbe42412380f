import GRDB
import Receivables

/// The rows of one kind in a ledger file: the one at hand as it stands now, the latest revision applied.
final class StoredRows: EntryStorage {
  /// How many rows there were before the import.
  let countBefore: Int64
  private let kind: EntryKind
  private let recorded: Int64
  private let columns: [EntryColumn]
  private let database: Database
  private let insertion: Statement
  private let base: Statement
  private let revision: Statement
  private var revising: Statement?
  @exclusivity(unchecked) private var hasRevisions: Bool
  @exclusivity(unchecked) private var row: Statement
  @exclusivity(unchecked) private var key: Int64 = 0

  init(_ kind: EntryKind, in database: Database, recorded: Int64) throws {
    self.kind = kind
    self.database = database
    self.recorded = recorded
    columns = kind.columns
    countBefore = try database.integer("SELECT count(*) FROM \(kind.table)") ?? 0
    guard try database.integer("SELECT coalesce(max(key), 0) FROM \(kind.table)") == countBefore else {
      throw StoreError(.damaged, "rows of \(kind.table) are missing from the ledger; restore it from a backup")
    }
    let marks: String = Array(repeating: "?", count: columns.count + 2).joined(separator: ",")
    insertion = try Statement(database, "INSERT INTO \(kind.table) VALUES (\(marks))")
    let conditions = kind.keyColumns.enumerated().map { offset, column -> String in
      // The unique indexes of promises and blocks are over ifnull(…, 0), since NULL equals nothing.
      let isOptional = (kind == .promise && column == "invoice") || (kind == .block && offset < 2)
      return isOptional
        ? "ifnull(\"\(column)\", 0) = ifnull(?\(offset + 1), 0)" : "\"\(column)\" = ?\(offset + 1)"
    }
    let condition: String = conditions.joined(separator: " AND ")
    base = try Statement(
      database,
      "SELECT key, \(kind.storedColumns) FROM \(kind.table) WHERE \(condition.isEmpty ? "key = ?1" : condition)")
    let extracted: String = columns.map { "json_extract(content, '$.\"\($0.stored)\"')" }.joined(separator: ", ")
    revision = try Statement(
      database,
      """
      SELECT key, \(extracted) FROM revisions WHERE kind = '\(kind.rawValue)' AND key = ?1
      ORDER BY recorded DESC LIMIT 1
      """)
    hasRevisions = try database.integer("SELECT EXISTS (SELECT 1 FROM revisions WHERE kind = '\(kind.rawValue)')") == 1
    row = base
  }

  var earlier: StoredRows? { countBefore > 0 ? self : nil }

  func insert(_ cells: [Cell], key: Int64) throws -> Bool {
    insertion.bind(key, at: 1)
    insertion.bind(recorded, at: 2)
    for place in cells.indices { insertion.bind(cells[place], at: Int32(place + 3)) }
    return try insertion.runUnlessTaken()
  }

  func find(_ keyCells: [Cell], key _: Int64?) throws -> Int64? {
    for (offset, cell) in keyCells.enumerated() { base.bind(cell, at: Int32(offset + 1)) }
    guard try base.step() else {
      base.reset()
      return nil
    }
    key = base.integer(0)
    row = base
    if hasRevisions {
      revision.bind(key, at: 1)
      if try revision.step() { row = revision } else { revision.reset() }
    }
    return key
  }

  func cell(_ place: Int) -> Cell { row.cell(Int32(place + 1)) }

  func reset() {
    base.reset()
    if hasRevisions { revision.reset() }
  }

  // MARK: - Rows from before the import

  /// Records the cells that the file gives as the new content of the row at hand; the others stay as they are.
  func revise(with cells: [Cell], isGiven: [Bool]) throws {
    let members: [String] = cells.indices.map { place in
      "\"\(columns[place].stored)\":" + Self.json(isGiven[place] ? cells[place] : cell(place))
    }
    if revising == nil { revising = try Statement(database, "INSERT INTO revisions VALUES (?,?,?,?)") }
    revising?.bind(kind.rawValue, at: 1)
    revising?.bind(key, at: 2)
    revising?.bind(recorded, at: 3)
    revising?.bind("{" + members.joined(separator: ",") + "}", at: 4)
    try revising?.run()
    hasRevisions = true
  }

  /// How many contacts of the ledger are equal to these cells.
  func countOfEqualContacts(_ cells: [Cell]) throws -> Int32 {
    let condition: String = columns.enumerated().map { "\"\($1.stored)\" IS ?\($0 + 1)" }.joined(separator: " AND ")
    let count = try Statement(database, "SELECT count(*) FROM contacts WHERE \(condition)")
    for (offset, cell) in cells.enumerated() { count.bind(cell, at: Int32(offset + 1)) }
    return try count.step() ? Int32(count.integer(0)) : 0
  }

  /// Whether anything refers to the row at hand, an invoice.
  func isReferredTo() throws -> Bool {
    let referring = ["payments", "credit_notes", "promises", "contacts", "disputes", "plans", "decisions"]
    let queries: String = referring.map { "EXISTS (SELECT 1 FROM \($0) WHERE invoice = ?1)" }.joined(separator: " OR ")
    return try database.integer("SELECT \(queries)", [key]) == 1
  }

  private static func json(_ cell: Cell) -> String {
    switch cell {
    case .null: "null"
    case .integer(let value): String(value)
    case .text(let bytes): jsonString(String(decoding: bytes, as: UTF8.self))
    }
  }

  private static func jsonString(_ text: String) -> String {
    var json = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": json += "\\\""
      case "\\": json += "\\\\"
      case "\n": json += "\\n"
      case "\r": json += "\\r"
      case "\t": json += "\\t"
      default: json.unicodeScalars.append(scalar)
      }
    }
    return json + "\""
  }
}
