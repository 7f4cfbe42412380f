import Foundation
import Receivables
import Testing

/// The program is killed without warning, at random moments of an operation that writes.
///
/// Quick unless it is asked for more: `TAHSIL_KILLS` moments (10), `TAHSIL_KILL_INVOICES` invoices (20,000), with
/// `TAHSIL_KILL_SEED` (random) to repeat a run.
@Suite(.serialized) struct KillTests {
  private let folder: TemporaryFolder
  private let ledger: LedgerUnderTest
  private let export: String
  private let moments: Int
  private var random: SeededNumbers

  init() throws {
    let environment = ProcessInfo.processInfo.environment
    moments = environment["TAHSIL_KILLS"].flatMap(Int.init) ?? 10
    let seed = environment["TAHSIL_KILL_SEED"].flatMap(UInt64.init) ?? UInt64.random(in: 1...999_999)
    random = SeededNumbers(seed: seed)
    folder = try TemporaryFolder()
    ledger = LedgerUnderTest(path: folder.path + "/ledger.sqlite")
    export = folder.path + "/export"
    let invoices = environment["TAHSIL_KILL_INVOICES"] ?? "20000"
    print("kill test: TAHSIL_KILLS=\(moments) TAHSIL_KILL_INVOICES=\(invoices) TAHSIL_KILL_SEED=\(seed)")
    try Program.succeed("generate", export, "--invoices", invoices, "--seed", "7", "--open-share", "0.5")
  }

  @Test("A killed import into a ledger leaves all of it or nothing, and can be done again")
  func killedImport() throws {
    let customers = LedgerUnderTest(path: folder.path + "/customers.sqlite")
    try Program.succeed("import", "--ledger", customers.path, export + "/customers.csv")
    try killAtRandomMoments(
      of: ["import", "--ledger", ledger.path, export], startingFrom: customers, statusWhenDoneAlready: 0)
  }

  @Test("A killed import into a new ledger leaves no ledger, an empty one or all of it, and can be done again")
  func killedFirstImport() throws {
    try killAtRandomMoments(
      of: ["import", "--ledger", ledger.path, export], startingFrom: nil, statusWhenDoneAlready: 0)
  }

  @Test("A killed posting leaves all of the run posted or nothing, and can be done again")
  func killedPosting() throws {
    let proposed = LedgerUnderTest(path: folder.path + "/proposed.sqlite")
    try Program.succeed("import", "--ledger", proposed.path, export)
    try Program.succeed(
      "run", "--ledger", proposed.path, "--policy", Desk.root.appending(path: "Policies/standard").path(), "--as-of",
      "2025-12-31", "--decisions", "none",
      "--format", "json", orStatus: 1)
    try killAtRandomMoments(
      of: ["post", "1", "--ledger", ledger.path], startingFrom: proposed, statusWhenDoneAlready: 2)
  }

  @Test("A program that is killed while it makes a ledger does not stand in the way of the next one")
  func killedInit() throws {
    let command = ["ledger", "init", "--ledger", ledger.path]
    let time = try usualTime(of: command, startingFrom: nil)
    var random = random
    for number in 0..<max(20, moments) {
      let delay = time * random.unit()
      try ledger.replace(by: nil)
      _ = try Program.run(command, killAfter: delay)
      let again = try Program.run(command)
      #expect(try ledger.isClean(), "after kill \(number) at \(delay): \(again.messages)")
    }
  }

  // MARK: -

  private func killAtRandomMoments(
    of command: [String], startingFrom start: LedgerUnderTest?, statusWhenDoneAlready: Int32
  ) throws {
    let time = try usualTime(of: command, startingFrom: start)
    let after = try ledger.content()
    try ledger.replace(by: start)
    let before = try ledger.content()
    try #require(before != after, "the operation changes nothing")
    let empty = try emptyLedger()
    var random = random
    var found = (killed: 0, nothing: 0, all: 0)
    for number in 1...moments {
      let delay = time * random.unit()
      try ledger.replace(by: start)
      let ending = try Program.run(command, killAfter: delay)
      if ending.wasKilled { found.killed += 1 }
      let content = try ledger.content()
      let isNothing = content == before || (start == nil && content == empty)
      #expect(
        isNothing || content == after,
        "kill \(number) at \(delay) of \(time) left a part: \(String(describing: content))")
      if isNothing { found.nothing += 1 } else { found.all += 1 }
      if content != nil { #expect(try ledger.isClean(), "kill \(number) at \(delay)") }
      let again = try Program.run(command)
      #expect(again.status == (isNothing ? 0 : statusWhenDoneAlready), "kill \(number) at \(delay): \(again.messages)")
      #expect(try ledger.content() == after, "kill \(number) at \(delay): doing it again gives something else")
      #expect(try ledger.isClean(), "kill \(number) at \(delay), done again")
    }
    print(
      "kill test: \(command[0]) of \(time): \(moments) moments, killed \(found.killed), "
        + "found nothing of it \(found.nothing) times, all of it \(found.all) times, a part never unless it says so above"
    )
  }

  /// How long a command takes when nobody disturbs it.
  private func usualTime(of command: [String], startingFrom start: LedgerUnderTest?) throws -> Duration {
    try ledger.replace(by: start)
    let begin = ContinuousClock.now
    let ending = try Program.run(command)
    let time = ContinuousClock.now - begin
    try #require(ending.status == 0, "\(ending.messages)")
    return time
  }

  private func emptyLedger() throws -> NSDictionary? {
    let empty = LedgerUnderTest(path: folder.path + "/empty.sqlite")
    try Program.succeed("ledger", "init", "--ledger", empty.path)
    return try empty.content()
  }
}
