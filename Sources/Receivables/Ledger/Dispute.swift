/// A customer's objection to an invoice: one row of `disputes.csv`. Its key is the invoice and the day it was opened.
public struct Dispute: Hashable, Sendable {
  /// The id of the disputed invoice.
  public var invoice: String
  /// The day it was opened; from the end of this day on the invoice is disputed.
  public var opened: Day
  /// The day it was closed; at the end of this day it is over. `nil` while it is open.
  public var closed: Day?
  /// Why, in the firm's words.
  public var reason = ""
  /// The disputed part; `nil` means the whole balance.
  public var amount: Money?
  /// How it ended, in the firm's words.
  public var outcome = ""

  /// A dispute over the whole balance that is still open.
  public init(invoice: String, opened: Day) {
    self.invoice = invoice
    self.opened = opened
  }
}
