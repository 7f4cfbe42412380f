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
      ("held_back", .number(totals.heldBack)), ("faults", .number(totals.faults)),
      ("findings", .number(totals.findings)),
    ])
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
    func faults(_ side: Side) -> JSONValue {
      .list(
        remarks.faults[side].mostFrequentFirst.map { group in
          .object([
            ("file", .text(group.fault.file)), ("line", .number(group.fault.line)),
            ("message", .text(group.fault.message)), ("remedy", .text(group.fault.remedy)),
            ("customers", .number(group.customerCount)),
          ])
        })
    }
    let findings = remarks.findings.sorted { $0.key.rawValue < $1.key.rawValue }
      .map { JSONValue.object([("code", .text($0.key.rawValue))] + count($0.value)) }
    return [
      ("faulted_customers", .object(count(remarks.faultedCustomers))),
      ("faults", .object([("a", faults(.a)), ("b", faults(.b))])), ("findings", .list(findings)),
    ]
  }
}
