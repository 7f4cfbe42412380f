import Foundation
import GRDB
public import Receivables

extension LedgerStore {
  /// A run that was saved, and posted where that was wanted.
  public struct SavedRun: Hashable, Sendable {
    /// The number of the run.
    public let number: Int
    /// What posting it did; `nil` where it was only saved.
    public let posted: PostedRun?
  }

  /// Makes a run over the ledger as it is now and saves it under the next run number; posts it too where that is wanted.
  ///
  /// One transaction: while it is made nobody else writes to the ledger, so nothing can come that it did not see; and
  /// where anything fails, or the program ends, nothing of it is left. What is handed to `take` is written at once and
  /// not held. Earlier runs that are not posted are superseded from now on.
  ///
  /// - Parameters:
  ///   - posts: whether the run is posted at once.
  ///   - sources: the bytes of the policy's files by path, as for `save`.
  ///   - make: makes the run over the ledger, hands each part over to `take` in the order of customers, and returns what
  ///     is known of the whole.
  /// - Throws: what `make` throws, `PostingError` where it cannot be posted, and `StoreError`.
  public func saveRun(
    posts: Bool = false, sources: [String: [UInt8]] = [:],
    make: (_ ledger: Ledger, _ take: (ProposalPart) throws -> Void) throws -> ProposalSummary
  ) throws -> SavedRun {
    try recordingRun { database in
      let ledger = try Self.ledger(in: database, knownAt: nil)
      var writer = try RunWriter(database)
      let summary = try make(ledger) { try writer.add($0) }
      try writer.finish(summary, sources: sources)
      let number = Int(writer.run)
      return SavedRun(
        number: number, posted: posts ? try RunPosting(database: database, run: number).post() : nil)
    }
  }

  /// Saves a proposal under the next run number, which it returns. The ledger itself does not change.
  ///
  /// Earlier runs that are not posted are superseded from now on.
  ///
  /// - Parameter sources: the bytes of the policy's files by path. They are kept once for each content, so that a run
  ///   can be replayed when the folder has long changed; a file that is left out can be replayed only from its folder.
  @discardableResult
  public func save(_ proposal: Proposal, sources: [String: [UInt8]] = [:]) throws(StoreError) -> Int {
    do {
      return try recordingRun { try Self.save(proposal, sources, in: $0) }
    } catch {
      throw StoreError(error)
    }
  }

  /// Saves a proposal inside a transaction and returns the number of its run.
  static func save(_ proposal: Proposal, _ sources: [String: [UInt8]], in database: Database) throws -> Int {
    var writer = try RunWriter(database)
    try writer.add(
      ProposalPart(
        customers: 0..<0, decisions: proposal.decisions, faults: proposal.faults, findings: proposal.findings))
    try writer.finish(proposal.summary, sources: sources)
    return Int(writer.run)
  }

  /// The bytes of the policy's files of a run by path, those that were handed over when it was saved.
  public func policySources(run number: Int) throws(StoreError) -> [String: [UInt8]] {
    try reading { database in
      let rows = try Row.fetchAll(
        database, sql: "SELECT path, content FROM policy_files JOIN policy_contents USING (sha256) WHERE run = ?",
        arguments: [number])
      return Dictionary(uniqueKeysWithValues: rows.map { ($0["path"] as String, Array($0["content"] as Data)) })
    }
  }
}
