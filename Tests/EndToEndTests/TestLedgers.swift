import Foundation
import LedgerStore
import LuaPolicies
import Receivables
import SampleLedgers
import Testing

/// The folder of this package, from the place of this file.
let packageFolder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

/// The policy that ships as `standard`.
func standardPolicy() throws -> LuaPolicy { try shippedPolicy("standard") }

/// A policy that ships.
func shippedPolicy(_ name: String) throws -> LuaPolicy {
  try LuaPolicy(path: packageFolder.appendingPathComponent("Policies/\(name)").path)
}

/// A ledger and the days over which it is run.
struct RunningLedger: CustomTestStringConvertible, Sendable {
  let name: String
  let first: Day
  let last: Day
  let fill: @Sendable (LedgerStore) throws -> Void

  var testDescription: String { name }

  /// Three hundred invented invoices over half a year: small enough for every test run.
  static let sample = RunningLedger(
    name: "an invented ledger", first: Day("2025-03-01")!, last: Day("2025-05-31")!,
    fill: { store in
      let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tahsil-\(UUID().uuidString)")
      defer { try? FileManager.default.removeItem(at: folder) }
      let ledger = SampleLedger(
        seed: 11, invoices: 300, customers: 25, from: Day("2024-12-01")!, to: Day("2025-05-31")!)
      _ = try ledger.write(to: folder.path)
      try requireImport(Import(paths: [folder.path]), into: store)
    })

  /// The public late-payment histories, two years day by day: with `TAHSIL_FULL=1`, where the file is at hand.
  static let lateYears = RunningLedger(
    name: "the late-payment histories", first: Day("2012-01-03")!, last: Day("2014-01-31")!,
    fill: { store in
      var job = Import(paths: [lateYearsFile.path])
      job.profile = try ImportProfile(path: packageFolder.appendingPathComponent("Examples/ibm/profile.toml").path)
      try requireImport(job, into: store)
    })

  /// The first months of them, short enough for every test run.
  static let lateMonths = RunningLedger(
    name: "the first late-payment histories", first: lateYears.first, last: Day("2012-04-30")!, fill: lateYears.fill)

  private static let lateYearsFile = packageFolder.deletingLastPathComponent()
    .appendingPathComponent("shared/data/ibm-late-payment/WA_Fn-UseC_-Accounts-Receivable.csv")

  /// The ledgers that can be run here and now.
  static var all: [RunningLedger] {
    let isFull = ProcessInfo.processInfo.environment["TAHSIL_FULL"] == "1"
    guard isFull else { return [sample] }
    return hasLateYears ? [sample, lateYears] : [sample]
  }

  /// The first months of the histories where they are at hand, all of them with `TAHSIL_FULL=1`; else the invented ledger.
  static var simulated: [RunningLedger] {
    guard hasLateYears else { return [sample] }
    return [ProcessInfo.processInfo.environment["TAHSIL_FULL"] == "1" ? lateYears : lateMonths]
  }

  private static var hasLateYears: Bool {
    if FileManager.default.fileExists(atPath: lateYearsFile.path) { return true }
    print("skipped: the late-payment histories are not beside this package")
    return false
  }

  /// A new store in a temporary file, filled; the file goes when the test lets go of it.
  func makeStore() throws -> TemporaryStore {
    let store = try TemporaryStore()
    try fill(store.store)
    return store
  }
}

/// A ledger in a file that lasts as long as this.
final class TemporaryStore {
  let store: LedgerStore
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("tahsil-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    store = try LedgerStore(creating: folder.appendingPathComponent("ledger.sqlite").path)
  }

  deinit {
    try? store.close()
    try? FileManager.default.removeItem(at: folder)
  }
}

private func requireImport(_ job: Import, into store: LedgerStore) throws {
  let report = try job.run(into: store)
  if let error = report.errors.first { throw LedgerError("the test's import failed: \(error)") }
}
