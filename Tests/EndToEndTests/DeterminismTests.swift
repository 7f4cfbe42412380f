import CollectionRuns
import ContentHash
import Foundation
import LedgerStore
import LuaPolicies
import Receivables
import Reports
import SampleLedgers
import Testing

/// The same policy over the same invoices gives the same bytes, however many threads ask and in whatever order the
/// customers are asked and the rows are imported.
///
/// Small unless it is asked for more: 100,000 invoices with `TAHSIL_FULL=1`. `TAHSIL_SHUFFLE_SEED` repeats the orders.
@Suite(.serialized) struct DeterminismTests {
  private static let isFull = ProcessInfo.processInfo.environment["TAHSIL_FULL"] == "1"
  private static let sample =
    isFull
    ? SampleLedger(seed: 7, invoices: 100_000, openShare: 0.3)
    : SampleLedger(seed: 7, invoices: 2_500, customers: 1_250, openShare: 0.3)
  private static let firstSeed =
    ProcessInfo.processInfo.environment["TAHSIL_SHUFFLE_SEED"].flatMap(UInt64.init) ?? UInt64.random(in: 1...999_999)
  private static var seeds: [UInt64] { [firstSeed, firstSeed + 1, firstSeed + 2] }
  /// Two weeks are posted before, so that there are fees, stages and letters to go on from.
  private static let days = [Day("2025-12-17")!, Day("2025-12-24")!, Day("2025-12-31")!]

  @Test("with 1, 2 and 7 threads, and with customers asked one by one in three shuffled orders")
  func threadsAndOrders() throws {
    let policy = try standardPolicy()
    let export = try Export(of: Self.sample)
    let file = try TemporaryStore()
    try export.importAll(into: file.store)
    for day in Self.days.dropLast() { _ = try pass(file.store, policy, asOf: day) }
    let slices = SnapshotSlices(of: try file.store.ledger(), asOf: Self.days[2], rules: policy.rules)
    let reference = try CollectionRun.propose(slices, policy: policy)
    let bytes = try digest(reference, slices)
    #expect(reference.decisions.count > 100 && !reference.worklist.isEmpty)
    report("1 thread", bytes, reference)
    for threads in [2, 7] {
      let proposal = try CollectionRun.propose(slices, policy: policy, threads: threads)
      report("\(threads) threads", try digest(proposal, slices), proposal)
      #expect(try digest(proposal, slices) == bytes, "\(threads) threads")
      let isSame = proposal == reference
      #expect(isSame, "\(threads) threads")
    }
    for seed in Self.seeds {
      var random = SeededNumbers(seed: seed)
      let order = Array(slices.ledger.customers.indices).shuffled(using: &random)
      let answered = try AnsweredPolicy(asking: policy, over: slices.whole, inOrder: order)
      let proposal = try CollectionRun.propose(slices, policy: answered)
      report("customers in order \(seed)", try digest(proposal, slices), proposal)
      #expect(try digest(proposal, slices) == bytes, "seed \(seed)")
      let isSame = proposal == reference
      #expect(isSame, "seed \(seed)")
    }
  }

