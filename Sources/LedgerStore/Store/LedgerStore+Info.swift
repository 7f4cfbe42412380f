import GRDB
import Receivables

extension LedgerStore {
  /// What is in the ledger, in figures.
  public func info() throws(StoreError) -> LedgerInfo {
    try reading { database in
      let counts = try EntryKind.allCases.map { kind in
        LedgerInfo.Count(
          kind: kind, rows: try EntryRows(database: database, kind: kind, knownAt: nil).count(),
          revisions: Int(
            try database.integer("SELECT count(*) FROM revisions WHERE kind = '\(kind.rawValue)'") ?? 0))
      }
      let days = try database.rows(
        """
        SELECT min(first), max(last) FROM (
          SELECT min(issued) AS first, max(issued) AS last FROM invoices
          UNION ALL SELECT min(date), max(date) FROM payments)
        """
      ) { row in try row.optionalDay(0).flatMap { first in try row.optionalDay(1).map { first...$0 } } }
      let currencies = try database.rows(
        "SELECT currency FROM invoices UNION SELECT currency FROM payments"
      ) { try $0.currency(0) }
      let posted = try database.rows(
        "SELECT count(*), max(as_of) FROM runs WHERE number IN (SELECT run FROM recordings WHERE kind = 'post')"
      ) { (count: Int($0.integer(0)), day: try $0.optionalDay(1)) }
      return LedgerInfo(
        counts: counts, days: days.first ?? nil, currencies: currencies.sorted(),
        sequence: Int(try database.integer("SELECT max(sequence) FROM recordings") ?? 0),
        runs: Int(try database.integer("SELECT count(*) FROM runs") ?? 0), postedRuns: posted.first?.count ?? 0,
        lastPostedDay: posted.first?.day,
        bytes: Int(
          try database.integer("SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()") ?? 0))
    }
  }
}
