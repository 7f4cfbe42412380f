import GRDB
public import Receivables

extension LedgerStore {
  /// Posts a run: its decisions are in the ledger from now on, but for those that change nothing and those whose subject
  /// a person excluded.
  ///
  /// One transaction: either all of it is recorded, safely on disk, or nothing.
  @discardableResult
  public func post(run number: Int) throws(PostingError) -> PostedRun {
    try posting { database in try RunPosting(database: database, run: number).post() }
  }

  /// Saves a proposal as a run and posts it at once.
  ///
  /// One transaction, so that of several programs that do the same at the same time one posts, and the others leave
  /// nothing: no proposal that stands in another one's place, and no decision.
  ///
  /// - Parameter sources: the bytes of the policy's files by path, as for `save`.
  @discardableResult
  public func post(_ proposal: Proposal, sources: [String: [UInt8]] = [:]) throws(PostingError) -> PostedRun {
    try posting { database in
      let since = try database.recordings(after: proposal.knownAt)
      guard since.isEmpty else { throw PostingError.ledgerMovedMeanwhile(knownAt: proposal.knownAt, since: since) }
      let number = try Self.save(proposal, sources, in: database)
      return try RunPosting(database: database, run: number).post()
    }
  }

  private func posting(_ body: (Database) throws -> PostedRun) throws(PostingError) -> PostedRun {
    let result: Result<PostedRun, PostingError>
    do {
      result = try writingIfKept({ database in
        do {
          return (.success(try body(database)), keep: true)
        } catch let refusal as PostingError {
          return (.failure(refusal), keep: false)
        }
      })
    } catch {
      throw .store(error)
    }
    return try result.get()
  }

  /// The id of a posted or proposed decision, made of the question, the subject's id and the day: it does not depend on
  /// the run or on the policy's revision, and no two postings share one.
  public func decisionID(run number: Int, ordinal: Int) throws(StoreError) -> String {
    try reading { database in
      let run = try RunReader(database: database).record(number)
      let decision = try database.rows(
        "SELECT \(DecisionRow.columns) FROM decisions WHERE run = ? AND ordinal = ?", [Int64(number), Int64(ordinal)]
      ) { try $0.decision(from: 0) }.first
      guard let decision else {
        throw StoreError(.unknown, "run \(number) has no decision \(ordinal); it has \(run.decisions), the first is 0")
      }
      return try DecisionRow(decision).id(on: run.asOf, in: database)
    }
  }
}

extension DecisionRow {
  /// Question, subject and day; the aspect too where the question settles several.
  func id(on day: Day, in database: Database) throws -> String {
    let table = ["customer": "customers", "invoice": "invoices", "order": "orders"][subject.kind] ?? ""
    let id = try database.rows("SELECT id FROM \(table) WHERE key = ?", [subject.key]) { $0.text(0) }.first ?? "?"
    return self.id(of: id, on: day)
  }

  /// The same where the subject's id is at hand.
  func id(of subject: String, on day: Day) -> String {
    let isPrincipal = ["limit", "terms", "fee", "stage", "order"].contains(aspect)
    return "\(question)/\(subject)/\(day)" + (isPrincipal ? "" : "/\(aspect)")
  }
}

/// The posting of one run, inside a transaction.
private struct RunPosting {
  let database: Database
  let run: Int

  func post() throws -> PostedRun {
    let record = try checkedRecord()
    let recording = (try database.integer("SELECT max(sequence) FROM recordings") ?? 0) + 1
    try database.execute(
      sql: "INSERT INTO recordings (sequence, kind, run) VALUES (?, 'post', ?)", arguments: [recording, run])
    let excluded = try Exclusions(database: database, run: run).decisions()
    let rows = try Statement(
      database, "SELECT ordinal, \(DecisionRow.columns) FROM decisions WHERE run = ? ORDER BY ordinal")
    let posting = try Statement(database, "INSERT INTO postings VALUES (?,?,?,?,?,?,?,?,?)")
    let orderVersion = try Statement(database, "SELECT count(*) FROM revisions WHERE kind = 'order' AND key = ?")
    var posted = 0
    var leftOut = 0
    rows.bind(Int64(run), at: 1)
    while try rows.step() {
      let ordinal = rows.integer(0)
      let decision = try rows.decision(from: 1)
      if !decision.effect.changesLedger { continue }
      if excluded.contains(ordinal) {
        leftOut += 1
        continue
      }
      let row = try DecisionRow(decision)
      var version: Int64 = 0
      if let order = row.order {
        orderVersion.bind(order, at: 1)
        version = try orderVersion.step() ? orderVersion.integer(0) : 0
        orderVersion.reset()
      }
      try insert(row, ordinal: ordinal, version: version, recording: recording, day: record.asOf, with: posting)
      posted += 1
    }
    return PostedRun(run: run, recording: Int(recording), decisions: posted, excluded: leftOut)
  }

  private func checkedRecord() throws -> RunRecord {
    guard let record = try RunReader(database: database).records(where: "number = \(run)").first else {
      throw PostingError.unknownRun(run)
    }
    switch record.state {
    case .proposed: break
    case .posted(let recording): throw PostingError.alreadyPosted(run: run, recording: recording)
    case .superseded(let later): throw PostingError.superseded(run: run, by: later)
    }
    let lastPosted = try database.rows(
      "SELECT max(as_of) FROM runs WHERE number IN (SELECT run FROM recordings WHERE kind = 'post')"
    ) { try $0.optionalDay(0) }
    if let posted = lastPosted.first ?? nil, record.asOf < posted {
      throw PostingError.earlierThanPosted(asOf: record.asOf, posted: posted)
    }
    let since = try database.recordings(after: record.knownAt)
    guard since.isEmpty else {
      throw PostingError.ledgerMoved(run: run, knownAt: record.knownAt, since: since)
    }
    return record
  }

  private func insert(
    _ row: DecisionRow, ordinal: Int64, version: Int64, recording: Int64, day: Day, with posting: Statement
  ) throws {
    posting.bind(Int64(run), at: 1)
    posting.bind(ordinal, at: 2)
    posting.bind(recording, at: 3)
    posting.bind(row.question, at: 4)
    posting.bind(row.aspect, at: 5)
    posting.bind(row.subject.kind, at: 6)
    posting.bind(row.subject.key, at: 7)
    posting.bind(version, at: 8)
    posting.bind(Int64(day.number), at: 9)
    do {
      try posting.run()
    } catch let error as StoreError where error.code == .rule {
      let other = try database.integer(
        """
        SELECT run FROM postings WHERE subject_kind = '\(row.subject.kind)' AND subject = ? AND day = ? AND version = ?
          AND question = '\(row.question)' AND aspect = '\(row.aspect)'
        """, [row.subject.key, Int64(day.number), version])
      guard let other else { throw error }
      throw PostingError.decisionAlreadyPosted(id: try row.id(on: day, in: database), run: Int(other))
    }
  }
}