  @Test("with the rows of every file in three shuffled orders, by ids, over three posted runs")
  func importedOrders() throws {
    let policy = try standardPolicy()
    let export = try Export(of: Self.sample)
    let reference = try decisionsByID(export, policy)
    #expect(reference.lines.count > 300)
    print("determinism: rows as they were written: \(reference.summary)")
    for seed in Self.seeds {
      try export.shuffleRows(seed: seed)
      let shuffled = try decisionsByID(export, policy)
      print("determinism: rows in order \(seed): \(shuffled.summary)")
      let differing = zip(reference.lines, shuffled.lines).filter { $0 != $1 }
      #expect(shuffled.lines.count == reference.lines.count, "seed \(seed)")
      #expect(
        differing.isEmpty,
        "seed \(seed): \(differing.count) lines differ, such as\n\(differing.prefix(3).map { "\($0)\n\($1)" })")
    }
  }

  // MARK: -

  private func pass(_ store: LedgerStore, _ policy: LuaPolicy, asOf day: Day) throws -> (Proposal, SnapshotSlices) {
    let slices = SnapshotSlices(of: try store.ledger(), asOf: day, rules: policy.rules)
    let proposal = try CollectionRun.propose(slices, policy: policy)
    try store.post(proposal, sources: policy.sources)
    return (proposal, slices)
  }

  /// SHA-256 over everything that a run prints: JSON with all decisions, CSV, and the text in both languages.
  private func digest(_ proposal: Proposal, _ slices: SnapshotSlices) throws -> String {
    var json = ""
    let document = RunDocument(number: 3, proposal: proposal, over: slices, status: .proposed)
    try RunJSON(document).write { json += $0 }
    let hash = ContentHash()
    hash.update(json)
    try RunCSV(document).write { hash.update($0) }
    for language in [Language.english, .arabic] { hash.update(RunText(document, language: language).text) }
    return hash.hexadecimal()
  }

  private func report(_ variant: String, _ bytes: String, _ proposal: Proposal) {
    print(
      "determinism: \(variant): \(proposal.counts.invoices) open invoices, \(proposal.decisions.count) decisions, "
        + "answers \(proposal.answersDigest.prefix(16)), bytes \(bytes.prefix(16))")
  }

  /// What three posted runs decide and find, with ids in the place of the numbers that an import gives, sorted.
  private func decisionsByID(_ export: Export, _ policy: LuaPolicy) throws -> (lines: [String], summary: String) {
    let file = try TemporaryStore()
    try export.importAll(into: file.store)
    var lines: [String] = []
    for day in Self.days {
      let (proposal, slices) = try pass(file.store, policy, asOf: day)
      let ledger = slices.ledger
      for decision in proposal.decisions {
        let subject =
          switch decision.subject {
          case .customer: ""
          case .invoice(let row): ledger.invoiceIDs[Int(row)]
          case .order(let row): ledger.orderIDs[Int(row)]
          }
        lines.append(
          "\(day) \(ledger.customers[Int(decision.customer)].id) \(subject) \(decision.question.rawValue) "
            + "\(decision.effect) \(decision.reason)")
      }
      for finding in proposal.findings {
        // One finding a question and run names whoever came first.
        let customer = finding.code == .reasonMissing ? "" : finding.customer
        lines.append("\(day) \(finding.code) \(customer) \(finding.invoice) \(finding.message)")
      }
      for fault in proposal.faults { lines.append("\(day) \(fault)") }
      for entry in proposal.worklist {
        lines.append("\(day) to call \(ledger.customers[Int(entry.customer)].id) \(entry.priority)")
      }
    }
    lines.sort()
    let digest = ContentHash.hexadecimal(of: lines.joined(separator: "\n"))
    return (lines, "\(lines.count) lines, \(digest.prefix(16))")
  }
}

/// The house CSV of an invented ledger in a folder that lasts as long as this.
private final class Export {
  private let folder: URL
  private var original: [String: [String]] = [:]

  init(of sample: SampleLedger) throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("tahsil-\(UUID().uuidString)")
    try sample.write(to: folder.path)
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      original[name] = text.split(separator: "\n").map(String.init)
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func importAll(into store: LedgerStore) throws {
    let report = try Import(paths: [folder.path]).run(into: store)
    try #require(report.errors == [] && report.recording != nil)
  }

  /// Writes every file with the same header and the same rows in another order.
  func shuffleRows(seed: UInt64) throws {
    var random = SeededNumbers(seed: seed)
    for (name, lines) in original.sorted(by: { $0.key < $1.key }) {
      let rows = lines.dropFirst().shuffled(using: &random)
      let text = (lines.prefix(1) + rows).joined(separator: "\n") + "\n"
      try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    }
  }
}
