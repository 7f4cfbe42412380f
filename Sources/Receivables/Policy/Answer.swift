/// One answer of a policy: a value, or "leave it as it is", and the reason.
public struct Answer<Value: Hashable & Sendable>: Hashable, Sendable {
  /// What was answered; `nil` leaves things as they are.
  public var value: Value?
  /// The reason code; empty where the policy gave none.
  public var reason: String

  /// An answer with its reason.
  public init(_ value: Value?, reason: String) {
    self.value = value
    self.reason = reason
  }
}
