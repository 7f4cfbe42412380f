public import Receivables

/// Counts letters while the decisions of a run go by, in the order of customers: one a customer, currency and run, however
/// many invoices it lists.
public struct LetterCount: Hashable, Sendable {
  /// How many there are so far.
  public private(set) var count = 0
  private var customer: Int32 = -1
  private var currencies: Set<Currency> = []

  /// No letter yet.
  public init() {}

  /// Takes in an invoice that reaches a stage with a letter.
  public mutating func add(to customer: Int32, _ currency: Currency) {
    if customer != self.customer { currencies = [] }
    self.customer = customer
    if currencies.insert(currency).inserted { count += 1 }
  }
}
