import ContentHash
import Foundation
import Testing

/// Where a program runs changes nothing in what it decides: the locale, the layout of its memory, the number of threads.
///
/// Small unless it is asked for more: 100,000 invoices with `TAHSIL_FULL=1`. Locales that are not installed are made for
/// the time of the test.
@Suite(
  .serialized, .enabled(if: Locales.obstacle == nil, "no locales can be made: \(Locales.obstacle ?? "")")
) struct LocaleTests {
  private static let invoices =
    ProcessInfo.processInfo.environment["TAHSIL_FULL"] == "1" ? "100000" : "2000"

  /// One way to start the program.
  private struct Start {
    let locale: String
    let threads: Int
    /// Whether the system gives every process the same addresses.
    var hasFixedAddresses = false
  }

  @Test("Processes with other locales, address layouts and threads print the same bytes")
  func processes() throws {
    let locales = try Locales()
    let folder = try TemporaryFolder()
    let export = folder.path + "/export"
    let original = LedgerUnderTest(path: folder.path + "/original.sqlite")
    try Program.succeed("generate", export, "--invoices", Self.invoices, "--seed", "7", "--open-share", "0.3")
    try Program.succeed("import", "--ledger", original.path, export)
    var starts = [
      Start(locale: "C", threads: 1), Start(locale: "C", threads: 1), Start(locale: "de_DE.UTF-8", threads: 1),
      Start(locale: "de_DE.UTF-8", threads: 2), Start(locale: "ar_SA.UTF-8", threads: 7),
    ]
    if try Self.canFixAddresses() {
      starts += [
        Start(locale: "C", threads: 1, hasFixedAddresses: true),
        Start(locale: "ar_SA.UTF-8", threads: 2, hasFixedAddresses: true),
      ]
    } else {
      print("locale test: setarch -R is not allowed here, so no process has fixed addresses")
    }
    var outputs: [[String]] = []
    for start in starts {
      let ledger = LedgerUnderTest(path: folder.path + "/ledger.sqlite")
      try ledger.replace(by: original)
      let printed = try commands(ledger.path).map { command in
        let ending = try run(command + (command[0] == "run" ? ["--threads", "\(start.threads)"] : []), start, locales)
        try #require([0, 1].contains(ending.status), "\(command): \(ending.messages)")
        return ending.output
      }
      let hashes = printed.map { ContentHash.hexadecimal(of: $0) }
      print(
        "locale test: \(Self.invoices) invoices, \(start.locale), \(start.threads) threads, "
          + "\(start.hasFixedAddresses ? "fixed" : "random") addresses: "
          + zip(hashes, printed).map { "\($0.prefix(16)) of \($1.utf8.count) bytes" }.joined(separator: ", "))
      #expect(hashes == outputs.first ?? hashes, "\(start)")
      outputs.append(hashes)
    }
  }

  @Test("A process under a German or an Arabic locale reads, decides, writes and replays the same")
  func inProcess() async {
    // A process of its own: a locale is of the whole process, and other tests run in this one.
    await #expect(processExitsWith: .success) {
      let probe = try LocaleProbe()
      let reference = try probe.digests(run: "C")
      let locales = try Locales()
      for name in Locales.names {
        try locales.enter(name)
        for ((part, wanted), (_, found)) in zip(reference, try probe.digests(run: name)) {
          #expect(found == wanted, "\(part) under \(name)")
        }
      }
    }
  }

  // MARK: -

  /// The commands whose output is compared, in their order.
  private func commands(_ ledger: String) -> [[String]] {
    let policy = Desk.root.appending(path: "Policies/standard").path()
    let run = ["run", "--ledger", ledger, "--policy", policy]
    return [
      run + ["--as-of", "2025-12-24", "--post", "--format", "json"],
      run + ["--as-of", "2025-12-31", "--format", "json"],
      ["show", "2", "--ledger", ledger, "--format", "csv"],
      ["show", "2", "--ledger", ledger, "--lang", "en", "--explain"],
      ["aging", "--ledger", ledger, "--as-of", "2025-12-31", "--format", "json"],
    ]
  }

  private func run(_ command: [String], _ start: Start, _ locales: Locales) throws -> Program.Ending {
    var environment = ProcessInfo.processInfo.environment
    environment["LC_ALL"] = start.locale
    environment["LOCPATH"] = locales.folder.path
    guard start.hasFixedAddresses else { return try Program.run(command, environment: environment) }
    return try Program.run(["-R", Program.path] + command, of: "/usr/bin/setarch", environment: environment)
  }

  private static func canFixAddresses() throws -> Bool {
    let setarch = "/usr/bin/setarch"
    guard FileManager.default.isExecutableFile(atPath: setarch) else { return false }
    return try Program.run(["-R", "/bin/true"], of: setarch).status == 0
  }
}
