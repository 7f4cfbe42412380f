import LedgerStore
import LuaPolicies
import Receivables
import Reports

/// A run as it was saved, with the policy and the ledger that it was decided with.
struct RecordedRun {
  let record: RunRecord
  let policy: LuaPolicy
  let slices: SnapshotSlices
  private let store: LedgerStore

  /// Reads a run back, with the policy's files from the record.
  init(_ number: Int, in store: LedgerStore) throws {
    self.store = store
    record = try store.run(number)
    policy = try LuaPolicy(folder: PolicyFolder(files: try store.policySources(run: number)))
    slices = SnapshotSlices(of: try store.ledger(knownAt: record.knownAt), asOf: record.asOf, rules: policy.rules)
  }

  /// All of it in memory.
  func proposal() throws -> Proposal { try store.proposal(run: record.number) }

  /// The run as reports show it.
  func document() throws -> RunDocument {
    let status: RunDocument.Status =
      switch record.state {
      case .proposed: .proposed
      case .superseded: .superseded
      case .posted(let recording): .posted(sequence: recording)
      }
    return try RunDocument(
      number: record.number, summary: store.summary(run: record.number), lists: .init(ofRun: record.number, in: store),
      over: slices, status: status,
      exclusions: record.exclusions.map { RunDocument.Exclusion(subject: $0.subject, reason: $0.reason) })
  }
}
