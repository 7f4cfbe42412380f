/// What may be before the first token of a source.
public enum SourceOpening: Sendable {
  /// Nothing but blanks and comments, as for Lua's own `load`.
  case chunk
  /// Also the mark that some editors put before UTF-8, as in the files of a policy.
  case policyFile
  /// Also a first line that begins with `#`, as in files that the program `lua` runs.
  case program
}
