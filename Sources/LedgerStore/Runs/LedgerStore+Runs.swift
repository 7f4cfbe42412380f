import GRDB
import Receivables

extension LedgerStore {
  /// All saved runs, the first one first.
  public func runs() throws(StoreError) -> [RunRecord] {
    try reading { database in try RunReader(database: database).records(where: "1") }
  }

  /// A saved run.
  public func run(_ number: Int) throws(StoreError) -> RunRecord {
    try reading { database in try RunReader(database: database).record(number) }
  }

  /// All recordings, the first one first.
  public func recordings() throws(StoreError) -> [Recording] {
    try reading { database in try database.recordings(after: 0) }
  }

  /// Leaves a subject out of a run: when the run is posted, no decision about it reaches the ledger.
  ///
  /// - Parameters:
  ///   - subject: the id of a customer (and then all of its decisions), of an invoice or of an order.
  ///   - author: who left it out, where somebody says.
  public func exclude(
    run number: Int, subject: String, reason: String, author: String = ""
  ) throws(StoreError) {
    try writing { database in
      let record = try RunReader(database: database).record(number)
      switch record.state {
      case .proposed: break
      case .posted(let recording):
        throw StoreError(.runClosed, "run \(number) is posted as recording \(recording); nothing can be left out now")
      case .superseded(let later):
        throw StoreError(.runClosed, "run \(number) was superseded by run \(later); leave '\(subject)' out of that one")
      }
      guard !reason.isEmpty else { throw StoreError(.rule, "say why '\(subject)' is left out; the reason is empty") }
      guard !record.exclusions.contains(where: { $0.subject == subject }) else {
        throw StoreError(.rule, "'\(subject)' is already left out of run \(number)")
      }
      let concerned = try Exclusions(database: database, run: number).decisions(about: subject)
      guard !concerned.isEmpty else {
        throw StoreError(
          .unknown, "run \(number) decides nothing about '\(subject)'; 'tahsil show \(number)' lists its subjects")
      }
      try database.execute(
        sql: "INSERT INTO exclusions (run, subject, reason, author) VALUES (?, ?, ?, ?)",
        arguments: [number, subject, reason, author])
    }
  }
}

/// Reads the records of runs.
struct RunReader {
  let database: Database

  func record(_ number: Int) throws -> RunRecord {
    guard let record = try records(where: "number = \(number)").first else {
      throw StoreError(.unknown, "there is no run \(number); 'tahsil runs' lists them")
    }
    return record
  }

  /// - Parameter condition: SQL over the table `runs`.
  func records(where condition: String) throws -> [RunRecord] {
    let latest = Int(try database.integer("SELECT max(number) FROM runs") ?? 0)
    return try database.rows(
      """
      SELECT number, as_of, known_at, policy_name, policy_revision, policy_sha256, economy,
        customers, invoices, overdue_invoices, orders, answers, answers_digest,
        (SELECT sequence FROM recordings WHERE run = runs.number),
        decisions, faults, findings
      FROM runs WHERE \(condition) ORDER BY number
      """
    ) { row in
      let number = Int(row.integer(0))
      var counts = Proposal.Counts()
      counts.customers = Int(row.integer(7))
      counts.invoices = Int(row.integer(8))
      counts.overdueInvoices = Int(row.integer(9))
      counts.orders = Int(row.integer(10))
      counts.answers = Int(row.integer(11))
      let state: RunRecord.State =
        if let recording = row.optionalInteger(13) {
          .posted(recording: Int(recording))
        } else {
          number < latest ? .superseded(by: latest) : .proposed
        }
      return RunRecord(
        number: number, asOf: try row.day(1), knownAt: Int(row.integer(2)),
        policy: PolicyIdentity(
          name: row.text(3), revision: Int(row.integer(4)), sha256: row.text(5), files: try policyFiles(of: number)),
        economy: try row.choice(6), counts: counts, decisions: Int(row.integer(14)), faults: Int(row.integer(15)),
        findings: Int(row.integer(16)), answersDigest: row.text(12), state: state,
        exclusions: try exclusions(of: number))
    }
  }

  private func policyFiles(of run: Int) throws -> [PolicyIdentity.File] {
    try database.rows("SELECT path, sha256 FROM policy_files WHERE run = ? ORDER BY ordinal", [Int64(run)]) {
      PolicyIdentity.File(path: $0.text(0), sha256: $0.text(1))
    }
  }

  private func exclusions(of run: Int) throws -> [RunRecord.Exclusion] {
    try database.rows("SELECT subject, reason, author FROM exclusions WHERE run = ? ORDER BY subject", [Int64(run)]) {
      RunRecord.Exclusion(subject: $0.text(0), reason: $0.text(1), author: $0.text(2))
    }
  }
}

extension Database {
  /// The recordings after a sequence number.
  func recordings(after sequence: Int) throws -> [Recording] {
    try rows("SELECT sequence, kind, run FROM recordings WHERE sequence > ? ORDER BY sequence", [Int64(sequence)]) {
      row in
      let files = try rows(
        """
        SELECT name, kind, sha256, rows, added, unchanged, revised, rejected
        FROM recorded_files WHERE recorded = ? ORDER BY ordinal
        """, [row.integer(0)]
      ) { file in
        Recording.File(
          name: file.text(0), kind: try file.choice(1), sha256: file.text(2), rows: Int(file.integer(3)),
          added: Int(file.integer(4)), unchanged: Int(file.integer(5)), revised: Int(file.integer(6)),
          rejected: Int(file.integer(7)))
      }
      return Recording(
        sequence: Int(row.integer(0)), kind: try row.choice(1), run: row.optionalInteger(2).map { Int($0) },
        files: files)
    }
  }
}
