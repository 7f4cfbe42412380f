import CSVReading
import CollectionRuns
import Foundation
import LedgerStore
import LuaPolicies
import Measures
import Receivables
import Reports

/// CSV bytes, through the reader and through imports.
///
/// Most inputs are imported without being recorded. Some are recorded: then the ledger must be whole, importing the same
/// files again must change nothing, and a policy must be able to answer about it.
final class HostileCSV: HostileInput {
  static let name = "csv"
  static let firstFile = "customers.csv"

  private enum Way: Int, CaseIterable {
    case dryRun, correction, rejects, profile, recorded
  }

  private let scratch: ScratchFolder
  private let store: LedgerStore
  private let emptyLedger: [UInt8]
  private let profile: ImportProfile
  private let policy: LuaPolicy

  init() throws {
    scratch = try ScratchFolder()
    let path = "\(scratch.path)/ledger.sqlite"
    try LedgerStore(creating: path).close()
    emptyLedger = [UInt8](try Data(contentsOf: URL(filePath: path)))
    store = try LedgerStore(opening: path)
    profile = try ImportProfile(toml: Self.foreign, file: "profile.toml")
    policy = try LuaPolicy(path: Corpus.root.appending(path: "Policies/standard").path())
    let known = try Self.known.map { try scratch.write($0.key, Array($0.value.utf8)) }
    let report = try Import(paths: known).run(into: store)
    guard !report.isRefused else { throw Violation("the ledger of the harness: \(report.errors)") }
  }

  func check(_ input: [UInt8], isThorough: Bool) throws {
    try checkReader(input)
    let files = HostileFiles(input, first: Self.firstFile, names: EntryKind.allCases.map(\.fileName)).files
    // The rarest way is the dearest: it opens a ledger of its own.
    let number = input.reduce(UInt64(0xCBF2_9CE4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 } % 16
    let chosen: Way = number < 10 ? .dryRun : Way(rawValue: Int(number) - 10) ?? .dryRun
    for way in isThorough ? Way.allCases : [chosen] { try checkImport(files, way) }
  }

  // MARK: - The reader

  private func checkReader(_ input: [UInt8]) throws {
    for blanks in [CSVReader.Blanks.kept, .trimmed] {
      let reader = CSVReader()
      var line = 0
      var bytes = 0
      do {
        try reader.read(bytes: input, blanks: blanks) { row in
          guard row.line > line else { throw Violation("row \(row.line) after row \(line)") }
          guard row.count > 0 else { throw Violation("a row without a field") }
          line = row.line
          for index in 0..<row.count { bytes += row[index].count }
        }
      } catch let failure as CSVFailure {
        try MessageRule.check("\(failure.line): \(failure.message); \(failure.remedy)")
      }
      guard line <= input.count + 1, bytes <= input.count else { throw Violation("\(bytes) bytes, \(line) lines") }
    }
  }

  // MARK: - Imports

  private func checkImport(_ files: [(name: String, bytes: [UInt8])], _ way: Way) throws {
    guard way != .profile else { return try checkForeign(files) }
    let paths = try files.map { try scratch.write($0.name, $0.bytes) }
    defer { for file in files { scratch.remove(file.name) } }
    var options = Import(paths: paths)
    switch way {
    case .dryRun, .profile: options.isDryRun = true
    case .correction: (options.isDryRun, options.isCorrection) = (true, true)
    case .rejects: (options.isDryRun, options.rejects) = (true, "\(scratch.path)/rejects.csv")
    case .recorded: return try checkRecorded(options)
    }
    try check(try options.run(into: store))
  }

  private func checkForeign(_ files: [(name: String, bytes: [UInt8])]) throws {
    guard let file = files.first else { return }
    var options = Import(paths: [try scratch.write("items.csv", file.bytes)])
    options.profile = profile
    options.isDryRun = true
    try check(try options.run(into: store))
  }

  private func check(_ report: ImportReport) throws {
    try MessageRule.check(report.errors)
    try MessageRule.check(report.findings)
    guard report.isRefused == report.errors.isEmpty else { return }
    guard !report.isRefused || report.unlistedErrors > 0 || report.rejected > 0 else {
      throw Violation("refused without a message")
    }
  }

  /// What was let in must be good to work with.
  private func checkRecorded(_ options: Import) throws {
    let path = try scratch.write("fresh.sqlite", emptyLedger)
    let fresh = try LedgerStore(opening: path)
    defer {
      try? fresh.close()
      for ending in ["", "-wal", "-shm"] { scratch.remove("fresh.sqlite" + ending) }
    }
    let report = try options.run(into: fresh)
    try check(report)
    let inMemory = try options.ledger()
    guard inMemory.report == report else { throw Violation("another report without a file: \(inMemory.report)") }
    guard report.recording != nil else { return }
    let problems = try fresh.verify()
    guard problems.isEmpty else { throw Violation("the ledger is not whole: \(problems)") }
    let again = try options.run(into: fresh)
    guard again.recording == nil, again.errors.isEmpty else {
      throw Violation("the same files again: \(again.errors.first?.description ?? "rows were added")")
    }
    let ledger = try fresh.ledger()
    guard inMemory.ledger == ledger else { throw Violation("another ledger without a file") }
    for day in [Day("2026-03-02"), Day.last] {
      guard let day else { continue }
      let slices = SnapshotSlices(of: ledger, asOf: day, rules: policy.rules)
      let proposal = try CollectionRun.evaluate(slices, policy: policy, economy: .normal)
      try MessageRule.check(proposal.faults.map { "\($0.file):\($0.line): \($0.message); \($0.remedy)" })
      try MessageRule.check(proposal.findings.map(\.message))
      let document = RunDocument(number: 1, proposal: proposal, over: slices, status: .proposed)
      for language in [Language.english, .arabic] { _ = RunText(document, language: language).text }
      try RunJSON(document).write { _ in }
      try RunCSV(document).write { _ in }
      do throws(MoneyError) {
        _ = AgingReport(try Aging.of(slices.whole), language: .english).text
      } catch {
        try MessageRule.check([error])
      }
    }
  }
}
