import GRDB
import Receivables

/// The rows of one kind that the ledger has, one at a time: as they stand now, the latest revision applied.
final class StoredRows {
  /// The key of the row at hand.
  private(set) var key: Int64 = 0
  private let kind: EntryKind
  private let columns: [EntryColumn]
  private let database: Database
  private let base: Statement
  private let revision: Statement
  private var revising: Statement?
  private var hasRevisions: Bool
  private var row: Statement

  init(_ kind: EntryKind, in database: Database) throws {
    self.kind = kind
    self.database = database
    columns = kind.columns
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

  /// Goes to the row with these key cells; `nil` where the ledger has none. `reset` must follow before the next one.
  func find(_ keyCells: [Cell]) throws -> Statement? {
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
    return row
  }

  /// Lets go of the row at hand.
  func reset() {
    base.reset()
    if hasRevisions { revision.reset() }
  }

  /// Whether the row at hand has these cells, as far as the file gives them.
  func isSame(as cells: [Cell], isGiven: [Bool]) -> Bool {
    cells.indices.allSatisfy { !isGiven[$0] || Cell.isSame(row.cell(Int32($0 + 1)), cells[$0]) }
  }

  /// Whether the row at hand and the cells differ only in what may become known later.
  func isCompleted(by cells: [Cell], isGiven: [Bool]) -> Bool {
    cells.indices.allSatisfy { place in
      let known = row.cell(Int32(place + 1))
      if !isGiven[place] || Cell.isSame(known, cells[place]) { return true }
      return switch columns[place].completion {
      case .never: false
      case .whereEmpty: known.isEmpty
      case .always: true
      }
    }
  }

  /// The columns in which the row at hand and the cells differ, in the words of house CSV.
  func differences(from cells: [Cell], isGiven: [Bool]) -> [EntryTable.Difference] {
    let words = CellWords(database: database, kind: kind)
    return cells.indices.compactMap { place in
      let known = row.cell(Int32(place + 1))
      if !isGiven[place] || Cell.isSame(known, cells[place]) { return nil }
      return EntryTable.Difference(
        column: columns[place].name, ledger: words.text(place) { row.cell(Int32($0 + 1)) },
        file: words.text(place) { cells[$0] })
    }
  }

  /// Records the cells that the file gives as the row's new content; the others stay as they are.
  func revise(with cells: [Cell], isGiven: [Bool], recorded: Int64) throws {
    let members: [String] = cells.indices.map { place in
      "\"\(columns[place].stored)\":" + Self.json(isGiven[place] ? cells[place] : row.cell(Int32(place + 1)))
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
