/// What becomes of an order.
public enum OrderRelease: String, Hashable, Sendable, CaseIterable {
  case release, hold, refuse
}
