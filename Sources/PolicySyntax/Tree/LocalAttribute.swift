/// What a declaration says about a local variable, by how it is written.
public enum LocalAttribute: String, Hashable, Sendable {
  /// It never changes.
  case const
  /// It never changes, and is told when its block ends.
  case close
}
