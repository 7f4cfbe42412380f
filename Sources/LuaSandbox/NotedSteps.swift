/// What a traced state noted of one question, or of loading one file.
public struct NotedSteps: Hashable, Sendable {
  /// In the order in which it was done; a value that was read again is noted once.
  public let steps: [NotedStep]
  /// Whether there was more than is kept: 20,000 lines, as many reads and comparisons, and some megabytes of values.
  public let isCut: Bool

  /// Nothing was done yet.
  public static let none = NotedSteps(steps: [], isCut: false)
}
