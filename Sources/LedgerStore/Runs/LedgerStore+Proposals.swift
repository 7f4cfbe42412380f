import Foundation
import GRDB
public import Receivables

extension LedgerStore {
  /// Saves a proposal under the next run number, which it returns. The ledger itself does not change.
  ///
  /// Earlier runs that are not posted are superseded from now on.
  ///
  /// - Parameter sources: the bytes of the policy's files by path. They are kept once for each content, so that a run
  ///   can be replayed when the folder has long changed; a file that is left out can be replayed only from its folder.
  @discardableResult
  public func save(_ proposal: Proposal, sources: [String: [UInt8]] = [:]) throws(StoreError) -> Int {
    try writing { database in try Self.save(proposal, sources, in: database) }
  }

  /// Saves a proposal inside a transaction and returns the number of its run.
  static func save(_ proposal: Proposal, _ sources: [String: [UInt8]], in database: Database) throws -> Int {
    let last = Int(try database.integer("SELECT max(sequence) FROM recordings") ?? 0)
    guard (1...last).contains(proposal.knownAt) else {
      throw StoreError(
        .rule, "the proposal saw recording \(proposal.knownAt), and the ledger has 1 to \(last); run again")
    }
    let run = (try database.integer("SELECT max(number) FROM runs") ?? 0) + 1
    let writer = ProposalWriter(database: database, run: run)
    try writer.write(proposal)
    try writer.keep(sources, of: proposal.policy)
    return Int(run)
  }

  /// The bytes of the policy's files of a run by path, those that were handed over when it was saved.
  public func policySources(run number: Int) throws(StoreError) -> [String: [UInt8]] {
    try reading { database in
      let rows = try Row.fetchAll(
        database, sql: "SELECT path, content FROM policy_files JOIN policy_contents USING (sha256) WHERE run = ?",
        arguments: [number])
      return Dictionary(uniqueKeysWithValues: rows.map { ($0["path"] as String, Array($0["content"] as Data)) })
    }
  }

  /// The proposal of a run, equal to the one that was saved.
  public func proposal(run number: Int) throws(StoreError) -> Proposal {
    try reading { database in
      let record = try RunReader(database: database).record(number)
      let run = [Int64(number)]
      var proposal = Proposal(
        asOf: record.asOf, knownAt: record.knownAt, policy: record.policy, economy: record.economy)
      proposal.counts = record.counts
      proposal.answersDigest = record.answersDigest
      proposal.decisions = try database.rows(
        "SELECT \(DecisionRow.columns) FROM decisions WHERE run = ? ORDER BY ordinal", run
      ) { try $0.decision(from: 0) }
      proposal.worklist = try database.rows(
        "SELECT customer, priority FROM worklist WHERE run = ? ORDER BY ordinal", run
      ) { WorklistEntry(customer: $0.index(0), priority: $0.double(1)) }
      proposal.faults = try database.rows(
        """
        SELECT kind, customer, document, question, file, line, source, message, remedy
        FROM faults WHERE run = ? ORDER BY ordinal
        """, run
      ) { row in
        PolicyFault(
          kind: try row.choice(0), customer: row.text(1), document: row.text(2), question: try row.choice(3),
          file: row.text(4), line: Int(row.integer(5)), source: row.text(6), message: row.text(7),
          remedy: row.text(8))
      }
      proposal.findings = try database.rows(
        "SELECT code, customer, invoice, message FROM findings WHERE run = ? ORDER BY ordinal", run
      ) { Finding(code: try $0.choice(0), customer: $0.text(1), invoice: $0.text(2), message: $0.text(3)) }
      return proposal
    }
  }
}

/// Writes the rows of one proposal.
private struct ProposalWriter {
  let database: Database
  let run: Int64

  func write(_ proposal: Proposal) throws {
    try writeRun(proposal)
    try writeDecisions(proposal.decisions)
    try insert(into: "policy_files", "path, sha256", proposal.policy.files) { row, file in
      row.bind(file.path, at: 3)
      row.bind(file.sha256, at: 4)
    }
    try insert(into: "worklist", "customer, priority", proposal.worklist) { row, entry in
      row.bind(Int64(entry.customer) + 1, at: 3)
      row.bind(entry.priority, at: 4)
    }
    let faultColumns = "kind, customer, document, question, file, line, source, message, remedy"
    try insert(into: "faults", faultColumns, proposal.faults) { row, fault in
      row.bind(fault.kind.rawValue, at: 3)
      row.bind(fault.customer, at: 4)
      row.bind(fault.document, at: 5)
      row.bind(fault.question.rawValue, at: 6)
      row.bind(fault.file, at: 7)
      row.bind(Int64(fault.line), at: 8)
      row.bind(fault.source, at: 9)
      row.bind(fault.message, at: 10)
      row.bind(fault.remedy, at: 11)
    }
    try insert(into: "findings", "code, customer, invoice, message", proposal.findings) { row, finding in
      row.bind(finding.code.rawValue, at: 3)
      row.bind(finding.customer, at: 4)
      row.bind(finding.invoice, at: 5)
      row.bind(finding.message, at: 6)
    }
  }

  /// Keeps the files of a policy by their hashes.
  func keep(_ sources: [String: [UInt8]], of policy: PolicyIdentity) throws {
    for file in policy.files {
      guard let bytes = sources[file.path] else { continue }
      try database.execute(
        sql: "INSERT OR IGNORE INTO policy_contents (sha256, content) VALUES (?, ?)",
        arguments: [file.sha256, Data(bytes)])
    }
  }

  private func writeRun(_ proposal: Proposal) throws {
    let row = try Statement(database, "INSERT INTO runs VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)")
    row.bind(run, at: 1)
    row.bind(Int64(proposal.asOf.number), at: 2)
    row.bind(Int64(proposal.knownAt), at: 3)
    row.bind(proposal.policy.name, at: 4)
    row.bind(Int64(proposal.policy.revision), at: 5)
    row.bind(proposal.policy.sha256, at: 6)
    row.bind(proposal.economy.rawValue, at: 7)
    let counts = proposal.counts
    for (offset, count) in [
      counts.customers, counts.invoices, counts.overdueInvoices, counts.orders, counts.answers,
    ].enumerated() {
      row.bind(Int64(count), at: Int32(8 + offset))
    }
    row.bind(proposal.answersDigest, at: 13)
    try row.run()
  }

  private func writeDecisions(_ decisions: [Decision]) throws {
    try insert(into: "decisions", DecisionRow.columns, decisions) { row, decision in
      try DecisionRow(decision).bind(to: row, from: 3)
    }
  }

  /// Inserts one row for each element: run and ordinal, then what `bind` binds from parameter 3 on.
  private func insert<Element>(
    into table: String, _ columns: String, _ elements: [Element], bind: (Statement, Element) throws -> Void
  ) throws {
    let marks: String = Array(repeating: "?", count: 2 + columns.split(separator: ",").count).joined(separator: ",")
    let row = try Statement(database, "INSERT INTO \(table) (run, ordinal, \(columns)) VALUES (\(marks))")
    for (ordinal, element) in elements.enumerated() {
      row.bind(run, at: 1)
      row.bind(Int64(ordinal), at: 2)
      try bind(row, element)
      try row.run()
    }
  }
}
