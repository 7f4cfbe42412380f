internal import CollectionRuns
internal import Receivables

/// What runs do in all, as JSON.
enum TotalsJSON {
  static func both(_ totals: Sides<RunTotals>) -> JSONValue {
    .object([("a", object(totals.a)), ("b", object(totals.b))])
  }

  private static func object(_ totals: RunTotals) -> JSONValue {
    .object([
      ("letters", .number(totals.letters)), ("calls", .number(totals.calls)),
      ("stages", .object(totals.moves.sorted { $0.key < $1.key }.map { ($0.key, .number($0.value)) })),
      ("late_fees", amounts(totals.fees)), ("discounts", amounts(totals.discounts)),
      ("discount_offers", .number(totals.offers)), ("limits", .number(totals.limits)),
      ("holds", .number(totals.holdsPlaced)), ("holds_lifted", .number(totals.holdsLifted)),
      ("holds_by_cause", holds(totals)),
      ("orders", .object(OrderRelease.allCases.map { ($0.rawValue, orders(totals.orders[$0] ?? OrderSum())) })),
      ("held_back", .number(totals.heldBack)), ("faults", .number(totals.faults)),
      ("findings", .number(totals.findings)),
    ])
  }

  /// Holds placed and lifted, each cause by itself.
  static func holds(_ totals: RunTotals) -> JSONValue {
    .object(
      HoldCause.allCases.map { cause in
        (
          cause.rawValue,
          .object([("placed", .number(totals.placed[cause] ?? 0)), ("lifted", .number(totals.lifted[cause] ?? 0))])
        )
      })
  }

  /// Orders, counted and summed.
  static func orders(_ sum: OrderSum) -> JSONValue {
    .object([("count", .number(sum.count)), ("amounts", amounts(sum.amounts))])
  }

  /// One amount for each currency.
  private static func amounts(_ sums: [Currency: Int64]) -> JSONValue {
    .list(sums.sorted { $0.key < $1.key }.map { amount($0.value, $0.key) })
  }

  static func amount(_ minorUnits: Int64, _ currency: Currency) -> JSONValue {
    if case .amount(let money) = ReportCell(minorUnits, currency) { .money(money) } else { .null }
  }

  /// Faults and findings of both sides, told apart.
  static func remarks(_ remarks: ComparedRemarks) -> [(String, JSONValue)] {
    func count(_ count: ComparedRemarks.Count) -> [(String, JSONValue)] {
      [("both", .number(count.both)), ("a_alone", .number(count.alone.a)), ("b_alone", .number(count.alone.b))]
    }
    let findings = remarks.findings.sorted { $0.key.rawValue < $1.key.rawValue }
      .map { JSONValue.object([("code", .text($0.key.rawValue))] + count($0.value)) }
    return [
      ("faulted_customers", .object(count(remarks.faultedCustomers))),
      ("faults", .object([("a", faults(remarks.faults.a)), ("b", faults(remarks.faults.b))])),
      ("findings", .list(findings)),
    ]
  }

  /// The mistakes behind faults, the most frequent first.
  static func faults(_ groups: FaultGroups) -> JSONValue {
    .list(
      groups.mostFrequentFirst.map { group in
        .object([
          ("file", .text(group.fault.file)), ("line", .number(group.fault.line)),
          ("message", .text(group.fault.message)), ("remedy", .text(group.fault.remedy)),
          ("customers", .number(group.customerCount)),
        ])
      })
  }
}
