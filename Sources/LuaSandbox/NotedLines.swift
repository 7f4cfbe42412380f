/// Which lines of a file there are to run, and which of them ran, in the whole life of a traced state.
public struct NotedLines: Hashable, Sendable {
  /// The lines on which Lua can come to an instruction, ascending. A line that nothing leads to is not among them, such as
  /// the `end` behind a `return`.
  public let canRun: [Int]
  /// Those that ran, ascending.
  public let ran: [Int]
}
