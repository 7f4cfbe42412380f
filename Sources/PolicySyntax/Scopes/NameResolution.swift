/// What a name means where it stands.
public enum NameResolution: Hashable, Sendable {
  /// A local variable or parameter of the same function.
  case local(BindingID)
  /// A local variable or parameter of a function around this one.
  case upvalue(BindingID)
  /// A free name, which the host gives a meaning or nobody does.
  case global

  /// The variable, unless it is a global.
  public var binding: BindingID? {
    switch self {
    case .local(let binding), .upvalue(let binding): binding
    case .global: nil
    }
  }
}
