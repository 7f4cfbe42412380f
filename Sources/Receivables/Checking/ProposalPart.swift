/// What a run decides about some consecutive customers, and what it met with them.
public struct ProposalPart: Hashable, Sendable {
  /// The customers, by index in the ledger.
  public var customers: Range<Int>
  /// What was decided, by customer, then by invoice, in the order of questions.
  public var decisions: [Decision]
  /// Questions that the policy did not answer properly, by customer.
  public var faults: [PolicyFault]
  /// What a person should look at, by customer.
  public var findings: [Finding]

  /// A part from what is in it.
  public init(customers: Range<Int>, decisions: [Decision], faults: [PolicyFault], findings: [Finding]) {
    self.customers = customers
    self.decisions = decisions
    self.faults = faults
    self.findings = findings
  }
}
