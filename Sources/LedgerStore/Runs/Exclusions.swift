import GRDB

/// Which decisions of a run a person left out.
struct Exclusions {
  let database: Database
  let run: Int

  /// The ordinals of the decisions about a subject: all of a customer's, or those of one invoice or order.
  func decisions(about subject: String) throws -> [Int64] {
    try Int64.fetchAll(
      database,
      sql: """
        SELECT ordinal FROM decisions WHERE run = ?1 AND (
          customer = (SELECT key FROM customers WHERE id = ?2)
          OR invoice = (SELECT key FROM invoices WHERE id = ?2)
          OR order_key = (SELECT key FROM orders WHERE id = ?2))
        """, arguments: [run, subject])
  }

  /// The ordinals of all decisions that were left out.
  func decisions() throws -> Set<Int64> {
    let subjects = try String.fetchAll(
      database, sql: "SELECT subject FROM exclusions WHERE run = ? ORDER BY subject", arguments: [run])
    return try subjects.reduce(into: []) { $0.formUnion(try decisions(about: $1)) }
  }
}
