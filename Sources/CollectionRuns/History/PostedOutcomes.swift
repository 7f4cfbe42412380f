internal import Receivables

/// How everything that runs post stands at the end of a ledger.
struct PostedOutcomes {
  private struct Hold: Hashable {
    let customer: Int32
    let cause: HoldCause
  }

  private var stages: [Int32: String] = [:]
  private var fees: [Int32: Int64] = [:]
  private var terms: [Int32: [DiscountTier]] = [:]
  private var discounts: [Int32: Int64] = [:]
  private var limits: [Int32: CreditLimit] = [:]
  private var holds: [Hold: Bool] = [:]
  private var orders: [Int32: OrderRelease] = [:]
  private let files: [Customer]

  /// Linear in what was posted.
  ///
  /// - Parameter day: discounts count from here on.
  init(_ ledger: Ledger, since day: Day) {
    files = ledger.customers
    for posting in ledger.stages { stages[posting.invoice] = posting.stage.map { ledger.stageNames[$0] } }
    for posting in ledger.fees { fees[posting.invoice] = (fees[posting.invoice] ?? 0).addingClamped(posting.amount) }
    for posting in ledger.terms { terms[posting.invoice] = ledger.discountTerms[Int(posting.terms)] }
    for credit in ledger.credits where credit.kind == .discount && credit.day >= day {
      guard let invoice = credit.invoice else { continue }
      discounts[invoice] = (discounts[invoice] ?? 0).addingClamped(credit.amount)
    }
    for posting in ledger.limits { limits[posting.customer] = posting.limit }
    for posting in ledger.holds {
      holds[Hold(customer: posting.customer, cause: posting.cause)] = posting.isPlaced
    }
    for posting in ledger.orderReleases { orders[posting.order] = posting.release }
  }

  /// How the subject of a difference stands, in the kind of another outcome of it.
  func outcome(like before: Outcome, of difference: DecisionDifference) -> Outcome {
    let customer = difference.customer
    let row: Int32 =
      switch difference.subject {
      case .customer: customer
      case .invoice(let index), .order(let index): index
      }
    return switch before {
    case .stage: .stage(stages[row])
    case .fee: .fee(money(fees[row], difference.stake.currency))
    case .terms: .terms(terms[row])
    case .discount: .discount(money(discounts[row], difference.stake.currency))
    case .limit: .limit(limits[customer] ?? files[Int(customer)].creditLimit.map { .amount($0) })
    case .hold(let cause, _): .hold(cause, stands: holds[Hold(customer: customer, cause: cause)] ?? false)
    case .order: .order(orders[row])
    }
  }

  private func money(_ minorUnits: Int64?, _ currency: Currency) -> Money {
    (try? Money(minorUnits: minorUnits ?? 0, currency: currency)) ?? .zero(currency)
  }
}
