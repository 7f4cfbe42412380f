import GRDB
import Receivables

/// Replays posted decisions into a ledger, in the order of posting.
struct PostingReader {
  let database: Database
  /// The last sequence number to see; `nil` sees everything.
  let knownAt: Int?

  func replay(into ledger: inout Ledger) throws {
    let bound: String = knownAt.map { " AND sequence <= \($0)" } ?? ""
    let days = try database.rows(
      """
      SELECT number, as_of FROM recordings JOIN runs ON number = run WHERE kind = 'post'\(bound) ORDER BY sequence
      """
    ) { (run: $0.integer(0), day: try $0.day(1)) }
    let postings = try Statement(
      database,
      """
      SELECT \(DecisionRow.columns) FROM decisions WHERE run = ?
        AND EXISTS (SELECT 1 FROM postings AS p WHERE p.run = decisions.run AND p.ordinal = decisions.ordinal)
      ORDER BY ordinal
      """)
    for (run, day) in days {
      postings.bind(run, at: 1)
      while try postings.step() { ledger.post(try postings.decision(from: 0), on: day) }
      postings.reset()
      ledger.notePostedRun(asOf: day)
    }
  }
}
