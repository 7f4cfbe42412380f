public import Receivables

/// Whether a recorded run comes out the same when it is evaluated again.
public struct Replay: Sendable {
  /// What differs between the record and the new evaluation, one sentence each; empty where both are the same.
  public let differences: [String]

  /// Whether both are the same, decision by decision and answer by answer.
  public var isIdentical: Bool { differences.isEmpty }

  /// Evaluates a recorded run again and compares.
  ///
  /// - Parameters:
  ///   - record: the proposal as it was saved.
  ///   - slices: of the ledger as it was known to the run, as of its day.
  ///   - policy: the same files; their hashes are compared first.
  public init(of record: Proposal, over slices: SnapshotSlices, policy: some Policy) throws {
    guard record.policy == policy.identity else {
      differences = Replay.differences(record.policy, policy.identity)
      return
    }
    let again = try CollectionRun.evaluate(slices, policy: policy, economy: record.economy)
    var differences: [String] = []
    if record.answersDigest != again.answersDigest { differences.append("the answers differ") }
    if record.counts != again.counts { differences.append("the counts differ") }
    if record.findings != again.findings { differences.append("the findings differ") }
    if record.faults != again.faults { differences.append("the faults differ") }
    if record.worklist != again.worklist { differences.append("the worklist differs") }
    if record.decisions.count != again.decisions.count {
      differences.append("\(record.decisions.count) decisions were recorded, \(again.decisions.count) come out now")
    }
    for (old, new) in zip(record.decisions, again.decisions) where old != new {
      let customer = slices.ledger.customers[Int(old.customer)].id
      differences.append("\(old.question.rawValue) of \(customer): recorded \(old.effect), now \(new.effect)")
    }
    self.differences = differences
  }

  private static func differences(_ recorded: PolicyIdentity, _ now: PolicyIdentity) -> [String] {
    let hashes = Dictionary(uniqueKeysWithValues: now.files.map { ($0.path, $0.sha256) })
    let changed = recorded.files.filter { hashes[$0.path] != $0.sha256 }.map(\.path)
    let added = Set(hashes.keys).subtracting(recorded.files.map(\.path)).sorted()
    let files = (changed + added).joined(separator: ", ")
    return [
      "the policy is not the one that decided (\(recorded.name) revision \(recorded.revision)): \(files) differ; "
        + "give the folder with the files of that run"
    ]
  }
}
