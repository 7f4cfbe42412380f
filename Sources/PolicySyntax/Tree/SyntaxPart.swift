/// Something directly below a node of the tree.
public enum SyntaxPart: Sendable {
  case expression(Expression)
  case block(Block)
  case function(FunctionBody)

  /// Shows it, and everything below it, to a visitor.
  public func walk(_ visitor: inout some SyntaxVisitor) {
    switch self {
    case .expression(let expression): expression.walk(&visitor)
    case .block(let block): block.walk(&visitor)
    case .function(let function): function.walk(&visitor)
    }
  }
}
