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
    do {
      return try recordingRun(body)
    } catch let refusal as PostingError {
      throw refusal
    } catch {
      throw .store(StoreError(error))
    }
  }

  /// The id of a posted or proposed decision, made of the question, the subject's id and the day: it does not depend on
  /// the run or on the policy's revision, and no two postings share one. Linear in the run.
  public func decisionID(run number: Int, ordinal: Int) throws(StoreError) -> String {
    try reading { database in
      let run = try RunReader(database: database).record(number)
      let decision = try database.rows(
        "SELECT \(DecisionColumns.names) FROM decisions WHERE run = ? AND ordinal = ?",
        [Int64(number), Int64(ordinal)]
      ) { try $0.decision(from: 0) }.first
      guard let decision else {
        throw StoreError(.unknown, "run \(number) has no decision \(ordinal); it has \(run.decisions), the first is 0")
      }
      return try decision.id(on: run.asOf, in: database)
    }
  }
}

extension Decision {
  /// The same where the subject's id is looked up.
  fileprivate func id(on day: Day, in database: Database) throws -> String {
    let (table, index) =
      switch subject {
      case .customer: ("customers", customer)
      case .invoice(let invoice): ("invoices", invoice)
      case .order(let order): ("orders", order)
      }
    let ids = try database.rows("SELECT id FROM \(table) WHERE key = ?", [Int64(index) + 1]) { $0.text(0) }
    return id(of: ids.first ?? "?", on: day)
  }
}

/// The posting of one run, inside a transaction: a recording. The decisions stay where they were saved; what is posted
/// of them follows from the recording and from what a person left out.
struct RunPosting {
  let database: Database
  let run: Int

  func post() throws -> PostedRun {
    try check()
    let recording = (try database.integer("SELECT max(sequence) FROM recordings") ?? 0) + 1
    try database.execute(
      sql: "INSERT INTO recordings (sequence, kind, run) VALUES (?, 'post', ?)", arguments: [recording, run])
    let posted = PostedDecisions(database: database, run: run)
    let excluded = try posted.excludedCount()
    return PostedRun(
      run: run, recording: Int(recording), decisions: try posted.changingCount() - excluded, excluded: excluded)
  }

  private func check() throws {
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
    try checkOnce(on: record.asOf)
  }

  /// No decision may have been posted by another run of the day. The table of recordings refuses that too; this one can
  /// say which decision it is.
  private func checkOnce(on day: Day) throws {
    let twice = try database.rows(
      """
      SELECT other.number, \(DecisionColumns.names(in: "mine")) \(Schema.decisionsPostedBefore(run: "?1"))
      ORDER BY mine.ordinal LIMIT 1
      """, [Int64(run)]
    ) { (run: Int($0.integer(0)), decision: try $0.decision(from: 1)) }
    guard let first = twice.first else { return }
    throw PostingError.decisionAlreadyPosted(id: try first.decision.id(on: day, in: database), run: first.run)
  }
}
