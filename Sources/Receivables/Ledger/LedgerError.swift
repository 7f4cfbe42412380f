/// Why entries do not make a ledger.
public struct LedgerError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, and what to write instead.
  public let description: String

  /// An error with its message.
  public init(_ description: String) {
    self.description = description
  }
}
