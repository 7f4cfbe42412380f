import Foundation
import Receivables
import Testing

/// Two programs work on one ledger at the same time, as processes, the second one a random moment after the first.
///
/// Quick unless it is asked for more: `TAHSIL_RACES` meetings of each kind (4), with `TAHSIL_RACE_SEED` (random) to
/// repeat a run.
@Suite(.serialized) struct TogetherTests {
  private let folder: TemporaryFolder
  private let ledger: LedgerUnderTest
  private let export: String
  private let meetings: Int
  private var random: SeededNumbers

  init() throws {
    let environment = ProcessInfo.processInfo.environment
    meetings = environment["TAHSIL_RACES"].flatMap(Int.init) ?? 4
    let seed = environment["TAHSIL_RACE_SEED"].flatMap(UInt64.init) ?? UInt64.random(in: 1...999_999)
    random = SeededNumbers(seed: seed)
    folder = try TemporaryFolder()
    ledger = LedgerUnderTest(path: folder.path + "/ledger.sqlite")
    export = folder.path + "/export"
    print("together test: TAHSIL_RACES=\(meetings) TAHSIL_RACE_SEED=\(seed)")
    try Program.succeed("generate", export, "--invoices", "3000", "--seed", "7", "--open-share", "0.5")
  }

  @Test("Two runs that post: one posts everything once, the other posts nothing new or is told why not")
  func twoRuns() throws {
    let before = try imported("before.sqlite")
    try ledger.replace(by: before)
    let time = try timed(pass)
    let journal = try self.journal()
    let decisions = try posted(in: try Program.run("runs", "--ledger", ledger.path, "--format", "csv"))
    try #require(decisions[0] > 0, "the run decides nothing")

    var found = (afterEachOther: 0, refused: 0)
    try meet(pass, pass, within: time, startingFrom: before) { first, second, place in
      let (done, refused) = split([first, second])
      #expect(!done.isEmpty, "\(place): nobody posted: \(first.messages) \(second.messages)")
      #expect(try self.journal() == journal, "\(place): what is posted is not what one run posts")
      for loser in refused {
        #expect(loser.output == "", "\(place)")
        #expect(
          loser.messages.contains("while it was made came the posting of run 1 as recording 3; nothing of it is saved")
            || loser.messages.contains("is writing to the ledger"), "\(place): \(loser.messages)")
      }
      let runs = try posted(in: try Program.run("runs", "--ledger", ledger.path, "--format", "csv"))
      #expect(runs == (done.count == 2 ? [decisions[0], 0] : decisions), "\(place)")
      if refused.isEmpty { found.afterEachOther += 1 } else { found.refused += 1 }
    }
    print("together test: two runs: one after the other \(found.afterEachOther) times, refused \(found.refused) times")
  }

  @Test("Two imports of the same files: one records them, the other finds them there")
  func twoImports() throws {
    let customers = LedgerUnderTest(path: folder.path + "/customers.sqlite")
    try Program.succeed("import", "--ledger", customers.path, export + "/customers.csv")
    try expectOneImport(startingFrom: customers)
  }

  @Test("Two imports that make one ledger: one makes it, the other finds everything there")
  func twoFirstImports() throws {
    try expectOneImport(startingFrom: nil)
  }

  @Test("A first import that is refused does not take the ledger from the one beside it")
  func refusedFirstImport() throws {
    let bad = folder.path + "/bad"
    try FileManager.default.copyItem(atPath: export, toPath: bad)
    let invoices = bad + "/invoices.csv"
    let text = try String(contentsOfFile: invoices, encoding: .utf8)
    try (text + "LAST,C-NOWHERE,2025-01-01,2025-01-31,1.00,SAR,,,\n").write(
      toFile: invoices, atomically: true, encoding: .utf8)
    try Program.succeed("import", "--ledger", ledger.path, export)
    let after = try ledger.content()
    try ledger.replace(by: nil)
    let time = try timed(importing(export))
    try meet(importing(bad), importing(export), within: time, startingFrom: nil) { refused, good, place in
      #expect(refused.status == 2, "\(place): \(refused.messages)")
      #expect(good.status == 0, "\(place): \(good.messages)")
      let content = try ledger.content()
      #expect(content == after, "\(place)")
    }
  }

  @Test("An import while a run posts waits for it, or comes before it; neither is refused, and nothing is lost")
  func importDuringRun() throws {
    let before = try imported("before.sqlite")
    let late = folder.path + "/late"
    try FileManager.default.createDirectory(atPath: late, withIntermediateDirectories: true)
    let invoice = try firstInvoice()
    let row = "LATE,\(invoice.customer),2025-12-31,1.00,\(invoice.currency),\(invoice.id)"
    try "id,customer,date,amount,currency,invoice\n\(row)\n".write(
      toFile: late + "/payments.csv", atomically: true, encoding: .utf8)
    try ledger.replace(by: before)
    let time = try timed(pass)
    try meet(pass, importing(late), within: time, startingFrom: before) { run, importing, place in
      #expect(importing.status == 0, "\(place): \(importing.messages)")
      #expect([0, 1].contains(run.status), "\(place): \(run.messages)")
      #expect(try journal().count > 1, "\(place)")
      let again = try Program.run(pass)
      #expect([0, 1].contains(again.status), "\(place): \(again.messages)")
      #expect(try ledger.isClean(), "\(place), done again")
    }
  }

  @Test("Who waits too long for another program is told which one it is, and since when it has been running")
  func identity() throws {
    let before = try imported("before.sqlite")
    try ledger.replace(by: before)
    let big = folder.path + "/big"
    try Program.succeed("generate", big, "--invoices", "40000", "--seed", "8")
    let writer = try RunningProgram(importing(big))
    defer { writer.send(SIGKILL) }
    try stopWhileWriting(writer)
    let second = try Program.run(pass)
    #expect(second.status == 2)
    #expect(second.output == "")
    let words =
      #"^tahsil: process \#(writer.number) \(tahsil import .*, started \d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC\) "#
      + #"is writing to the ledger; wait until it has finished and try again\n$"#
    #expect(try second.messages.contains(Regex(words)), "\(second.messages)")
    writer.send(SIGCONT)
    let first = try writer.ending()
    #expect(first.status == 2, "ids of both ledgers are the same, with other content: \(first.messages.prefix(300))")
    #expect(try ledger.content() == before.content())
    #expect(try ledger.isClean())
  }

  // MARK: - Meetings

  private var pass: [String] {
    [
      "run", "--ledger", ledger.path, "--policy", Desk.root.appending(path: "Policies/standard").path(), "--as-of",
      "2025-12-31", "--post", "--decisions", "none", "--format", "json",
    ]
  }

  private func importing(_ path: String) -> [String] { ["import", "--ledger", ledger.path, path] }

  /// Starts two programs many times, the second a random moment of `time` after the first or the other way round.
  private func meet(
    _ first: [String], _ second: [String], within time: Duration, startingFrom start: LedgerUnderTest?,
    then check: (Program.Ending, Program.Ending, _ place: String) throws -> Void
  ) throws {
    var random = random
    for number in 1...meetings {
      try ledger.replace(by: start)
      // Every third time as close to each other as two programs can be started.
      let delay = number.isMultiple(of: 3) ? Duration.zero : time * random.unit()
      let isSwapped = random.unit() < 0.5
      let early = try RunningProgram(isSwapped ? second : first)
      Thread.sleep(forTimeInterval: delay / .seconds(1))
      let late = try RunningProgram(isSwapped ? first : second)
      let endings = (try early.ending(), try late.ending())
      let place = "meeting \(number), \(delay) of \(time)\(isSwapped ? ", the other first" : "")"
      for ending in [endings.0, endings.1] {
        #expect([0, 1, 2].contains(ending.status), "\(place): \(ending.messages)")
      }
      #expect(try ledger.isClean(), "\(place)")
      try isSwapped ? check(endings.1, endings.0, place) : check(endings.0, endings.1, place)
    }
  }

  private func expectOneImport(startingFrom start: LedgerUnderTest?) throws {
    try ledger.replace(by: start)
    let time = try timed(importing(export))
    let after = try ledger.content()
    try meet(importing(export), importing(export), within: time, startingFrom: start) { first, second, place in
      let (done, refused) = split([first, second])
      #expect(refused.isEmpty, "\(place): \(refused.map(\.messages))")
      #expect(done.filter { $0.output.contains("Recorded as") }.count == 1, "\(place)")
      #expect(done.filter { $0.output.contains("The ledger had all of it already.") }.count == 1, "\(place)")
      #expect(try ledger.content() == after, "\(place)")
      let left = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.contains(".new-") }
      #expect(left == [], "\(place)")
    }
  }

  // MARK: - What is there

  private func imported(_ name: String) throws -> LedgerUnderTest {
    let before = LedgerUnderTest(path: folder.path + "/" + name)
    try Program.succeed("import", "--ledger", before.path, export)
    return before
  }

  private func timed(_ command: [String]) throws -> Duration {
    let begin = ContinuousClock.now
    let ending = try Program.run(command)
    try #require([0, 1].contains(ending.status), "\(ending.messages)")
    return ContinuousClock.now - begin
  }

  private func split(_ endings: [Program.Ending]) -> (done: [Program.Ending], refused: [Program.Ending]) {
    (endings.filter { $0.status != 2 }, endings.filter { $0.status == 2 })
  }

  /// Every posted decision, one line each below the header.
  private func journal() throws -> [Substring] {
    let file = folder.path + "/journal.csv"
    try Program.succeed("ledger", "export", file, "--journal", "--ledger", ledger.path)
    return try String(contentsOfFile: file, encoding: .utf8).split(whereSeparator: \.isNewline)
  }

  /// How many decisions each posted run has.
  private func posted(in runs: Program.Ending) throws -> [Int] {
    let rows = runs.output.split(whereSeparator: \.isNewline).dropFirst().map { $0.split(separator: ",") }
    #expect(rows.allSatisfy { $0[5] == "posted" }, "a proposal was left over: \(runs.output)")
    return rows.compactMap { Int($0[6]) }
  }

  private func firstInvoice() throws -> (id: String, customer: String, currency: String) {
    let lines = try String(contentsOfFile: export + "/invoices.csv", encoding: .utf8).split(whereSeparator: \.isNewline)
    let columns = lines[0].split(separator: ",").map(String.init)
    let row = lines[1].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    func field(_ name: String) throws -> String { row[try #require(columns.firstIndex(of: name))] }
    return (try field("id"), try field("customer"), try field("currency"))
  }

  /// Lets a program rest in the middle of writing. It writes for a moment when it opens the file, too: where it has
  /// gone on before it came to rest, it is woken and caught again.
  private func stopWhileWriting(_ program: RunningProgram) throws {
    for _ in 0..<60_000 {
      Thread.sleep(forTimeInterval: 0.001)
      guard isWriting(program.number) else { continue }
      program.send(SIGSTOP)
      while try state(program.number) != "T" { Thread.sleep(forTimeInterval: 0.001) }
      if isWriting(program.number) { return }
      program.send(SIGCONT)
    }
    Issue.record("the program was never seen writing")
  }

  /// How the system sees a process: `R` running, `S` sleeping, `T` stopped.
  private func state(_ process: Int32) throws -> Substring {
    let text = try String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
    return try #require(text.split(separator: ")").last?.split(separator: " ").first)
  }

  /// Whether a process has the lock for writing on the ledger.
  private func isWriting(_ process: Int32) -> Bool {
    let locks = (try? String(contentsOfFile: "/proc/locks", encoding: .utf8)) ?? ""
    return locks.split(separator: "\n").contains { line in
      let words = line.split(separator: " ")
      return words.count == 8 && words[1] == "POSIX" && words[3] == "WRITE" && words[4] == "\(process)"
        && words[6] == "120"
    }
  }
}
