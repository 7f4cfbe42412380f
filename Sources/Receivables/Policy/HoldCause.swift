/// Why a customer's orders are held. Each cause is recorded by itself and ends by itself when it is gone.
public enum HoldCause: String, Hashable, Sendable, CaseIterable {
  /// The exposure is strictly greater than the limit.
  case overLimit = "over_limit"
  /// An invoice sits at a stage that holds orders.
  case stage
}
