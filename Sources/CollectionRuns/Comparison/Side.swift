/// One of two policies that are compared.
public enum Side: String, Hashable, Sendable, CaseIterable {
  case a, b

  /// The other one.
  public var other: Side { self == .a ? .b : .a }
}
