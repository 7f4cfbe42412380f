import CollectionRuns
import Foundation
import LedgerStore
@_spi(Measuring) import LuaPolicies
import Receivables

/// Walks through a run step by step and prints what each step costs, one JSON object a line.
@main
struct Phases {
  private static let usage = """
    phases questions LEDGER POLICY DAY [--threads N]         the ledger into columns, and the questions
    phases time LEDGER POLICY DAY [--threads N] [--post]     the same, and every other step of a run
    phases csv FOLDER POLICY DAY                             from the house CSV files of a folder to the answers
    phases dump LEDGER POLICY DAY FILE                       the fields that the rules of the yardsticks read
    phases limits LEDGER POLICY DAY                          what limiting the questions costs, in 28 rounds
    phases history LEDGER POLICY DAY [--threads N] [--days N] [--anew]
                                                             so many daily runs from a day on, posted into memory
    phases history-dump LEDGER POLICY DAY FILE [--days N]    what the rules of the yardsticks read on each of these days
    """

  static func main() throws {
    let words = CommandLine.arguments
    guard words.count >= 5, let day = Day(words[4]) else {
      print(usage)
      exit(2)
    }
    let policy = try policy(words[3], "timer")
    let threads = words.firstIndex(of: "--threads").flatMap { Int(words[$0 + 1]) } ?? 1
    switch words[1] {
    case "questions": _ = try questions(day, policy, threads) { try LedgerStore(opening: words[2]).ledger() }
    case "time": try time(words[2], policy, day, threads: threads, posts: words.contains("--post"))
    case "csv": _ = try questions(day, policy, threads) { try CSVLedger.read(words[2]) }
    case "dump" where words.count > 5:
      try Dump(Snapshot(of: try LedgerStore(opening: words[2]).ledger(), asOf: day, rules: policy.rules))
        .write(to: words[5])
    case "history", "history-dump":
      let count = words.firstIndex(of: "--days").flatMap { Int(words[$0 + 1]) } ?? 365
      let days = try (0..<count).map { try day.advanced(by: $0) }
      if words[1] == "history" {
        try History.walk(words[2], policy, days, threads: threads, anew: words.contains("--anew"))
      } else {
        try HistoryDump.write(words[2], policy, days, to: words[5])
      }
    case "limits": try limits(words[2], words[3], day)
    default:
      print(usage)
      exit(2)
    }
  }

  private static func policy(_ path: String, _ way: String) throws -> LuaPolicy {
    let folder = try PolicyFolder(path: path)
    return try way == "none"
      ? LuaPolicy(withoutLimitsOn: folder) : LuaPolicy(folder: folder, usesSignals: way == "timer")
  }

  /// Loads a ledger, takes the snapshots of a run slice by slice, asks, and prints the checksum of the answers.
  private static func questions(
    _ day: Day, _ policy: LuaPolicy, _ threads: Int, load: () throws -> Ledger
  ) throws -> [AnsweredSlice] {
    let ledger = try Stopwatch.time("load", load)
    let snapshots = Stopwatch.time("snapshot") { Self.snapshots(ledger, day, policy) }
    let slices = try Stopwatch.time("evaluate") { try evaluate(snapshots, policy, threads: threads) }
    var checksum = Checksum(policy.rules)
    for slice in slices { checksum.add(slice.answers, over: slice.snapshot) }
    print(checksum.json)
    return slices
  }

  /// As a run takes them.
  private static func snapshots(_ ledger: Ledger, _ day: Day, _ policy: LuaPolicy) -> [Snapshot] {
    let slices = SnapshotSlices(of: ledger, asOf: day, rules: policy.rules)
    return slices.ranges(of: 0..<ledger.customers.count, invoices: CollectionRun.invoicesPerSlice)
      .map { slices.snapshot(of: $0) }
  }

  private static func time(_ path: String, _ policy: LuaPolicy, _ day: Day, threads: Int, posts: Bool) throws {
    let store = try LedgerStore(opening: path)
    var slices = try questions(day, policy, threads) { try store.ledger() }
    let reviews = Stopwatch.time("review") {
      slices.map { slice -> AnswerReview in
        var review = AnswerReview(over: slice.snapshot, source: { policy.source(of: $0) })
        review.add(slice.answers)
        return review
      }
    }
    try Stopwatch.time("invariants") {
      for (slice, review) in zip(slices, reviews) {
        _ = try policy.brokenInvariants(of: review.decisions, over: slice.snapshot, economy: .normal)
      }
    }
    slices = []
    let proposal = try Stopwatch.time("propose") {
      try CollectionRun.propose(
        SnapshotSlices(of: store.ledger(), asOf: day, rules: policy.rules), policy: policy, threads: threads)
    }
    print(#"{"decisions": \#(proposal.decisions.count), "faults": \#(proposal.faults.count)}"#)
    guard posts else { return }
    let run = try Stopwatch.time("save") { try store.save(proposal, sources: policy.sources) }
    _ = try Stopwatch.time("post") { try store.post(run: run) }
  }

  private static func limits(_ path: String, _ policyPath: String, _ day: Day) throws {
    let ledger = try LedgerStore(opening: path).ledger()
    let snapshots = Self.snapshots(ledger, day, try policy(policyPath, "timer"))
    var cost = LimitCost()
    for round in 0..<28 {
      // Each way goes first as often as the others.
      let order = (0..<3).map { LimitCost.ways[($0 + round) % 3] }
      cost.add(
        try order.map { way in
          let policy = try policy(policyPath, way)
          return (way, try Stopwatch.cpu { _ = try evaluate(snapshots, policy, threads: 1) })
        })
    }
    for line in cost.lines { print(line) }
  }

  /// The questions alone: answers, not yet looked at.
  private static func evaluate(
    _ snapshots: [Snapshot], _ policy: LuaPolicy, threads: Int
  ) throws -> [AnsweredSlice] {
    @Sendable func answer(_ snapshot: Snapshot) throws -> AnsweredSlice {
      let customers = 0..<snapshot.customers.count
      return AnsweredSlice(
        snapshot: snapshot, answers: try policy.answers(over: snapshot, customers: customers, economy: .normal))
    }
    guard threads > 1 else { return try snapshots.map(answer) }
    let results = Results(count: snapshots.count)
    let workers = (0..<threads).map { first in
      let done = DispatchSemaphore(value: 0)
      let thread = Thread {
        for place in stride(from: first, to: snapshots.count, by: threads) {
          results.put(Result { try answer(snapshots[place]) }, at: place)
        }
        done.signal()
      }
      thread.stackSize = 16 << 20
      thread.start()
      return done
    }
    for worker in workers { worker.wait() }
    return try results.all()
  }
}

/// Some customers and what was answered about them.
struct AnsweredSlice: Sendable {
  let snapshot: Snapshot
  let answers: Answers
}

/// Results of several threads, by place.
private final class Results: @unchecked Sendable {
  private let lock = NSLock()
  private var results: [Result<AnsweredSlice, any Error>?]

  init(count: Int) { results = Array(repeating: nil, count: count) }

  func put(_ result: Result<AnsweredSlice, any Error>, at place: Int) { lock.withLock { results[place] = result } }

  func all() throws -> [AnsweredSlice] { try lock.withLock { try results.compactMap { try $0?.get() } } }
}
