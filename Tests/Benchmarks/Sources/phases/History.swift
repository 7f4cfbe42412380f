import CollectionRuns
import Foundation
import LedgerStore
import LuaPolicies
import Receivables

/// A policy walked through history, day after day, as `tahsil simulate` walks it.
struct History {
  /// What all runs came to: the same for two walks that decided the same.
  private var asked = 0
  private var decisions = 0
  private var sums = RunTotals()
  private var digest: UInt64 = 0xcbf2_9ce4_8422_2325

  /// Walks, and prints what it cost and what came of it, one JSON object a line.
  ///
  /// - Parameter anew: each run groups the whole ledger anew, as one that is made for real does.
  static func walk(_ path: String, _ policy: LuaPolicy, _ days: [Day], threads: Int, anew: Bool) throws {
    let ledger = try Stopwatch.time("load") { try LedgerStore(opening: path).ledger() }
    var history = History()
    try Stopwatch.time("history") {
      anew
        ? try history.runAnew(ledger, policy, days, threads: threads)
        : try history.run(ledger, policy, days, threads: threads)
    }
    print(history.json(invoices: ledger.invoices, from: days[0], days: days.count))
  }

  private mutating func run(_ ledger: Ledger, _ policy: LuaPolicy, _ days: [Day], threads: Int) throws {
    var walk = HistoryWalk(ledger, from: days[0], policy: policy)
    for day in days {
      add(try walk.run(asOf: day, threads: threads, take: { add($0, over: ledger, policy.rules) }))
    }
  }

  private mutating func runAnew(_ ledger: Ledger, _ policy: LuaPolicy, _ days: [Day], threads: Int) throws {
    var posted = ledger.withoutRuns(from: days[0])
    for day in days {
      let slices = SnapshotSlices(of: posted, asOf: day, rules: policy.rules)
      let summary: ProposalSummary = try CollectionRun.propose(slices, policy: policy, threads: threads) { part in
        add(part, over: ledger, policy.rules)
        for decision in part.decisions { posted.post(decision, on: day) }
      }
      posted.notePostedRun(asOf: day)
      add(summary)
    }
  }

  mutating func add(_ part: ProposalPart, over ledger: Ledger, _ rules: CollectionRules) {
    decisions += part.decisions.count
    sums += RunTotals(part, over: ledger, rules: rules)
  }

  mutating func add(_ summary: ProposalSummary) {
    asked += summary.counts.invoices
    // FNV-1a over the digests of all answers, day by day.
    for byte in summary.answersDigest.utf8 { digest = (digest ^ UInt64(byte)) &* 0x100_0000_01b3 }
  }

  func json(invoices: [InvoiceEntry], from first: Day, days: Int) -> String {
    let end = first.number + Int32(days)
    let issued = invoices.reduce(0) { $0 + max(0, Int(end - max($1.issued.number, first.number))) }
    let stages = sums.moves.values.reduce(0, +)
    let fees = sums.fees.values.reduce(Int64(0), +)
    return #"{"checksum": "\#(String(digest, radix: 16))", "open_invoice_days": \#(asked), "#
      + #""invoice_days": \#(issued), "decisions": \#(decisions), "stages": \#(stages), "fee_sum": \#(fees)}"#
  }
}
