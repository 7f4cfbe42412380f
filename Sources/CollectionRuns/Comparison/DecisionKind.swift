public import Receivables

/// What a decision is about: each subject is decided at most once a run in each kind, a hold once for each cause.
public enum DecisionKind: String, Hashable, Sendable, CaseIterable {
  case stage
  case fee
  case terms
  case discount
  case limit
  case hold
  case order

  /// Whether what is decided is an amount.
  public var isAmount: Bool { [.fee, .discount, .limit].contains(self) }

  /// The kind of a decision, whether it changes the ledger or was held back.
  public init(_ effect: Decision.Effect) {
    switch effect {
    case .stage, .stageHeldBack: self = .stage
    case .fee, .feeHeldBack: self = .fee
    case .terms: self = .terms
    case .discountTaken: self = .discount
    case .limit: self = .limit
    case .hold: self = .hold
    case .order: self = .order
    }
  }
}
