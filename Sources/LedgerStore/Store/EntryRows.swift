import GRDB

/// Walks over all rows of a kind in the order of their keys, as they were known at a sequence number.
///
/// A base row and its latest revision have the same columns in the same places, so whoever reads does not see which one
/// is at hand: column 0 is the key, column `i + 1` is `kind.columns[i]`.
struct EntryRows {
  let database: Database
  let kind: EntryKind
  /// The last sequence number to see; `nil` sees everything.
  let knownAt: Int?
  /// SQL over the columns of the table that leaves rows out; `nil` hands over all. It looks at rows as they were first
  /// recorded, so every row that was ever revised is handed over whatever it says: who reads looks at it again.
  var condition: String?

  private var bound: String { knownAt.map { " WHERE recorded <= \($0)" } ?? "" }

  private var selection: String {
    guard let condition else { return bound }
    let kept = "(\(condition) OR key IN (SELECT key FROM revisions WHERE kind = '\(kind.rawValue)'))"
    return bound.isEmpty ? " WHERE \(kept)" : "\(bound) AND \(kept)"
  }

  /// How many rows there are.
  func count() throws -> Int {
    Int(try database.integer("SELECT count(*) FROM \(kind.table)\(bound)") ?? 0)
  }

  /// Hands over every row, with how often it was revised. The statement is valid until the closure returns.
  func walk(_ body: (_ row: Statement, _ revisions: Int) throws -> Void) throws {
    let base = try Statement(database, "SELECT key, \(kind.storedColumns) FROM \(kind.table)\(selection) ORDER BY key")
    let revised = try Statement(database, Self.latestRevisions(of: kind, knownAt: knownAt))
    let revisionCountColumn = Int32(kind.columns.count + 1)
    var hasRevision = try revised.step()
    while try base.step() {
      if hasRevision, revised.integer(0) == base.integer(0) {
        try body(revised, Int(revised.integer(revisionCountColumn)))
        hasRevision = try revised.step()
      } else {
        try body(base, 0)
      }
    }
  }

  /// The latest revision of each revised row of a kind, in the columns of the base table, and how many there were.
  private static func latestRevisions(of kind: EntryKind, knownAt: Int?) -> String {
    let columns: String = kind.columns.map { "json_extract(content, '$.\"\($0.stored)\"')" }.joined(separator: ", ")
    let bound: String = knownAt.map { " AND recorded <= \($0)" } ?? ""
    // With max() in the list the bare columns come from the row that has the maximum.
    return """
      SELECT key, \(columns), count(*), max(recorded) FROM revisions
      WHERE kind = '\(kind.rawValue)'\(bound) GROUP BY key ORDER BY key
      """
  }
}
