import GRDB
import Receivables

/// Replays posted decisions into a ledger, in the order of posting.
struct PostingReader {
  let database: Database
  /// The last sequence number to see; `nil` sees everything.
  let knownAt: Int?

  /// - Parameters:
  ///   - customers: the keys of those whose decisions are read; `nil` reads all.
  ///   - own: a decision as it is in this ledger; `nil` leaves it out.
  func replay(
    into ledger: inout Ledger, ofCustomers customers: [Int64]? = nil, as own: (Decision) -> Decision? = { $0 }
  ) throws {
    let bound: String = knownAt.map { " AND sequence <= \($0)" } ?? ""
    let days = try database.rows(
      """
      SELECT number, as_of FROM recordings JOIN runs ON number = run WHERE kind = 'post'\(bound) ORDER BY sequence
      """
    ) { (run: $0.integer(0), day: try $0.day(1)) }
    for (run, day) in days {
      try PostedDecisions(database: database, run: Int(run), customers: customers).walk { decision, _ in
        if let decision = own(decision) { ledger.post(decision, on: day) }
      }
      ledger.notePostedRun(asOf: day)
    }
  }
}
