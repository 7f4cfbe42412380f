extension Expression {
  /// What is directly below it, in the order of the source.
  public var parts: [SyntaxPart] {
    switch self {
    case .constant, .number, .text, .varargs, .name, .error: []
    case .function(let node): [.function(node.body)]
    case .member(let node): [.expression(node.base)]
    case .index(let node): [.expression(node.base), .expression(node.key)]
    case .call(let node): ([node.callee] + node.arguments).map(SyntaxPart.expression)
    case .methodCall(let node): ([node.receiver] + node.arguments).map(SyntaxPart.expression)
    case .unary(let node): [.expression(node.operand)]
    case .binary(let node): [.expression(node.left), .expression(node.right)]
    case .table(let node): node.fields.flatMap(\.parts)
    case .parenthesized(let node): [.expression(node.inner)]
    }
  }

  /// Shows it, and everything below it, to a visitor.
  public func walk(_ visitor: inout some SyntaxVisitor) {
    guard visitor.enter(self) else { return }
    for part in parts { part.walk(&visitor) }
    visitor.leave(self)
  }
}

extension TableField {
  /// Its key, where it is calculated, and its value.
  public var parts: [SyntaxPart] {
    if case .computed(let key) = key { [.expression(key), .expression(value)] } else { [.expression(value)] }
  }
}
