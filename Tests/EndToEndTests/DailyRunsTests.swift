import CollectionRuns
import Foundation
import LedgerStore
import LuaPolicies
import Receivables
import Testing

/// Runs as a collector makes them: as of a day, saved and posted, day after day.
private struct Collector {
  private let file: TemporaryStore
  let policy: LuaPolicy

  var store: LedgerStore { file.store }

  init(_ ledger: RunningLedger, policy: LuaPolicy) throws {
    file = try ledger.makeStore()
    self.policy = policy
  }

  @discardableResult
  func pass(asOf day: Day) throws -> (run: Int, proposal: Proposal) {
    let slices = SnapshotSlices(of: try store.ledger(), asOf: day, rules: policy.rules)
    let proposal = try CollectionRun.propose(slices, policy: policy)
    let run = try store.save(proposal, sources: policy.sources)
    _ = try store.post(run: run)
    return (run, proposal)
  }

  func passes(from first: Day, through last: Day, every days: Int) throws {
    var day = first
    while day <= last {
      try pass(asOf: day)
      day = try day.advanced(by: days)
    }
    if (last - first) % days != 0 { try pass(asOf: last) }
  }
}

@Suite(.serialized)
struct DailyRunsTests {
  @Test(
    "daily runs post what weekly runs post, once each, one stage at a time, and can be replayed",
    arguments: RunningLedger.all)
  func dailyAndWeekly(_ ledger: RunningLedger) throws {
    let policy = try standardPolicy()
    let daily = try Collector(ledger, policy: policy)
    let weekly = try Collector(ledger, policy: policy)
    try daily.passes(from: ledger.first, through: ledger.last, every: 1)
    try weekly.passes(from: ledger.first, through: ledger.last, every: 7)

    try expectSameFees(try daily.store.ledger(), try weekly.store.ledger(), on: ledger.last, policy)
    try expectOneStageADay(try daily.store.ledger())
    #expect(try daily.store.verify() == [])
    #expect(try weekly.store.verify() == [])

    let again = try daily.pass(asOf: ledger.last)
    #expect(again.proposal.decisions.filter(\.effect.changesLedger) == [], "a second run of a day posts nothing")
    try expectReplays(daily, seed: 2026)
  }

  /// Fees of settled invoices agree to the minor unit: the policy's answer on the last open day is the same, whenever it
  /// was asked.
  private func expectSameFees(_ daily: Ledger, _ weekly: Ledger, on day: Day, _ policy: LuaPolicy) throws {
    let fees = { (ledger: Ledger) in
      ledger.fees.reduce(into: [Int32: Int64]()) { $0[$1.invoice, default: 0] += $1.amount }
    }
    let (a, b) = (fees(daily), fees(weekly))
    var reader = SettledInvoices(daily, rules: policy.rules, on: day)
    var compared = 0
    for invoice in daily.invoices.indices where reader.isSettled(invoice) {
      #expect(a[Int32(invoice)] == b[Int32(invoice)], "invoice \(daily.invoiceIDs[invoice])")
      if a[Int32(invoice)] != nil { compared += 1 }
    }
    #expect(compared > 0, "some settled invoice bears a fee")
  }

  private func expectOneStageADay(_ ledger: Ledger) throws {
    var number: [Int32: Int32] = [:]
    var day: [Int32: Day] = [:]
    #expect(!ledger.stages.isEmpty)
    for posting in ledger.stages {
      #expect(posting.number - (number[posting.invoice] ?? 0) <= 1, "\(ledger.invoiceIDs[Int(posting.invoice)])")
      #expect(day[posting.invoice] != posting.day, "\(ledger.invoiceIDs[Int(posting.invoice)]) on \(posting.day)")
      number[posting.invoice] = posting.number
      day[posting.invoice] = posting.day
    }
  }

  private func expectReplays(_ collector: Collector, seed: UInt64) throws {
    var random = SeededNumbers(seed: seed)
    let runs = try collector.store.runs()
    let picked = (0..<10).map { _ in Int(random.next() % UInt64(runs.count)) + 1 }
    print("replaying runs \(picked), seed \(seed)")
    try replay(picked, collector)
    try importBackDatedPayments(into: collector.store)
    try replay(picked, collector)
  }

  private func replay(_ runs: [Int], _ collector: Collector) throws {
    for number in runs {
      let record = try collector.store.run(number)
      let policy = try LuaPolicy(folder: PolicyFolder(files: try collector.store.policySources(run: number)))
      let slices = SnapshotSlices(
        of: try collector.store.ledger(knownAt: record.knownAt), asOf: record.asOf, rules: policy.rules)
      let replay = try Replay(of: try collector.store.proposal(run: number), over: slices, policy: policy)
      #expect(replay.differences == [], "run \(number) as of \(record.asOf)")
    }
  }

  /// Payments that are recorded now and dated long ago: runs of that time did not know them.
  private func importBackDatedPayments(into store: LedgerStore) throws {
    let ledger = try store.ledger()
    var lines = "id,customer,date,amount,currency,invoice\n"
    for invoice in ledger.invoices.indices.prefix(40) {
      let entry = ledger.invoices[invoice]
      let customer = ledger.customers[Int(entry.customer)].id
      lines += "BACK-\(invoice),\(customer),\(entry.issued),1.00,\(entry.currency),\(ledger.invoiceIDs[invoice])\n"
    }
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tahsil-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try lines.write(to: folder.appendingPathComponent("payments.csv"), atomically: true, encoding: .utf8)
    let report = try Import(paths: [folder.path]).run(into: store)
    #expect(report.errors == [])
    #expect(report.added == 40)
  }
}

/// Which invoices of a ledger are settled at the end of a day.
private struct SettledInvoices {
  private let open: Set<Int32>

  init(_ ledger: Ledger, rules: CollectionRules, on day: Day) {
    let snapshot = Snapshot(of: ledger, asOf: day, rules: rules)
    open = Set(snapshot.invoices.ledgerIndex.enumerated().filter { snapshot.invoices.isOpen[$0.offset] }.map(\.element))
  }

  mutating func isSettled(_ invoice: Int) -> Bool { !open.contains(Int32(invoice)) }
}
