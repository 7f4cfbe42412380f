public import Receivables

/// A saved run: what it looked at and what became of it. `LedgerStore.proposal(run:)` has its decisions.
public struct RunRecord: Hashable, Sendable {
  /// What became of a run.
  public enum State: Hashable, Sendable {
    /// The latest proposal: it may be posted.
    case proposed
    /// Its decisions are in the ledger, as this recording.
    case posted(recording: Int)
    /// A later proposal took its place.
    case superseded(by: Int)
  }

  /// One decision, or all decisions of a customer, that a person left out.
  public struct Exclusion: Hashable, Sendable {
    /// The id of the customer, invoice or order.
    public let subject: String
    /// Why; never empty.
    public let reason: String
    /// Who; empty where nobody said.
    public let author: String
  }

  /// 1 for the first run, then one more each time.
  public let number: Int
  /// The day as of which was decided.
  public let asOf: Day
  /// The sequence number up to which the ledger was known.
  public let knownAt: Int
  /// The policy that decided.
  public let policy: PolicyIdentity
  /// The state of the economy that it was told.
  public let economy: Economy
  /// How much was looked at.
  public let counts: Proposal.Counts
  /// How many decisions change the ledger when they are posted; answers that were held back are not among them.
  public let decisions: Int
  /// How many questions the policy did not answer properly.
  public let faults: Int
  /// How many things a person should look at.
  public let findings: Int
  /// SHA-256 over all answers.
  public let answersDigest: String
  /// What became of it.
  public let state: State
  /// Whom a person left out.
  public let exclusions: [Exclusion]
}
