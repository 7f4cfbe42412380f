internal import CollectionRuns
internal import Receivables

/// What two policies did differently over a span, as JSON: all but the list of differences.
struct HistoryJSON {
  private let history: PolicyDifference.History
  private let subjects: SubjectWords

  init(_ history: PolicyDifference.History, over ledger: Ledger) {
    self.history = history
    subjects = SubjectWords(ledger: ledger, say: Wording(.english))
  }

  var members: [(String, JSONValue)] {
    let comparison = history.comparison
    let periods = comparison.periods.map { period in
      JSONValue.object([("start", .text(period.start.description)), ("totals", TotalsJSON.both(period.totals))])
    }
    return [
      (
        "history",
        .object(
          [
            ("from", .text(comparison.days[0].description)), ("to", .text(comparison.days.last!.description)),
            ("every", .text(history.rhythm.rawValue)), ("runs", .number(comparison.days.count)),
            ("different_invoices", .number(history.figures.invoices)),
            ("different_customers", .number(history.figures.customers)),
            ("totals", TotalsJSON.both(comparison.totals)),
            ("period", .text(comparison.division.rawValue)), ("periods", .list(periods)),
            ("kinds", kinds), ("segments", segments),
          ] + TotalsJSON.remarks(comparison.remarks))
      )
    ]
  }

  /// What differed by what is decided and by currency.
  var kinds: JSONValue {
    .list(history.figures.kinds.sorted { $0.key < $1.key }.map { .object(sum($0.key, $0.value)) })
  }

  /// The same by the segment of the customer.
  var segments: JSONValue {
    .list(
      history.figures.segments.sorted { $0.key < $1.key }.map {
        .object([("segment", .text($0.key.segment ?? ""))] + sum($0.key, $0.value))
      })
  }

  private func sum(_ key: ComparisonFigures.Key, _ sum: HistoryFigures.Sum) -> [(String, JSONValue)] {
    [
      ("kind", .text(key.kind.rawValue)), ("currency", .text(key.currency.code)), ("count", .number(sum.count)),
      ("ending_alike", .number(sum.endingAlike)),
      ("a_end", key.kind.isAmount ? TotalsJSON.amount(sum.atEnd.a, key.currency) : .null),
      ("b_end", key.kind.isAmount ? TotalsJSON.amount(sum.atEnd.b, key.currency) : .null),
    ]
  }

  /// One subject and kind that ever differed: with `a` and `b` as they stood after the first day on which they did.
  ///
  /// - Parameter withReasons: whether the reasons of both on that day are in it.
  func row(_ difference: HistoryDifference, withReasons: Bool = false) -> JSONValue {
    let first = difference.first
    let (outcomes, ends) = (first.outcomes.map(OutcomeValue.init), difference.atEnd.map(OutcomeValue.init))
    let reasons =
      Side.allCases.map { ("\($0.rawValue)_reason", JSONValue.optional(first.decisions[$0]?.reason)) }
      + [("fault", .optional(first.faulted?.rawValue))]
    return .object(
      [
        ("customer", .text(subjects.customerID(first))), ("invoice", .optional(subjects.invoice(first))),
        ("order", .optional(subjects.order(first))), ("date", .text(difference.firstDay.description)),
        ("question", .text(first.question.rawValue)), ("kind", .text(first.kind.rawValue)),
        ("a", outcomes.a.json), ("b", outcomes.b.json), ("days", .number(difference.days)), ("a_end", ends.a.json),
        ("b_end", ends.b.json), ("stake", .money(difference.stake)),
      ] + (withReasons ? reasons : []))
  }
}
