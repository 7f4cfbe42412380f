import GRDB

/// Which decisions of a run a person left out.
struct Exclusions {
  let database: Database
  let run: Int

  /// The ordinals of the decisions about a subject: all of a customer's, or those of one invoice or order.
  ///
  /// - Parameter condition: SQL over the table `decisions`.
  func decisions(about subject: String, where condition: String = "1") throws -> [Int64] {
    try Int64.fetchAll(
      database,
      sql: """
        SELECT ordinal FROM decisions WHERE run = ?1 AND \(condition)
          AND customer IN (
            SELECT key FROM customers WHERE id = ?2
            UNION SELECT customer FROM invoices WHERE id = ?2
            UNION SELECT customer FROM orders WHERE id = ?2)
          AND \(Self.isAbout(subject: "?2", "decisions"))
        """, arguments: [run, subject])
  }

  /// The ordinals of all decisions that were left out.
  func decisions(where condition: String = "1") throws -> Set<Int64> {
    let subjects = try String.fetchAll(
      database, sql: "SELECT subject FROM exclusions WHERE run = ? ORDER BY subject", arguments: [run])
    return try subjects.reduce(into: []) { $0.formUnion(try decisions(about: $1, where: condition)) }
  }

  /// The condition for decisions of a table that an id is about.
  static func isAbout(subject: String, _ table: String) -> String {
    """
    \(subject) IN ((SELECT id FROM customers WHERE key = \(table).customer),
      (SELECT id FROM invoices WHERE key = \(table).invoice), (SELECT id FROM orders WHERE key = \(table).order_key))
    """
  }
}
