/// A line of a script that ran, or could have.
public struct TracedLine: Hashable, Sendable {
  /// The file, such as `late_fee.lua` or `shared/ladder.lua`.
  public let file: String
  /// The line in it, 1 for the first.
  public let line: Int
  /// What is written on it, without the blanks around it.
  public let text: String
}

extension TracedLine: CustomStringConvertible {
  /// `late_fee.lua:4: if invoice.disputed then return nil, "disputed" end`
  public var description: String { "\(file):\(line): \(text)" }
}
