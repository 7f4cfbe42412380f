import GRDB
import Receivables

/// What a run posts: its decisions that change the ledger, but for those whose subject a person left out.
struct PostedDecisions {
  let database: Database
  let run: Int
  /// The keys of the customers whose decisions are handed over; `nil` hands over those of all.
  var customers: [Int64]?

  /// Hands over each of them, in the order in which they were saved, with the row that it was read from: the columns of
  /// `DecisionColumns`, then what `more` names.
  func walk(more: String = "", joining tables: String = "", _ body: (Decision, Statement) throws -> Void) throws {
    let excluded = try Exclusions(database: database, run: run).decisions()
    let only = customers.map { " AND decisions.customer IN (\($0.map(String.init).joined(separator: ", ")))" } ?? ""
    let rows = try Statement(
      database,
      """
      SELECT decisions.ordinal, \(DecisionColumns.names(in: "decisions"))\(more.isEmpty ? "" : ", " + more)
      FROM decisions \(tables) WHERE decisions.run = ?\(only) AND \(Decision.Effect.changesLedger())
      ORDER BY decisions.customer, decisions.ordinal
      """)
    rows.bind(Int64(run), at: 1)
    while try rows.step() {
      if !excluded.isEmpty, excluded.contains(rows.integer(0)) { continue }
      try body(try rows.decision(from: 1), rows)
    }
  }

  /// How many decisions of the run change the ledger, left out or not.
  func changingCount() throws -> Int {
    Int(try database.integer("SELECT decisions FROM runs WHERE number = ?", [Int64(run)]) ?? 0)
  }

  /// How many of these a person left out.
  func excludedCount() throws -> Int {
    try Exclusions(database: database, run: run).decisions(where: Decision.Effect.changesLedger()).count
  }
}
