public import Receivables

/// What a report of measures is made by.
public struct MeasureSettings: Hashable, Sendable {
  /// Over how many calendar months, the last one up to the as-of day; at least 1. There are fewer where sales begin later.
  public var months = 12
  /// The upper bounds of the aging buckets in days overdue, ascending from 1.
  public var bounds = Aging.ordinaryBounds
  /// By what it is divided into groups; `nil` measures all customers together.
  public var breakdown: Breakdown?
  /// The currency into which all others are converted, at the latest rate on or before the as-of day; `nil` keeps them
  /// apart.
  public var currency: Currency?
  /// The share of each bucket that is expected to be lost, not due first; `nil` where nobody said.
  public var lossRates: [Rate]?
  /// The rules by which payments settle invoices.
  public var rules: CollectionRules
  /// Late fees that a policy says are due and not yet posted, by customer; `nil` where no policy was asked.
  public var unpostedFees: [Int: [Money]]?

  /// The ordinary settings under the rules of a policy.
  public init(rules: CollectionRules) {
    self.rules = rules
  }

  /// Whether the bounds ascend from 1 and there is a loss rate from 0 to 1 for each bucket.
  public var isValid: Bool {
    months >= 1 && !bounds.isEmpty && bounds[0] >= 1 && zip(bounds, bounds.dropFirst()).allSatisfy { $0 < $1 }
      && (lossRates.map { $0.count == bounds.count + 2 && $0.allSatisfy { Rate.zero <= $0 && $0 <= .one } } ?? true)
  }
}
