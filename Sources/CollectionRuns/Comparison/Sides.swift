/// The same thing of the two policies that are compared, which are called A and B.
public struct Sides<Value> {
  /// That of policy A.
  public var a: Value
  /// That of policy B.
  public var b: Value

  /// The same thing of A and of B.
  public init(a: Value, b: Value) {
    self.a = a
    self.b = b
  }

  /// That of one of them.
  public subscript(side: Side) -> Value {
    _read { if side == .a { yield a } else { yield b } }
    _modify { if side == .a { yield &a } else { yield &b } }
  }

  /// What becomes of each by itself.
  public func map<Other>(_ transform: (Value) throws -> Other) rethrows -> Sides<Other> {
    Sides<Other>(a: try transform(a), b: try transform(b))
  }
}

extension Sides: Sendable where Value: Sendable {}

extension Sides: Equatable where Value: Equatable {}

extension Sides: Hashable where Value: Hashable {}
