import ArgumentParser
import CollectionRuns
import LedgerStore
import LuaPolicies
import Receivables
import Reports

/// A run as it was saved, with the policy and the snapshot that it was decided with.
struct RecordedRun {
  let record: RunRecord
  let proposal: Proposal
  let policy: LuaPolicy
  let snapshot: Snapshot

  /// Reads a run back, with the policy's files from the record.
  init(_ number: Int, in store: LedgerStore) throws {
    record = try store.run(number)
    proposal = try store.proposal(run: number)
    policy = try LuaPolicy(folder: PolicyFolder(files: try store.policySources(run: number)))
    snapshot = Snapshot(of: try store.ledger(knownAt: record.knownAt), asOf: record.asOf, rules: policy.rules)
  }

  /// The run as reports show it.
  var document: RunDocument {
    let status: RunDocument.Status =
      switch record.state {
      case .proposed: .proposed
      case .superseded: .superseded
      case .posted(let recording): .posted(sequence: recording)
      }
    return RunDocument(
      number: record.number, proposal: proposal, snapshot: snapshot, status: status,
      exclusions: record.exclusions.map { RunDocument.Exclusion(subject: $0.subject, reason: $0.reason) })
  }
}
