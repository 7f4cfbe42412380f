public import PolicySyntax

/// One time that a comparison of a script was made.
public struct TracedComparison: Hashable, Sendable {
  /// One side of it.
  public struct Operand: Hashable, Sendable {
    /// How it is written.
    public let text: String
    /// Whether that is the value itself, such as `5` or `"vip"`.
    public let isLiteral: Bool
    /// What it was; of a text at most 200 bytes.
    public let value: TracedValue
  }

  /// The file.
  public let file: String
  /// Where in the file the comparison is, both operands included.
  public let range: SourceRange
  /// `<`, `<=`, `>`, `>=`, `==` or `~=`.
  public let operation: BinaryOperator
  /// What is before the operator.
  public let left: Operand
  /// What is after the operator.
  public let right: Operand
  /// Whether it holds.
  public let holds: Bool

  /// The line on which it begins.
  public var line: Int { range.line }
  /// It as it is written, on one line.
  public var text: String { "\(left.text) \(operation.rawValue) \(right.text)" }
}

extension TracedComparison: CustomStringConvertible {
  /// `invoice.days_overdue is 6, terms.grace_days is 5: false`
  public var description: String {
    let operands = [left, right].filter { !$0.isLiteral }.map { "\($0.text) is \($0.value)" }
    return (operands.isEmpty ? text : operands.joined(separator: ", ")) + ": \(holds)"
  }
}
