/// A block inside the ledger, its subject as an index.
public struct BlockEntry: Sendable, Equatable {
  /// Whom a block protects.
  public enum Subject: Sendable, Hashable {
    /// All invoices of the customer with this index.
    case customer(Int32)
    /// The invoice with this index.
    case invoice(Int32)
  }

  /// Whom it protects.
  public var subject: Subject
  /// The row as it was imported.
  public var block: Block

  /// A block on a subject.
  public init(subject: Subject, block: Block) {
    self.subject = subject
    self.block = block
  }
}
