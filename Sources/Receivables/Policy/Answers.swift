/// What a policy answered for consecutive customers of a snapshot.
///
/// Each array has one element for each customer, invoice or order of the range, in the snapshot's order. What stands at
/// the place of a customer with a fault means nothing: none of it is used.
public struct Answers: Sendable {
  /// The customers that were asked about.
  public let customers: Range<Int>
  /// One for each customer.
  public var limits: [Answer<CreditLimit>] = []
  /// One for each invoice: the early-payment terms.
  public var terms: [Answer<[DiscountTier]>] = []
  /// One for each invoice: the accrued total.
  public var fees: [Answer<Money>] = []
  /// One for each invoice: the name of the stage; not asked of settled ones, where it is `nil`.
  public var stages: [Answer<String>] = []
  /// One for each open order; empty where the policy leaves the question to the engine.
  public var orders: [Answer<OrderRelease>] = []
  /// One for each customer; empty where the policy leaves the question to the engine.
  public var priorities: [Answer<Double>] = []
  /// Questions that were not answered properly, in the order in which they were asked.
  public var faults: [(customer: Int, fault: PolicyFault)] = []

  /// No answers yet.
  public init(customers: Range<Int>) {
    self.customers = customers
  }
}
