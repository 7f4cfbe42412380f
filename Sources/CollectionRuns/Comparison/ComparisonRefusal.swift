/// Why two policies are not compared: a run of one of them would be refused.
public struct ComparisonRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  /// Which of the two.
  public let side: Side
  /// Why its run is refused.
  public let refusal: RunRefusal

  /// What is wrong, and what to do instead.
  public var description: String { "policy \(side == .a ? "A" : "B"): \(refusal)" }

  /// Does something for one side, and says which side where it is refused.
  static func of<Value>(_ side: Side, _ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let refusal as RunRefusal {
      throw ComparisonRefusal(side: side, refusal: refusal)
    }
  }
}
