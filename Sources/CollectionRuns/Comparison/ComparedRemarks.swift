public import Receivables

/// Faults and findings of two runs over the same ledger, told apart: those that both met, and those of one alone.
public struct ComparedRemarks: Sendable {
  /// How many are on both sides, and how many on one alone.
  public struct Count: Hashable, Sendable {
    /// Met by both.
    public internal(set) var both = 0
    /// Met by that one alone.
    public internal(set) var alone = Sides(a: 0, b: 0)

    /// Whether there is any.
    public var isEmpty: Bool { both == 0 && alone == Sides(a: 0, b: 0) }
  }

  /// How many findings of one side alone are kept.
  public static let listLength = 5

  /// Customers with a fault, for whom nothing is decided.
  public private(set) var faultedCustomers = Count()
  /// The mistakes behind the faults of each side.
  public private(set) var faults = Sides(a: FaultGroups(), b: FaultGroups())
  /// Findings by their code. What differs in nothing but its words is one of each side.
  public private(set) var findings: [Finding.Code: Count] = [:]
  /// The first findings of each side alone.
  public private(set) var firstFindings = Sides<[Finding]>(a: [], b: [])

  /// Nothing met.
  public init() {}

  /// Takes in what was met with the customers behind those before.
  mutating func add(_ parts: Sides<ProposalPart>) {
    for side in Side.allCases { for fault in parts[side].faults { faults[side].add(fault) } }
    let faulted = parts.map { Set($0.faults.map(\.customer)) }
    faultedCustomers.both += faulted.a.intersection(faulted.b).count
    for side in Side.allCases { faultedCustomers.alone[side] += faulted[side].subtracting(faulted[side.other]).count }
    for side in Side.allCases { add(parts[side].findings, of: side, others: Set(parts[side.other].findings)) }
  }

  private mutating func add(_ own: [Finding], of side: Side, others: Set<Finding>) {
    for finding in own {
      if others.contains(finding) {
        // Counted once, with the first side.
        if side == .a { findings[finding.code, default: Count()].both += 1 }
      } else {
        findings[finding.code, default: Count()].alone[side] += 1
        if firstFindings[side].count < ComparedRemarks.listLength { firstFindings[side].append(finding) }
      }
    }
  }
}
