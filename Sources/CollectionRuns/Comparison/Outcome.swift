public import Receivables

/// How something stands once a run has decided: what the run said, or what stood before where it said nothing.
public enum Outcome: Hashable, Sendable {
  /// The stage by name; `nil` for none.
  case stage(String?)
  /// What the invoice bears in fees, in total.
  case fee(Money)
  /// The terms that are offered; `nil` for none.
  case terms([DiscountTier]?)
  /// The discount that the customer takes in this run.
  case discount(Money)
  /// The limit in force; `nil` for none.
  case limit(CreditLimit?)
  /// Whether orders are held for this cause.
  case hold(HoldCause, stands: Bool)
  /// What becomes of the order; `nil` where nobody decided yet.
  case order(OrderRelease?)

  /// What a decision leads to, over what stood before.
  init(_ decision: Decision?, over before: Outcome) {
    switch decision?.effect {
    case nil, .stageHeldBack, .feeHeldBack: self = before
    case .limit(let limit): self = .limit(limit)
    case .terms(let tiers): self = .terms(tiers)
    case .discountTaken(let money): self = .discount(money)
    case .fee(let total, _): self = .fee(total)
    case .stage(let name, _, _): self = .stage(name)
    case .hold(let cause, let isPlaced): self = .hold(cause, stands: isPlaced)
    case .order(let release): self = .order(release)
    }
  }

  /// The amount, where it is one: a fee, a discount or a bounded limit.
  public var amount: Money? {
    switch self {
    case .fee(let money), .discount(let money), .limit(.amount(let money)): money
    default: nil
    }
  }

  /// The best of the offered discounts; zero without an offer.
  var bestRate: Rate {
    if case .terms(let tiers?) = self { tiers.map(\.rate).max() ?? .zero } else { .zero }
  }
}
