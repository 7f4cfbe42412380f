import GRDB
public import Receivables

extension LedgerStore {
  /// The proposal of a run, equal to the one that was saved. All of it is in memory: `decisions(run:_:)` is for large
  /// ones.
  public func proposal(run number: Int) throws(StoreError) -> Proposal {
    var proposal = Proposal(try summary(run: number))
    do {
      try decisions(run: number) { proposal.decisions.append($0) }
      try faults(run: number) { proposal.faults.append($0) }
      try findings(run: number) { proposal.findings.append($0) }
    } catch {
      throw StoreError(error)
    }
    return proposal
  }

  /// A run without its lists.
  public func summary(run number: Int) throws(StoreError) -> ProposalSummary {
    try reading { database in
      let record = try RunReader(database: database).record(number)
      var summary = ProposalSummary(
        asOf: record.asOf, knownAt: record.knownAt, policy: record.policy, economy: record.economy)
      summary.counts = record.counts
      summary.answersDigest = record.answersDigest
      summary.worklist = try database.rows(
        "SELECT customer, priority FROM worklist WHERE run = ? ORDER BY ordinal", [Int64(number)]
      ) { WorklistEntry(customer: $0.index(0), priority: $0.double(1)) }
      return summary
    }
  }

  /// Hands over the decisions of a run, one after the other, in the order in which they were saved.
  ///
  /// - Throws: what `body` throws, and `StoreError`.
  public func decisions(run number: Int, _ body: (Decision) throws -> Void) throws {
    try walk("SELECT \(DecisionColumns.names) FROM decisions WHERE run = ? ORDER BY customer, ordinal", number) { row in
      try body(row.decision(from: 0))
    }
  }

  /// Hands over the decisions of a run about one customer, each with the id of what it is about: of the customer, the
  /// invoice or the order.
  ///
  /// - Throws: what `body` throws, and `StoreError`.
  public func decisions(
    run number: Int, ofCustomer id: String, _ body: (Decision, _ subject: String) throws -> Void
  ) throws {
    let key = try reading { try $0.key(of: id, in: .customer, knownAt: nil) } ?? 0
    try walk(
      """
      SELECT \(DecisionColumns.names(in: "decisions")), coalesce(invoices.id, orders.id, customers.id)
      FROM decisions JOIN customers ON customers.key = decisions.customer
        LEFT JOIN invoices ON invoices.key = decisions.invoice LEFT JOIN orders ON orders.key = decisions.order_key
      WHERE run = ? AND decisions.customer = \(key) ORDER BY ordinal
      """, number
    ) { row in try body(row.decision(from: 0), row.text(DecisionColumns.count)) }
  }

  /// Hands over the faults of a run, one after the other.
  ///
  /// - Throws: what `body` throws, and `StoreError`.
  public func faults(run number: Int, _ body: (PolicyFault) throws -> Void) throws {
    try walk(
      """
      SELECT kind, customer, document, question, file, line, source, message, remedy
      FROM faults WHERE run = ? ORDER BY ordinal
      """, number
    ) { row in
      try body(
        PolicyFault(
          kind: row.choice(0), customer: row.text(1), document: row.text(2), question: row.choice(3),
          file: row.text(4), line: Int(row.integer(5)), source: row.text(6), message: row.text(7),
          remedy: row.text(8)))
    }
  }

  /// Hands over the findings of a run, one after the other.
  ///
  /// - Throws: what `body` throws, and `StoreError`.
  public func findings(run number: Int, _ body: (Finding) throws -> Void) throws {
    try walk("SELECT code, customer, invoice, message FROM findings WHERE run = ? ORDER BY ordinal", number) { row in
      try body(Finding(code: row.choice(0), customer: row.text(1), invoice: row.text(2), message: row.text(3)))
    }
  }
}
