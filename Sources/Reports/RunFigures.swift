internal import Receivables

/// The sums and counts that every report of a run shows, found in one walk over its decisions.
struct RunFigures {
  /// Invoices that move to a stage in this run.
  struct Move {
    var invoices = 0
    var customers: Set<Int32> = []
    var balances: [Currency: Int64] = [:]
  }

  /// A customer is written to once a currency: what a letter is counted by.
  private struct Letter: Hashable {
    let customer: Int32
    let currency: Currency
  }

  /// Decisions that change the ledger.
  private(set) var decisions = 0
  private(set) var fees: [Currency: Int64] = [:]
  private(set) var discounts: [Currency: Int64] = [:]
  private(set) var termsOffered = 0
  private(set) var limitsChanged = 0
  private(set) var moves: [String: Move] = [:]
  private(set) var heldBack: [HoldBack: Int] = [:]
  private(set) var holds: [Decision] = []
  private(set) var orders: [OrderRelease: Int] = [:]
  private(set) var feeDecisions: [Decision] = []
  private var letterKeys: Set<Letter> = []

  /// Letters that go out: one a customer and currency.
  var letters: Int { letterKeys.count }

  init(_ document: RunDocument) {
    let rows = RunFigures.rows(document.snapshot)
    for decision in document.proposal.decisions {
      if decision.effect.changesLedger { decisions += 1 }
      add(decision, document.snapshot, rows)
    }
  }

  private mutating func add(_ decision: Decision, _ snapshot: Snapshot, _ rows: [Int32: Int]) {
    switch decision.effect {
    case .limit: limitsChanged += 1
    case .terms: termsOffered += 1
    case .discountTaken(let money): add(money, to: &discounts)
    case .fee(_, let addition):
      add(addition, to: &fees)
      feeDecisions.append(decision)
    case .stage(let name, _, let letterDay):
      guard case .invoice(let invoice) = decision.subject, let row = rows[invoice] else { return }
      let currency = snapshot.invoiceCurrency(row)
      moves[name, default: Move()].invoices += 1
      moves[name, default: Move()].customers.insert(decision.customer)
      let sum = moves[name]?.balances[currency] ?? 0
      moves[name, default: Move()].balances[currency] = sum.addingClamped(snapshot.invoices.balance[row])
      if letterDay != nil { letterKeys.insert(Letter(customer: decision.customer, currency: currency)) }
    case .hold: holds.append(decision)
    case .order(let release): orders[release, default: 0] += 1
    case .stageHeldBack(_, let cause), .feeHeldBack(_, let cause): heldBack[cause, default: 0] += 1
    }
  }

  /// A sum that no amount holds stays at the largest one, as in the snapshot: it can only be too large to be real.
  private func add(_ money: Money, to sums: inout [Currency: Int64]) {
    sums[money.currency] = (sums[money.currency] ?? 0).addingClamped(money.minorUnits)
  }

  /// Rows of the snapshot by the invoices' index in the ledger.
  static func rows(_ snapshot: Snapshot) -> [Int32: Int] {
    Dictionary(uniqueKeysWithValues: snapshot.invoices.ledgerIndex.enumerated().map { ($0.element, $0.offset) })
  }

  /// Sums by currency as amounts, in the order of the codes.
  static func amounts(_ sums: [Currency: Int64]) -> [Money] {
    sums.sorted { $0.key < $1.key }.map { currency, minorUnits in
      do {
        return try Money(minorUnits: minorUnits, currency: currency)
      } catch {
        preconditionFailure("a total of a run is beyond any amount: \(minorUnits)")
      }
    }
  }
}
