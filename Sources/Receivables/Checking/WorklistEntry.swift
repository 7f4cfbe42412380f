/// One customer on the collector's worklist.
public struct WorklistEntry: Hashable, Sendable {
  /// The index of the customer.
  public var customer: Int32
  /// How urgent: the policy's answer, else the overdue amount in major units times the days of the oldest item.
  public var priority: Double

  /// An entry from its parts.
  public init(customer: Int32, priority: Double) {
    self.customer = customer
    self.priority = priority
  }
}
