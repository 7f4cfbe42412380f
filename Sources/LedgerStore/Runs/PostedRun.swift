/// What posting a run did.
public struct PostedRun: Hashable, Sendable {
  /// The run.
  public let run: Int
  /// The sequence number under which its decisions are recorded.
  public let recording: Int
  /// How many decisions are in the ledger now.
  public let decisions: Int
  /// How many decisions were left out because a person excluded their subject.
  public let excluded: Int
}
