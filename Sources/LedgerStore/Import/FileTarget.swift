import GRDB

/// A ledger file that an import adds to, inside a transaction.
final class FileTarget: ImportTarget {
  let recorded: Int64
  private let database: Database

  /// Begins a recording.
  init(_ database: Database) throws {
    self.database = database
    recorded = (try database.integer("SELECT max(sequence) FROM recordings") ?? 0) + 1
    try database.execute(
      sql: "INSERT INTO recordings (sequence, kind) VALUES (?, 'import')", arguments: [recorded])
  }

  func storage(of kind: EntryKind, isCompared _: Bool) throws -> any EntryStorage {
    try StoredRows(kind, in: database, recorded: recorded)
  }

  func parents() throws -> [Int64: Int64] {
    var parents: [Int64: Int64] = [:]
    try EntryRows(database: database, kind: .customer, knownAt: nil).walk { row, _ in
      if let parent = row.optionalInteger(14) { parents[row.integer(0)] = parent }
    }
    return parents
  }

  func record(_ files: [Recording.File]) throws {
    for (ordinal, file) in files.enumerated() {
      try database.execute(
        sql: "INSERT INTO recorded_files VALUES (?,?,?,?,?,?,?,?,?,?)",
        arguments: [
          recorded, ordinal, file.name, file.kind.rawValue, file.sha256, file.rows, file.added, file.unchanged,
          file.revised, file.rejected,
        ])
    }
  }

  func id(ofCustomer key: Int64) -> String { id(of: key, in: "customers") }

  func id(ofInvoice key: Int64) -> String { id(of: key, in: "invoices") }

  func currency(ofInvoice key: Int64) -> Int64? {
    try? database.integer("SELECT currency FROM invoices WHERE key = ?", [key])
  }

  private func id(of key: Int64, in table: String) -> String {
    let ids = try? database.rows("SELECT id FROM \(table) WHERE key = ?", [key]) { $0.text(0) }
    return ids?.first ?? "?"
  }
}
