public import Receivables

/// Which policy decides on which day: one for good, or the revisions of one as they came into force.
public struct PolicyTimeline: Sendable {
  /// A policy and the first day on which it decides.
  public struct Stretch: Sendable {
    /// The first day; the day before everything for the first policy.
    public let from: Day
    /// What decides from then on.
    public let policy: any Policy

    /// A policy that decides from a day on.
    public init(from: Day, policy: any Policy) {
      self.from = from
      self.policy = policy
    }
  }

  /// The policies in the order of their first days.
  public let stretches: [Stretch]

  /// The same policy on every day.
  public init(_ policy: any Policy) {
    stretches = [Stretch(from: .first, policy: policy)]
  }

  /// Policies one after the other. Before the first day of the first one, it decides as well.
  ///
  /// - Precondition: there is one at least, and each begins later than the one before.
  public init(_ stretches: [Stretch]) {
    precondition(!stretches.isEmpty, "somebody has to decide")
    precondition(
      zip(stretches, stretches.dropFirst()).allSatisfy { $0.from < $1.from }, "each begins later than the one before")
    self.stretches = stretches
  }

  /// What decides on a day. Linear in the policies.
  public func policy(on day: Day) -> any Policy {
    (stretches.last { $0.from <= day } ?? stretches[0]).policy
  }
}
