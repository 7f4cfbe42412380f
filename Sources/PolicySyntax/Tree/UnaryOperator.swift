/// The operators with one operand, by how they are written.
public enum UnaryOperator: String, Hashable, Sendable, CaseIterable {
  case negate = "-"
  case not
  case length = "#"
  case bitwiseNot = "~"
}
