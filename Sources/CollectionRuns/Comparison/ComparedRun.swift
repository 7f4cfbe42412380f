public import Receivables

/// A run that is compared with another one: a policy and the ledger that it is asked about.
public struct ComparedRun: Sendable {
  /// The policy.
  public let policy: any Policy
  /// The ledger as of the day of the run, under the rules of the policy.
  public let slices: SnapshotSlices

  /// A run of a policy over a ledger.
  ///
  /// - Precondition: the slices were made under the policy's rules.
  public init(_ policy: any Policy, over slices: SnapshotSlices) {
    self.policy = policy
    self.slices = slices
  }

  /// Runs of two policies over one ledger as of a day, as if no run of that day or later had been posted.
  ///
  /// The ledger is indexed once where both settle payments the same way.
  public static func runs(_ policies: Sides<any Policy>, over ledger: Ledger, asOf day: Day) -> Sides<ComparedRun> {
    let ledger = ledger.withoutRuns(from: day)
    let index = LedgerIndex(ledger, settlement: policies.a.rules.settlement)
    return policies.map { policy in
      let own =
        policy.rules.settlement == policies.a.rules.settlement
        ? index : LedgerIndex(ledger, settlement: policy.rules.settlement)
      return ComparedRun(policy, over: SnapshotSlices(own, asOf: day, rules: policy.rules))
    }
  }
}
