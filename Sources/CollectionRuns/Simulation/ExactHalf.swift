public import Receivables

/// The exact half of what a simulation knows of a contender: what its runs would have done, given the payments as they
/// happened. Nothing in it is guessed.
public struct ExactHalf: Hashable, Sendable {
  /// Of all customers.
  public internal(set) var figures = ExactFigures()
  /// By the segment of the customers; empty for those without one.
  public internal(set) var segments: [String: ExactFigures] = [:]
  /// Whether `periods` are weeks or months.
  public let division: HistoryDivision
  /// The span, divided for people to look at; periods without a run are left out.
  public internal(set) var periods: [ExactPeriod] = []
  /// The same by weeks, whatever its length: the workload.
  public internal(set) var weeks: [ExactPeriod] = []
  /// The mistakes behind faults: a customer whose questions failed has no decision of that day.
  public internal(set) var faults = FaultGroups()
  /// Findings by their code.
  public internal(set) var findings: [Finding.Code: Int] = [:]

  init(_ division: HistoryDivision) {
    self.division = division
  }
}
