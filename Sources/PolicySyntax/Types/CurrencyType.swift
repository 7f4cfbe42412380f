/// Which currency an amount has.
public enum CurrencyType: Hashable, Sendable {
  /// This one, by its code.
  case code(String)
  /// That of the customer, the invoice or the order that the question is about.
  case customer, invoice, order
  /// Nobody knows.
  case unknown
}
