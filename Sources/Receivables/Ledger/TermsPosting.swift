/// The early-payment terms that a run offered on an invoice, in force from the day of issue until other ones are posted.
public struct TermsPosting: Sendable, Equatable {
  /// The index of the invoice.
  public var invoice: Int32
  /// The as-of day of the run.
  public var day: Day
  /// The index of the terms in `Ledger.discountTerms`.
  public var terms: Int32

  /// A posting from its figures.
  public init(invoice: Int32, day: Day, terms: Int32) {
    self.invoice = invoice
    self.day = day
    self.terms = terms
  }
}
