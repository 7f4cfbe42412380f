import Foundation
import Receivables
import Testing

/// A run that saves and posts is ended from outside at random moments: by Ctrl-C, or without warning.
///
/// Quick unless it is asked for more: `TAHSIL_KILLS` moments of each kind (6), with `TAHSIL_KILL_SEED` (random) to repeat
/// a run.
@Suite(.serialized) struct InterruptTests {
  private let folder: TemporaryFolder
  private let ledger: LedgerUnderTest
  private let imported: LedgerUnderTest
  private let moments: Int
  private let seed: UInt64

  init() throws {
    let environment = ProcessInfo.processInfo.environment
    moments = environment["TAHSIL_KILLS"].flatMap(Int.init) ?? 6
    seed = environment["TAHSIL_KILL_SEED"].flatMap(UInt64.init) ?? UInt64.random(in: 1...999_999)
    print("interrupt test: TAHSIL_KILLS=\(moments) TAHSIL_KILL_SEED=\(seed)")
    folder = try TemporaryFolder()
    ledger = LedgerUnderTest(path: folder.path + "/ledger.sqlite")
    imported = LedgerUnderTest(path: folder.path + "/imported.sqlite")
    let export = folder.path + "/export"
    try Program.succeed("generate", export, "--invoices", "5000", "--seed", "7", "--open-share", "0.5")
    try Program.succeed("import", "--ledger", imported.path, export)
  }

  @Test("A run that is ended leaves all of it posted or nothing, and can be made then", arguments: [SIGINT, SIGKILL])
  func ended(by signal: Int32) throws {
    var random = SeededNumbers(seed: seed)
    try ledger.replace(by: imported)
    let before = try ledger.content()
    let begin = ContinuousClock.now
    _ = try Program.run(pass)
    let time = ContinuousClock.now - begin
    let after = try ledger.content()
    try #require(before != after, "the run changes nothing")
    var nothing = 0
    for number in 1...moments {
      let delay = time * random.unit()
      try ledger.replace(by: imported)
      let running = try RunningProgram(pass)
      Thread.sleep(forTimeInterval: delay / .seconds(1))
      running.send(signal)
      let ending = try running.ending()
      let place = "seed \(seed), \(number) at \(delay) of \(time)"
      let content = try ledger.content()
      #expect(content == before || content == after, "\(place) left a part: \(String(describing: content))")
      if content == before {
        nothing += 1
        // Before it listens, Ctrl-C ends the program as it ends any other.
        #expect(
          ending.wasKilled
            || ending.status == 2 && ending.output == ""
              && ending.messages.hasSuffix("tahsil: interrupted; nothing was saved, and the ledger is as it was\n"),
          "\(place): \(ending.status) \(ending.messages)")
      }
      #expect(try ledger.isClean(), "\(place)")
      let again = try Program.run(pass)
      #expect([0, 1].contains(again.status), "\(place): \(again.messages)")
      #expect(try ledger.isClean(), "\(place), made again")
    }
    print("interrupt test: signal \(signal): \(moments) moments, found nothing of the run \(nothing) times")
  }

  private var pass: [String] {
    [
      "run", "--ledger", ledger.path, "--policy", Desk.root.appending(path: "Policies/standard").path(), "--as-of",
      "2025-12-31", "--post", "--decisions", "none", "--format", "json",
    ]
  }
}
