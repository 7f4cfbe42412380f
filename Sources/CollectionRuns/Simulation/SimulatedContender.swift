/// A contender and what a simulation knows of it.
public struct SimulatedContender: Sendable {
  /// Who was tried.
  public let contender: Contender
  /// What its runs would have done, given the payments as they happened.
  public let exact: ExactHalf
}
