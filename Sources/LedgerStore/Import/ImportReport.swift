/// What an import did, or why it did nothing.
public struct ImportReport: Hashable, Sendable {
  /// The sequence number under which new rows are recorded; `nil` where nothing was recorded: because of errors, because
  /// the ledger had every row already, or because it was a dry run.
  public let recording: Int?
  /// What became of the rows of each file. Where nothing was recorded because of errors: what would have become of them.
  public let files: [Recording.File]
  /// What a person should look at; nothing was left out because of it.
  public let findings: [ImportMessage]
  /// Why nothing was loaded; under `rejects`, why the rejected rows were left out.
  public let errors: [ImportMessage]
  /// Errors beyond the limit of the list.
  public let unlistedErrors: Int
  /// Whether everything was done but the recording.
  public let isDryRun: Bool
  /// Whether nothing was loaded because of errors.
  public let isRefused: Bool

  /// Rows that the ledger did not have, over all files.
  public var added: Int { files.reduce(0) { $0 + $1.added } }
  /// Rows that the ledger had with the same content, over all files.
  public var unchanged: Int { files.reduce(0) { $0 + $1.unchanged } }
  /// Rows that completed or corrected a row of the ledger, over all files.
  public var revised: Int { files.reduce(0) { $0 + $1.revised } }
  /// Rows that were left out as faulty, over all files.
  public var rejected: Int { files.reduce(0) { $0 + $1.rejected } }
}
