/// A dispute inside the ledger, its invoice as an index.
public struct DisputeEntry: Sendable, Equatable {
  /// The index of the invoice.
  public var invoice: Int32
  /// The day from whose end the dispute is open.
  public var opened: Day
  /// The day from whose end it is over; `nil` while it is open.
  public var closed: Day?
  /// The disputed part in minor units of the invoice's currency; `nil` means the whole balance.
  public var amount: Int64?
  /// The reason's code in `Ledger.disputeReasons`.
  public var reason: Int32

  /// An entry from its figures.
  public init(invoice: Int32, opened: Day, closed: Day?, amount: Int64?, reason: Int32) {
    self.invoice = invoice
    self.opened = opened
    self.closed = closed
    self.amount = amount
    self.reason = reason
  }

  /// Whether the dispute is open at the end of `day`.
  public func isOpen(on day: Day) -> Bool {
    opened <= day && (closed.map { day < $0 } ?? true)
  }
}
