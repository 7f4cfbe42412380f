/// A number that nobody knows: what is likely, and between what it may lie.
public struct AssumedNumber: Hashable, Sendable {
  /// What is most likely.
  public let likely: Rate
  /// The least that is thought possible.
  public let low: Rate
  /// The most that is thought possible.
  public let high: Rate
  /// Why this much, in the words of whoever assumes it; empty where nothing was written.
  public let doc: String

  /// A number between two bounds; `nil` unless low ≤ likely ≤ high.
  public init?(likely: Rate, low: Rate, high: Rate, doc: String = "") {
    guard low <= likely, likely <= high else { return nil }
    (self.likely, self.low, self.high, self.doc) = (likely, low, high, doc)
  }

  /// A number that is taken as certain.
  public init(certain value: Rate) {
    (likely, low, high, doc) = (value, value, value, "")
  }

  /// Whether it is the same in every draw.
  public var isCertain: Bool { low == high }
}
