/// Why a sample ledger could not be written. The description says which file and why.
public struct SampleLedgerError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file or folder.
  public let path: String
  /// What the system said, such as `No space left on device`.
  public let cause: String

  /// One sentence for whoever named the folder.
  public var description: String { "cannot write \(path): \(cause); name a folder that can be written to" }
}
