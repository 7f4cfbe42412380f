/// Why CSV cannot be read to its end.
public struct CSVFailure: Error, Hashable, Sendable {
  /// The line, 1 for the first; 0 where none is known.
  public let line: Int
  /// What is wrong.
  public let message: String
  /// What to do about it; empty where there is nothing to add.
  public let remedy: String

  /// A failure at a line.
  public init(line: Int, message: String, remedy: String) {
    self.line = line
    self.message = message
    self.remedy = remedy
  }
}
