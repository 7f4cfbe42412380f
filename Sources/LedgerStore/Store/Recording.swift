/// One operation that added to the ledger: its making, an import, or the posting of a run.
public struct Recording: Hashable, Sendable {
  /// What was done.
  public enum Kind: String, Hashable, Sendable {
    case made = "init"
    case imported = "import"
    case posted = "post"
  }

  /// One file of an import.
  public struct File: Hashable, Sendable {
    /// The name without its folder.
    public let name: String
    /// What its rows are.
    public let kind: EntryKind
    /// SHA-256 of its bytes, 64 lower-case hexadecimal digits.
    public let sha256: String
    /// How many rows it has.
    public let rows: Int
    /// Of them, those the ledger did not have.
    public let added: Int
    /// Of them, those the ledger had with the same content.
    public let unchanged: Int
    /// Of them, those that completed or corrected a row of the ledger.
    public let revised: Int
    /// Of them, those that were left out as faulty.
    public let rejected: Int
  }

  /// 1 for the making of the ledger, then one more each time.
  public let sequence: Int
  /// What was done.
  public let kind: Kind
  /// The run that was posted; `nil` for anything but a posting.
  public let run: Int?
  /// The files that were imported; empty for anything but an import.
  public let files: [File]

  /// The recording in a few words: `import 4 (invoices.csv 12 rows)`.
  public var summary: String {
    switch kind {
    case .made: "the making of the ledger"
    case .imported:
      "import \(sequence) ("
        + files.map { "\($0.name): \($0.added) added, \($0.revised) revised" }.joined(separator: "; ") + ")"
    case .posted: "the posting of run \(run ?? 0) as recording \(sequence)"
    }
  }
}
