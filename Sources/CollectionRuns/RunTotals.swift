public import Receivables

/// How much a run does, in counts and sums that several runs add up in: a history of runs has the same totals.
///
/// What is held does not grow with the decisions.
public struct RunTotals: Hashable, Sendable {
  /// Letters: one a customer, currency and run.
  public private(set) var letters = 0
  /// Calls: one a customer and run in which an invoice reaches a stage that calls.
  public private(set) var calls = 0
  /// Invoices that reach a stage, by the stage's name.
  public private(set) var moves: [String: Int] = [:]
  /// Fees that are added, by currency, in minor units.
  public private(set) var fees: [Currency: Int64] = [:]
  /// Discounts that are taken, by currency, in minor units.
  public private(set) var discounts: [Currency: Int64] = [:]
  /// Invoices that are offered other terms than before.
  public private(set) var offers = 0
  /// Customers whose limit changes.
  public private(set) var limits = 0
  /// Holds that are placed, by cause.
  public private(set) var placed: [HoldCause: Int] = [:]
  /// Holds that are lifted, by cause.
  public private(set) var lifted: [HoldCause: Int] = [:]
  /// What becomes of orders: one that is held in one run and refused in a later one is in both sums.
  public private(set) var orders: [OrderRelease: OrderSum] = [:]
  /// Answers that the engine held back.
  public private(set) var heldBack = 0
  /// Faults.
  public private(set) var faults = 0
  /// Findings.
  public private(set) var findings = 0

  /// Holds that are placed, each cause by itself.
  public var holdsPlaced: Int { placed.values.reduce(0, +) }
  /// Holds that are lifted, each cause by itself.
  public var holdsLifted: Int { lifted.values.reduce(0, +) }
  /// Invoices that reach any stage.
  public var allMoves: Int { moves.values.reduce(0, +) }

  /// Nothing done.
  public init() {}

  /// Adds what was done elsewhere, on another day or to other customers.
  public static func += (sum: inout RunTotals, other: RunTotals) {
    sum.letters += other.letters
    sum.calls += other.calls
    sum.moves.merge(other.moves, uniquingKeysWith: +)
    sum.fees.merge(other.fees) { $0.addingClamped($1) }
    sum.discounts.merge(other.discounts) { $0.addingClamped($1) }
    sum.offers += other.offers
    sum.limits += other.limits
    sum.placed.merge(other.placed, uniquingKeysWith: +)
    sum.lifted.merge(other.lifted, uniquingKeysWith: +)
    sum.orders.merge(other.orders, uniquingKeysWith: +)
    sum.heldBack += other.heldBack
    sum.faults += other.faults
    sum.findings += other.findings
  }

  /// The totals of a part of a run: whole customers, so that parts add up to the run.
  public init(_ part: ProposalPart, over ledger: Ledger, rules: CollectionRules) {
    var letters = LetterCount()
    var called: Int32 = -1
    for decision in part.decisions {
      if case .stage(let name, let number, let letterDay) = decision.effect,
        case .invoice(let invoice) = decision.subject
      {
        moves[name, default: 0] += 1
        if letterDay != nil { letters.add(to: decision.customer, ledger.invoices[Int(invoice)].currency) }
        if rules.stage(number: number)?.channel == .phone, called != decision.customer {
          called = decision.customer
          calls += 1
        }
      } else if case .order(let release) = decision.effect, case .order(let index) = decision.subject {
        orders[release, default: OrderSum()].add(ledger.orders[Int(index)])
      } else {
        add(decision.effect)
      }
    }
    self.letters = letters.count
    faults = part.faults.count
    findings = part.findings.count
  }

  private mutating func add(_ effect: Decision.Effect) {
    switch effect {
    case .fee(_, let addition):
      fees[addition.currency] = (fees[addition.currency] ?? 0).addingClamped(addition.minorUnits)
    case .discountTaken(let money):
      discounts[money.currency] = (discounts[money.currency] ?? 0).addingClamped(money.minorUnits)
    case .terms: offers += 1
    case .limit: limits += 1
    case .hold(let cause, let isPlaced):
      if isPlaced { placed[cause, default: 0] += 1 } else { lifted[cause, default: 0] += 1 }
    case .stageHeldBack, .feeHeldBack: heldBack += 1
    case .stage, .order: break
    }
  }
}
