/// How much credit a customer may use.
public enum CreditLimit: Hashable, Sendable {
  /// Up to this amount; never negative.
  case amount(Money)
  /// As much as the customer likes.
  case unlimited
}
