internal import CollectionRuns
internal import Receivables

/// The exact half of a contender as JSON.
struct ExactJSON {
  /// The currencies of the ledger. Where there is one, amounts are one object; where there are several, they are `null`,
  /// and stand by currency.
  let currencies: [Currency]

  /// What the half is given, in one sentence.
  static let meaning = "exact: given the payments as they happened"

  func object(_ exact: ExactHalf) -> JSONValue {
    let segments = exact.segments.sorted { $0.key < $1.key }.map { segment, figures in
      JSONValue.object([("segment", .text(segment))] + members(figures))
    }
    let findings = exact.findings.sorted { $0.key.rawValue < $1.key.rawValue }
    return .object(
      [("note", .text(ExactJSON.meaning))] + members(exact.figures) + [
        ("fault_groups", TotalsJSON.faults(exact.faults)),
        ("finding_codes", .object(findings.map { ($0.key.rawValue, .number($0.value)) })),
        ("by_segment", .list(segments)), ("period", .text(exact.division.rawValue)),
        ("by_period", .list(exact.periods.map(period))), ("by_week", .list(exact.weeks.map(period))),
      ])
  }

  private func period(_ period: ExactPeriod) -> JSONValue {
    .object(
      [("start", .text(period.start.description))] + members(period.totals)
        + [("by_currency", byCurrency([("late_fees", period.totals.fees), ("discounts", period.totals.discounts)]))])
  }

  private func members(_ figures: ExactFigures) -> [(String, JSONValue)] {
    members(figures.totals) + [
      ("late_fees_collected", amount(figures.feesCollected)),
      (
        "orders_stopped",
        .object(
          orders(figures.stopped.all) + [
            ("refused", .object(orders(figures.stopped.refused))), ("at_end", .object(orders(figures.stopped.atEnd))),
          ])
      ),
      (
        "breaches",
        .object([
          ("count", .number(figures.breaches.count)), ("customers", .number(figures.breaches.customers)),
          ("days", .number(figures.breaches.days)),
        ])
      ),
      (
        "by_currency",
        byCurrency([
          ("late_fees", figures.totals.fees), ("late_fees_collected", figures.feesCollected),
          ("discounts", figures.totals.discounts), ("orders_stopped", figures.stopped.all.amounts),
        ])
      ),
    ]
  }

  private func members(_ totals: RunTotals) -> [(String, JSONValue)] {
    let decided = OrderRelease.allCases.map { ($0.rawValue, totals.orders[$0] ?? OrderSum()) }
    return [
      ("late_fees", amount(totals.fees)), ("discounts", amount(totals.discounts)),
      ("letters", .number(totals.letters)), ("calls", .number(totals.calls)), ("moves", .number(totals.allMoves)),
      ("stages", .object(totals.moves.sorted { $0.key < $1.key }.map { ($0.key, .number($0.value)) })),
      ("holds", .number(totals.holdsPlaced)), ("holds_lifted", .number(totals.holdsLifted)),
      ("holds_by_cause", TotalsJSON.holds(totals)),
      ("order_decisions", .object(decided.map { ($0, .object(orders($1))) })),
      ("discount_offers", .number(totals.offers)), ("limits", .number(totals.limits)),
      ("held_back", .number(totals.heldBack)), ("faults", .number(totals.faults)),
      ("findings", .number(totals.findings)),
    ]
  }

  private func orders(_ sum: OrderSum) -> [(String, JSONValue)] {
    [("count", .number(sum.count)), ("amount", amount(sum.amounts))]
  }

  /// One amount where the ledger has one currency, else `null`.
  private func amount(_ sums: [Currency: Int64]) -> JSONValue {
    guard currencies.count == 1, sums.keys.allSatisfy({ $0 == currencies[0] }) else { return .null }
    return TotalsJSON.amount(sums[currencies[0]] ?? 0, currencies[0])
  }

  private func byCurrency(_ figures: [(String, [Currency: Int64])]) -> JSONValue {
    let all = Set(currencies).union(figures.flatMap(\.1.keys)).sorted()
    return .object(
      all.map { currency in
        let amounts = figures.compactMap { name, sums -> (String, JSONValue)? in
          guard case .amount(let money) = ReportCell(sums[currency] ?? 0, currency) else { return nil }
          return (name, .text(money.amountText))
        }
        return (currency.code, .object(amounts))
      })
  }
}
