public import Receivables

/// An import of files into a ledger: house CSV, or a foreign layout through a profile.
///
/// Everything is checked before anything is kept, and all errors are listed at once. The same rows again change nothing.
/// A row whose key the ledger has with other content is an error, unless it only adds what has become known since: the
/// end of a dispute, the return of a payment, the end of a block, the state of an order.
///
/// ```swift
/// let report = try Import(paths: ["export/"]).run(into: store)
/// if report.isRefused { for error in report.errors { print(error) } }
/// ```
public struct Import: Sendable {
  /// Folders and single files.
  public var paths: [String]
  /// The profile that reads a foreign layout; `nil` for house CSV.
  public var profile: ImportProfile?
  /// Whether everything is done but the recording.
  public var isDryRun = false
  /// Whether other content under a known key corrects the ledger.
  public var isCorrection = false
  /// Where faulty rows are written to, so that the good ones can be loaded; `nil` loads all rows or none.
  public var rejects: String?
  /// How many errors are listed at most; the others are counted.
  public var messageLimit = 1000

  /// An import of folders and single files in house CSV.
  public init(paths: [String]) {
    self.paths = paths
  }

  /// Carries the import out, in one transaction.
  ///
  /// - Parameter progress: called after each piece of a file that was read, on the calling thread.
  /// - Throws: where the ledger cannot be read or written. Whatever is wrong with the files is in the report.
  @discardableResult
  public func run(
    into store: LedgerStore, progress: (ImportProgress) -> Void = { _ in }
  ) throws(StoreError) -> ImportReport {
    try withoutActuallyEscaping(progress) { progress throws(StoreError) in
      try store.importing { database in
        try session(into: try FileTarget(database), progress).run()
      }
    }
  }

  /// Carries the import out into a ledger of its own in memory: as `run(into:)` does with a new ledger file, which
  /// is then read and thrown away, without the file.
  ///
  /// Rows are checked in the same way, the report says the same, and the ledger is the same, entry by entry. Time and
  /// memory grow with the files: some 800,000 rows a second and core; beside the ledger, and only while the files are
  /// read, up to 150 bytes for each customer and invoice and 70 for any other row.
  ///
  /// - Parameter progress: called after each piece of a file that was read, on the calling thread.
  /// - Returns: the report, and the ledger; `nil` where the import was refused or a dry run.
  /// - Throws: where rejected rows cannot be written. Whatever is wrong with the files is in the report.
  public func ledger(
    progress: (ImportProgress) -> Void = { _ in }
  ) throws(StoreError) -> (report: ImportReport, ledger: Ledger?) {
    do {
      return try withoutActuallyEscaping(progress) { progress in
        let target = MemoryTarget()
        let report = try session(into: target, progress).run().0
        return (report, report.isRefused || report.isDryRun ? nil : target.ledger)
      }
    } catch {
      throw StoreError(error)
    }
  }

  private func session(
    into target: any ImportTarget, _ progress: @escaping (ImportProgress) -> Void
  ) throws -> ImportSession {
    var messages = MessageList(limit: messageLimit)
    let sources = SourceFinder(profile: profile).sources(at: paths, into: &messages)
    let totalBytes = sources.reduce(0) { $0 + SourceFinder.size(of: $1.path) }
    return try ImportSession(
      self, sources: sources, messages: messages, totalBytes: totalBytes, target: target, progress: progress)
  }
}
