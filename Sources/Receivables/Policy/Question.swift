/// What a policy is asked.
public enum Question: String, Hashable, Sendable, CaseIterable {
  /// Once a customer, first: how much credit may this customer use?
  case creditLimit = "credit_limit"
  /// Each open invoice: what comes off for early payment?
  case earlyPaymentDiscount = "early_payment_discount"
  /// Each open invoice: what should it bear in late fees, in total, as of the run's day?
  case lateFee = "late_fee"
  /// Each open invoice: how far has it come?
  case escalation
  /// Each open order: may it go out?
  case orderRelease = "order_release"
  /// Once a customer, last: how urgent is this customer?
  case priority

  /// Whether a policy folder may leave the question out.
  public var isOptional: Bool { self == .orderRelease || self == .priority }
}
