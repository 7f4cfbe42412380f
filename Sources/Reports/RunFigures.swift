internal import CollectionRuns
public import Receivables

/// The sums, counts and short lists that every report of a run shows, found while its decisions, faults and findings go
/// by. What is held does not grow with their number.
public struct RunFigures {
  /// Invoices that move to a stage in this run.
  struct Move {
    var invoices = 0
    var customers = 0
    var balances = CurrencySums()
    private var lastCustomer: Int32 = -1

    fileprivate mutating func add(_ balance: Money, customer: Int32) {
      invoices += 1
      if lastCustomer != customer { customers += 1 }
      lastCustomer = customer
      balances.add(balance.minorUnits, in: balance.currency)
    }
  }

  /// How many lines each list shows at most.
  public static let listLength = 8

  /// Decisions that change the ledger.
  private(set) var decisions = 0
  private(set) var fees = CurrencySums()
  private(set) var discounts = CurrencySums()
  private(set) var termsOffered = 0
  private(set) var limitsChanged = 0
  /// The moves to each stage, in the order of the ladder.
  private(set) var moves: [Move]
  private(set) var heldBack: [HoldBack: Int] = [:]
  /// Holds placed and lifted: at most some for each customer.
  private(set) var holds: [Decision] = []
  private(set) var orders: [OrderRelease: Int] = [:]
  /// The fees that add most, the largest first.
  private(set) var largestFees: [Decision] = []
  private(set) var feeCount = 0
  /// What the last of `largestFees` adds.
  private var smallestFee: Int64 = 0
  /// Letters that go out: one a customer and currency.
  var letters: Int { letterCount.count }
  private(set) var faults = FaultGroups()
  /// The first findings.
  private(set) var findings: [Finding] = []
  private(set) var findingCount = 0
  private var letterCount = LetterCount()
  private let slices: SnapshotSlices

  /// Figures of a run over a ledger of which nothing went by yet.
  public init(over slices: SnapshotSlices) {
    self.slices = slices
    moves = Array(repeating: Move(), count: slices.rules.stages.count)
  }

  /// Takes in what was decided about the customers behind those before.
  public mutating func add(_ part: ProposalPart) {
    for decision in part.decisions { add(decision) }
    for fault in part.faults { add(fault) }
    for finding in part.findings { add(finding) }
  }

  /// Takes in a fault, in the order of customers.
  public mutating func add(_ fault: PolicyFault) { faults.add(fault) }

  /// Takes in a finding.
  public mutating func add(_ finding: Finding) {
    findingCount += 1
    if findings.count < RunFigures.listLength { findings.append(finding) }
  }

  /// Takes in a decision, in the order of customers.
  public mutating func add(_ decision: Decision) {
    if decision.effect.changesLedger { decisions += 1 }
    switch decision.effect {
    case .limit: limitsChanged += 1
    case .terms: termsOffered += 1
    case .discountTaken(let money): discounts.add(money.minorUnits, in: money.currency)
    case .fee(_, let addition):
      fees.add(addition.minorUnits, in: addition.currency)
      noteFee(decision, addition: addition)
    case .stage(_, let number, let letterDay):
      guard case .invoice(let invoice) = decision.subject else { return }
      let balance = slices.openBalance(ofInvoice: invoice)
      moves[number - 1].add(balance, customer: decision.customer)
      if letterDay != nil { letterCount.add(to: decision.customer, balance.currency) }
    case .hold: holds.append(decision)
    case .order(let release): orders[release, default: 0] += 1
    case .stageHeldBack(_, let cause), .feeHeldBack(_, let cause): heldBack[cause, default: 0] += 1
    }
  }

  /// Keeps the largest; of equal ones the first.
  private mutating func noteFee(_ decision: Decision, addition: Money) {
    feeCount += 1
    if feeCount > RunFigures.listLength, addition.minorUnits <= smallestFee { return }
    let place = largestFees.firstIndex { RunFigures.addition($0) < addition.minorUnits } ?? largestFees.count
    guard place < RunFigures.listLength else { return }
    largestFees.insert(decision, at: place)
    if largestFees.count > RunFigures.listLength { largestFees.removeLast() }
    smallestFee = largestFees.last.map(RunFigures.addition) ?? 0
  }

  private static func addition(_ decision: Decision) -> Int64 {
    if case .fee(_, let addition) = decision.effect { addition.minorUnits } else { 0 }
  }

  /// A sum as an amount.
  static func amount(_ minorUnits: Int64, in currency: Currency) -> Money {
    do {
      return try Money(minorUnits: minorUnits, currency: currency)
    } catch {
      preconditionFailure("a total of a run is beyond any amount: \(minorUnits)")
    }
  }

  /// Sums by currency as amounts, in the order of the codes.
  static func amounts(_ sums: CurrencySums) -> [Money] {
    sums.amounts.map { amount($0.minorUnits, in: $0.currency) }
  }
}
