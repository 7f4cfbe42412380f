public import Receivables

/// A group of customers, where a report is divided.
public struct CustomerGroup: Hashable, Sendable {
  /// By what it was divided.
  public let breakdown: Breakdown
  /// What the customers have in common, such as the name of a region, or the id of the customer; empty for none.
  public let key: String
  /// The name, where the group is a customer.
  public let name: LocalizedText?
}
