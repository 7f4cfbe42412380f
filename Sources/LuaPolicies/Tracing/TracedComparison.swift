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

  /// How two values are compared.
  public enum Operation: String, Hashable, Sendable, CaseIterable {
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case equal = "=="
    case notEqual = "~="
  }

  /// The file.
  public let file: String
  /// The lines on which the comparison is written, both operands included: mostly one.
  public let lines: ClosedRange<Int>
  /// The column of its first character, 1 for the first of its line.
  public let column: Int
  /// Its bytes in the file.
  public let offsets: Range<Int>
  /// How its operands are compared.
  public let operation: Operation
  /// What is before the operator.
  public let left: Operand
  /// What is after the operator.
  public let right: Operand
  /// Whether it holds.
  public let holds: Bool

  /// The line on which it begins.
  public var line: Int { lines.lowerBound }
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
