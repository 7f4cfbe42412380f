public import Receivables

/// What is in a ledger, in figures.
public struct LedgerInfo: Hashable, Sendable {
  /// How many rows of a kind there are.
  public struct Count: Hashable, Sendable {
    /// The kind.
    public let kind: EntryKind
    /// How many rows, revisions not counted.
    public let rows: Int
    /// How many revisions of such rows.
    public let revisions: Int
  }

  /// One count for each kind, in the order of `EntryKind`.
  public let counts: [Count]
  /// The first and the last day on which an invoice was issued or money was received; `nil` without any.
  public let days: ClosedRange<Day>?
  /// The currencies of invoices and payments, by their letters.
  public let currencies: [Currency]
  /// The sequence number of the last recording.
  public let sequence: Int
  /// How many runs are saved.
  public let runs: Int
  /// How many of them are posted.
  public let postedRuns: Int
  /// The as-of day of the last posted run; `nil` before the first.
  public let lastPostedDay: Day?
  /// The size of the file in bytes.
  public let bytes: Int
}
