/// Why a simulation was not made: a run of one of the contenders would be refused.
public struct SimulationRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  /// The name of the contender.
  public let contender: String
  /// Why its run is refused.
  public let refusal: RunRefusal

  /// What is wrong, and what to do instead.
  public var description: String { "\(contender): \(refusal)" }
}
