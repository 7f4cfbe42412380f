/// Who is tried in a simulation: a name, and a policy for each day.
public struct Contender: Sendable {
  /// What reports call it, such as `standard` or `standard, grace_days = 7`; told apart from all others.
  public let name: String
  /// Which policy decides on which day.
  public let policies: PolicyTimeline

  /// A contender with the policies that decide for it.
  public init(_ name: String, _ policies: PolicyTimeline) {
    self.name = name
    self.policies = policies
  }
}
