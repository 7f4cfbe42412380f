/// Which currency an amount has, as far as that is known before anything runs.
public enum ScriptCurrency: Hashable, Sendable {
  /// One currency by its code.
  case code(String)
  /// The policy's own, that `money "…"` makes amounts of.
  case policy
  /// The currency of the customer's totals, of the invoice or of the order.
  case customer, invoice, order
  /// Any.
  case any
}
