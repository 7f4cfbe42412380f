import ArgumentParser
import Foundation
import LedgerStore

/// `tahsil import`: files into the ledger.
struct ImportFiles: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Import house CSV files, or a foreign layout through a profile; all rows or none.",
    discussion: #"""
      The same rows again change nothing. Every error of every file is listed at once.

      Examples:
        tahsil import --ledger ledger.sqlite export/
        tahsil import --ledger ibm.sqlite --profile Examples/ibm/profile.toml \
          WA_Fn-UseC_-Accounts-Receivable.csv
      """#)

  @Argument(help: "Folders and single files.")
  var paths: [String]

  @OptionGroup var ledgerOptions: LedgerOptions

  @Option(help: "A profile that reads a foreign layout.")
  var profile: String?

  @Flag(help: "Check everything and record nothing.")
  var dryRun = false

  @Flag(help: "Let other content under a known key correct the ledger, as a later entry.")
  var correct = false

  @Option(help: "Write faulty rows to this file and load the good ones.")
  var rejects: String?

  func run() throws {
    let job = try importJob()
    let report = try hasLedger ? watched(job, into: ledgerOptions.open()) : makingLedger(job)
    try tell(report)
    if report.isRefused { throw ExitCode.notDone }
    if !report.findings.isEmpty || !report.errors.isEmpty { throw ExitCode.findings }
  }

  private var hasLedger: Bool { FileManager.default.fileExists(atPath: ledgerOptions.path) }

  /// A ledger comes into being with its first import, and does not where that import records nothing.
  private func makingLedger(_ job: Import) throws -> ImportReport {
    do {
      return try LedgerStore.making(at: ledgerOptions.path) { store in
        let report = try watched(job, into: store)
        return (report, keep: report.recording != nil)
      }
    } catch let error as StoreError where error.code == .exists && hasLedger {
      // Another import made it meanwhile: this one comes after it.
      return try watched(job, into: ledgerOptions.open())
    }
  }

  private func importJob() throws -> Import {
    var job = Import(paths: paths)
    job.profile = try profile.map { try ImportProfile(path: $0) }
    job.isDryRun = dryRun
    job.isCorrection = correct
    job.rejects = rejects
    return job
  }

  private func watched(_ job: Import, into store: LedgerStore) throws -> ImportReport {
    var bar: ProgressBar?
    defer { bar?.finish() }
    return try job.run(into: store) { progress in
      if bar == nil { bar = ProgressBar("importing", total: progress.totalBytes, unit: "bytes") }
      bar?.update(progress.bytes)
    }
  }

  private func tell(_ report: ImportReport) throws {
    for finding in report.findings { Output.note("\(finding)") }
    for error in report.errors { Output.note("\(error)") }
    if report.unlistedErrors > 0 { Output.note("and \(report.unlistedErrors) errors more") }
    if report.isRefused { return Output.note("Nothing was loaded: mend the errors above and import again.") }
    for file in report.files {
      var parts = ["\(file.added) new", "\(file.unchanged) unchanged"]
      if file.revised > 0 { parts.append("\(file.revised) revised") }
      if file.rejected > 0 { parts.append("\(file.rejected) rejected") }
      try Output.line("\(file.name): \(file.kind.rawValue): \(file.rows) rows, \(parts.joined(separator: ", "))")
    }
    try Output.line(outcome(report))
  }

  private func outcome(_ report: ImportReport) -> String {
    if report.isDryRun { return "Nothing was recorded: this was a dry run." }
    return report.recording.map { "Recorded as \($0)." } ?? "The ledger had all of it already."
  }
}
