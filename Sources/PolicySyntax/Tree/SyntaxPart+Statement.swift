extension Statement {
  /// What is directly below it, in the order of the source.
  public var parts: [SyntaxPart] {
    switch self {
    case .local(let node): node.values.map(SyntaxPart.expression)
    case .localFunction(let node): [.function(node.body)]
    case .function(let node): [.expression(node.target), .function(node.body)]
    case .assignment(let node): (node.targets + node.values).map(SyntaxPart.expression)
    case .call(let node): [.expression(node.call)]
    case .if(let node):
      node.clauses.flatMap { [.expression($0.condition), .block($0.block)] }
        + (node.otherwise.map { [.block($0)] } ?? [])
    case .while(let node): [.expression(node.condition), .block(node.block)]
    case .repeat(let node): [.block(node.block), .expression(node.condition)]
    case .numericFor(let node):
      [.expression(node.first), .expression(node.last)] + (node.step.map { [.expression($0)] } ?? [])
        + [.block(node.block)]
    case .genericFor(let node): node.values.map(SyntaxPart.expression) + [.block(node.block)]
    case .do(let node): [.block(node.block)]
    case .return(let node): node.values.map(SyntaxPart.expression)
    case .break, .goto, .label, .empty, .error: []
    }
  }

  /// Shows it, and everything below it, to a visitor.
  public func walk(_ visitor: inout some SyntaxVisitor) {
    guard visitor.enter(self) else { return }
    for part in parts { part.walk(&visitor) }
    visitor.leave(self)
  }
}

extension Block {
  /// Shows it, and everything below it, to a visitor.
  public func walk(_ visitor: inout some SyntaxVisitor) {
    visitor.enter(self)
    for statement in statements { statement.walk(&visitor) }
    visitor.leave(self)
  }
}

extension FunctionBody {
  /// Shows it, and everything below it, to a visitor.
  public func walk(_ visitor: inout some SyntaxVisitor) {
    guard visitor.enter(self) else { return }
    block.walk(&visitor)
    visitor.leave(self)
  }
}
