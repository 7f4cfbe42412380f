/// Whether a value can be nil, and whether that should be said.
public enum Nilness: Int, Hashable, Sendable, Comparable {
  /// It never is.
  case never
  /// It can be, as far as can be seen, and the author probably knows better: a local that a loop sets.
  case tolerated
  /// It can be: a field that says so, a key that a table does not have.
  case possible

  /// Worse is greater.
  public static func < (left: Nilness, right: Nilness) -> Bool { left.rawValue < right.rawValue }
}
