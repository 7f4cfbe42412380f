/// Something that has a value.
public indirect enum Expression: Sendable {
  /// `nil`, `true`, `false`.
  case constant(ConstantExpression)
  case number(NumberExpression)
  case text(TextExpression)
  /// `...`
  case varargs(VarargsExpression)
  case function(FunctionExpression)
  /// A local variable or a global.
  case name(NameExpression)
  /// `a.b`
  case member(MemberExpression)
  /// `a[b]`
  case index(IndexExpression)
  /// `f(a, b)`, `f "text"`, `f { … }`
  case call(CallExpression)
  /// `a:m(b)`
  case methodCall(MethodCallExpression)
  case unary(UnaryExpression)
  case binary(BinaryExpression)
  case table(TableExpression)
  /// `(a)`, which is also what cuts several values to one.
  case parenthesized(ParenthesizedExpression)
  /// What could not be read, or is missing.
  case error(ErrorExpression)

  /// Which one of the tree it is.
  public var id: ExpressionID {
    switch self {
    case .constant(let node): node.id
    case .number(let node): node.id
    case .text(let node): node.id
    case .varargs(let node): node.id
    case .function(let node): node.id
    case .name(let node): node.id
    case .member(let node): node.id
    case .index(let node): node.id
    case .call(let node): node.id
    case .methodCall(let node): node.id
    case .unary(let node): node.id
    case .binary(let node): node.id
    case .table(let node): node.id
    case .parenthesized(let node): node.id
    case .error(let node): node.id
    }
  }

  /// Where it is.
  public var range: SourceRange {
    switch self {
    case .constant(let node): node.range
    case .number(let node): node.range
    case .text(let node): node.range
    case .varargs(let node): node.range
    case .function(let node): node.range
    case .name(let node): node.range
    case .member(let node): node.range
    case .index(let node): node.range
    case .call(let node): node.range
    case .methodCall(let node): node.range
    case .unary(let node): node.range
    case .binary(let node): node.range
    case .table(let node): node.range
    case .parenthesized(let node): node.range
    case .error(let node): node.range
    }
  }

  /// It without the parentheses around it.
  public var unparenthesized: Expression {
    var inner = self
    while case .parenthesized(let outer) = inner { inner = outer.inner }
    return inner
  }

  /// The names of `a.b.c`, where it is nothing but such names; `a["b"]` counts as `a.b`.
  public var path: [String]? {
    var names: [String] = []
    var at = self
    while true {
      switch at {
      case .name(let name): return [name.text] + names.reversed()
      case .member(let member):
        names.append(member.name.text)
        at = member.base
      case .index(let index):
        guard case .text(let key) = index.key, let text = key.text else { return nil }
        names.append(text)
        at = index.base
      default: return nil
      }
    }
  }
}
