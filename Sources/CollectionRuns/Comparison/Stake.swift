internal import Receivables

/// The money at stake in a difference, by which differences are sorted, each currency by itself:
/// - a fee, a discount that is taken, a limit: the amount by which the two differ; where only one limit is bounded, that
///   limit; where none is, the exposure;
/// - a stage: the open balance of the invoice, since a letter or an agency is about all of it;
/// - terms: what the better of the two offers would cost on the open balance;
/// - a hold: the exposure of the customer; an order: its amount.
struct Stake {
  let snapshot: Snapshot
  /// The row of the customer.
  let customer: Int
  /// The row of the invoice or the order; `nil` where it is not shown.
  let row: Int?

  func amount(_ outcomes: Sides<Outcome>, currency: Currency) -> Money {
    switch outcomes.a {
    case .fee, .discount:
      Stake.money(distance(outcomes.a.amount, outcomes.b.amount), currency)
    case .limit: Stake.money(limitAtStake(outcomes.a.amount, outcomes.b.amount), currency)
    case .stage: Stake.money(balance, currency)
    case .terms:
      Stake.money(
        MinorUnits.multiply(
          balance, by: max(outcomes.a.bestRate, outcomes.b.bestRate), rounding: snapshot.rules.rounding) ?? balance,
        currency)
    case .hold: Stake.money(exposure, currency)
    case .order: Stake.money(row.map { snapshot.orders.amount[$0] } ?? 0, currency)
    }
  }

  private func limitAtStake(_ a: Money?, _ b: Money?) -> Int64 {
    if let a, let b { distance(a, b) } else { (a ?? b)?.minorUnits ?? exposure }
  }

  private var balance: Int64 { row.map { snapshot.invoices.balance[$0] } ?? 0 }

  private var exposure: Int64 {
    let exposure = snapshot.customers.exposure[customer]
    return exposure <= Absent.unavailable ? 0 : exposure
  }

  private func distance(_ a: Money?, _ b: Money?) -> Int64 {
    abs((a?.minorUnits ?? 0).addingClamped(-(b?.minorUnits ?? 0)))
  }

  private static func money(_ minorUnits: Int64, _ currency: Currency) -> Money {
    let bounded = min(max(minorUnits, -Money.largestMinorUnits), Money.largestMinorUnits)
    return (try? Money(minorUnits: bounded, currency: currency)) ?? .zero(currency)
  }
}
