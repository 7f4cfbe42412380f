/// A pass over a tree. It says what it wants to see; `walk` does the rest, in the order of the source.
public protocol SyntaxVisitor {
  /// Comes before the parts of a statement. False leaves them out, and `leave` too.
  mutating func enter(_ statement: Statement) -> Bool
  /// Comes after the parts of a statement.
  mutating func leave(_ statement: Statement)
  /// Comes before the parts of an expression. False leaves them out, and `leave` too.
  mutating func enter(_ expression: Expression) -> Bool
  /// Comes after the parts of an expression.
  mutating func leave(_ expression: Expression)
  /// Comes before the block of a function. False leaves it out, and `leave` too.
  mutating func enter(_ function: FunctionBody) -> Bool
  /// Comes after the block of a function.
  mutating func leave(_ function: FunctionBody)
  /// Comes before the statements of a block.
  mutating func enter(_ block: Block)
  /// Comes after the statements of a block.
  mutating func leave(_ block: Block)
}

extension SyntaxVisitor {
  public mutating func enter(_ statement: Statement) -> Bool { true }
  public mutating func leave(_ statement: Statement) {}
  public mutating func enter(_ expression: Expression) -> Bool { true }
  public mutating func leave(_ expression: Expression) {}
  public mutating func enter(_ function: FunctionBody) -> Bool { true }
  public mutating func leave(_ function: FunctionBody) {}
  public mutating func enter(_ block: Block) {}
  public mutating func leave(_ block: Block) {}
}
