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

  /// Loads a ledger, takes a snapshot, asks, and prints the checksum of the answers.
  private static func questions(
    _ day: Day, _ policy: LuaPolicy, _ threads: Int, load: () throws -> Ledger
  ) throws -> (Snapshot, [Answers]) {
    let ledger = try Stopwatch.time("load", load)
    let snapshot = Stopwatch.time("snapshot") { Snapshot(of: ledger, asOf: day, rules: policy.rules) }
    let slices = try Stopwatch.time("evaluate") { try evaluate(snapshot, policy, threads: threads) }
    print(Checksum(slices, over: snapshot).json)
    return (snapshot, slices)
  }

  private static func time(_ path: String, _ policy: LuaPolicy, _ day: Day, threads: Int, posts: Bool) throws {
    let store = try LedgerStore(opening: path)
    let (snapshot, slices) = try questions(day, policy, threads) { try store.ledger() }
    var review = AnswerReview(over: snapshot, source: policy.source)
    Stopwatch.time("review") { for answers in slices { review.add(answers) } }
    _ = try Stopwatch.time("invariants") {
      try policy.brokenInvariants(of: review.decisions, over: snapshot, economy: .normal)
    }
    let proposal = try Stopwatch.time("propose") {
      try CollectionRun.propose(snapshot, policy: policy, threads: threads)
    }
    print(#"{"decisions": \#(proposal.decisions.count), "faults": \#(proposal.faults.count)}"#)
    guard posts else { return }
    let run = try Stopwatch.time("save") { try store.save(proposal, sources: policy.sources) }
    _ = try Stopwatch.time("post") { try store.post(run: run) }
  }

  private static func limits(_ path: String, _ policyPath: String, _ day: Day) throws {
    let ledger = try LedgerStore(opening: path).ledger()
    let snapshot = Snapshot(of: ledger, asOf: day, rules: try policy(policyPath, "timer").rules)
    var cost = LimitCost()
    for round in 0..<28 {
      // Each way goes first as often as the others.
      let order = (0..<3).map { LimitCost.ways[($0 + round) % 3] }
      cost.add(
        try order.map { way in
          let policy = try policy(policyPath, way)
          return (way, try Stopwatch.cpu { _ = try evaluate(snapshot, policy, threads: 1) })
        })
    }
    for line in cost.lines { print(line) }
  }

  /// The questions alone: answers, not yet looked at.
  private static func evaluate(_ snapshot: Snapshot, _ policy: LuaPolicy, threads: Int) throws -> [Answers] {
    let count = snapshot.customers.count
    let slices = stride(from: 0, to: count, by: 2_000).map { $0..<min(count, $0 + 2_000) }
    guard threads > 1 else {
      return try slices.map { try policy.answers(over: snapshot, customers: $0, economy: .normal) }
    }
    let results = Results(count: slices.count)
    let workers = (0..<threads).map { first in
      let done = DispatchSemaphore(value: 0)
      let thread = Thread {
        for place in stride(from: first, to: slices.count, by: threads) {
          results.put(
            Result { try policy.answers(over: snapshot, customers: slices[place], economy: .normal) }, at: place)
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

/// Results of several threads, by place.
private final class Results: @unchecked Sendable {
  private let lock = NSLock()
  private var results: [Result<Answers, any Error>?]

  init(count: Int) { results = Array(repeating: nil, count: count) }

  func put(_ result: Result<Answers, any Error>, at place: Int) { lock.withLock { results[place] = result } }

  func all() throws -> [Answers] { try lock.withLock { try results.compactMap { try $0?.get() } } }
}
