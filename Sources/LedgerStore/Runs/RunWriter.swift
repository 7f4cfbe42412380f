import Foundation
import GRDB
import Receivables

/// Writes one run into the tables of runs, part by part, inside a transaction. Nothing of a part is held once it is
/// written.
struct RunWriter {
  let run: Int64
  private let database: Database
  private let subjects: Subjects
  private let decisions: Statement
  private let faults: Statement
  private let findings: Statement
  private var binder: DecisionBinder
  private var decided: Int64 = 0
  private var changing: Int64 = 0
  private var faulted: Int64 = 0
  private var found: Int64 = 0
  private var lastCustomer: Int32 = 0

  /// How many rows decisions may be about: they are stored under keys from 1 to the number.
  private struct Subjects {
    let customers: Int64
    let invoices: Int64
    let orders: Int64

    init(_ database: Database) throws {
      customers = try database.integer("SELECT max(key) FROM customers") ?? 0
      invoices = try database.integer("SELECT max(key) FROM invoices") ?? 0
      orders = try database.integer("SELECT max(key) FROM orders") ?? 0
    }

    func contain(_ decision: Decision) -> Bool {
      guard 0..<customers ~= Int64(decision.customer) else { return false }
      return switch decision.subject {
      case .customer: true
      case .invoice(let invoice): 0..<invoices ~= Int64(invoice)
      case .order(let order): 0..<orders ~= Int64(order)
      }
    }
  }

  /// Begins the next run of the ledger.
  init(_ database: Database) throws {
    self.database = database
    run = (try database.integer("SELECT max(number) FROM runs") ?? 0) + 1
    subjects = try Subjects(database)
    decisions = try Self.insertion(into: "decisions", DecisionColumns.names, database)
    faults = try Self.insertion(
      into: "faults", "kind, customer, document, question, file, line, source, message, remedy", database)
    findings = try Self.insertion(into: "findings", "code, customer, invoice, message", database)
    binder = DecisionBinder(decisions, from: 3)
  }

  private static func insertion(into table: String, _ columns: String, _ database: Database) throws -> Statement {
    let marks: String = Array(repeating: "?", count: 2 + columns.split(separator: ",").count).joined(separator: ",")
    return try Statement(database, "INSERT INTO \(table) (run, ordinal, \(columns)) VALUES (\(marks))")
  }

  /// Writes what was decided about the customers behind those that were written before.
  ///
  /// - Throws: for decisions that make no sense, that are about nobody in the ledger, or that are not by customer.
  mutating func add(_ part: ProposalPart) throws {
    for decision in part.decisions {
      try check(decision)
      decisions.clearBindings()
      decisions.bind(run, at: 1)
      decisions.bind(decided, at: 2)
      try binder.bind(decision)
      try decisions.run()
      decided += 1
      if decision.effect.changesLedger { changing += 1 }
    }
    for fault in part.faults {
      faults.bind(faulted, at: 2)
      try write(fault)
      faulted += 1
    }
    for finding in part.findings {
      findings.bind(found, at: 2)
      try write(finding)
      found += 1
    }
  }

  private mutating func check(_ decision: Decision) throws(StoreError) {
    guard subjects.contain(decision) else {
      throw StoreError(.rule, "a decision about \(decision.question.rawValue) is about nobody in the ledger")
    }
    guard decision.customer >= lastCustomer else {
      throw StoreError(.rule, "decisions are not in the order of customers; hand them over customer by customer")
    }
    lastCustomer = decision.customer
  }

  private func write(_ fault: PolicyFault) throws {
    faults.bind(run, at: 1)
    faults.bind(fault.kind.rawValue, at: 3)
    faults.bind(fault.customer, at: 4)
    faults.bind(fault.document, at: 5)
    faults.bind(fault.question.rawValue, at: 6)
    faults.bind(fault.file, at: 7)
    faults.bind(Int64(fault.line), at: 8)
    faults.bind(fault.source, at: 9)
    faults.bind(fault.message, at: 10)
    faults.bind(fault.remedy, at: 11)
    try faults.run()
  }

  private func write(_ finding: Finding) throws {
    findings.bind(run, at: 1)
    findings.bind(finding.code.rawValue, at: 3)
    findings.bind(finding.customer, at: 4)
    findings.bind(finding.invoice, at: 5)
    findings.bind(finding.message, at: 6)
    try findings.run()
  }

  /// Writes what is known of the run now that all parts went by, and the policy's files by their hashes.
  func finish(_ summary: ProposalSummary, sources: [String: [UInt8]]) throws {
    try requireKnown(summary.knownAt)
    try writeRun(summary)
    let worklist = try Self.insertion(into: "worklist", "customer, priority", database)
    for (ordinal, entry) in summary.worklist.enumerated() {
      worklist.bind(run, at: 1)
      worklist.bind(Int64(ordinal), at: 2)
      worklist.bind(Int64(entry.customer) + 1, at: 3)
      worklist.bind(entry.priority, at: 4)
      try worklist.run()
    }
    let files = try Self.insertion(into: "policy_files", "path, sha256", database)
    for (ordinal, file) in summary.policy.files.enumerated() {
      files.bind(run, at: 1)
      files.bind(Int64(ordinal), at: 2)
      files.bind(file.path, at: 3)
      files.bind(file.sha256, at: 4)
      try files.run()
      guard let bytes = sources[file.path] else { continue }
      try database.execute(
        sql: "INSERT OR IGNORE INTO policy_contents (sha256, content) VALUES (?, ?)",
        arguments: [file.sha256, Data(bytes)])
    }
  }

  private func requireKnown(_ knownAt: Int) throws {
    let last = Int(try database.integer("SELECT max(sequence) FROM recordings") ?? 0)
    guard (1...last).contains(knownAt) else {
      throw StoreError(.rule, "the proposal saw recording \(knownAt), and the ledger has 1 to \(last); run again")
    }
  }

  private func writeRun(_ summary: ProposalSummary) throws {
    let row = try Statement(database, "INSERT INTO runs VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")
    row.bind(run, at: 1)
    row.bind(Int64(summary.asOf.number), at: 2)
    row.bind(Int64(summary.knownAt), at: 3)
    row.bind(summary.policy.name, at: 4)
    row.bind(Int64(summary.policy.revision), at: 5)
    row.bind(summary.policy.sha256, at: 6)
    row.bind(summary.economy.rawValue, at: 7)
    let counts = summary.counts
    for (offset, count) in [
      counts.customers, counts.invoices, counts.overdueInvoices, counts.orders, counts.answers,
    ].enumerated() {
      row.bind(Int64(count), at: Int32(8 + offset))
    }
    row.bind(summary.answersDigest, at: 13)
    row.bind(changing, at: 14)
    row.bind(faulted, at: 15)
    row.bind(found, at: 16)
    try row.run()
  }
}
