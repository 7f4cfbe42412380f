internal import CollectionRuns
internal import Receivables

/// What two policies decide differently as of a day, as JSON: all but the list of differences.
struct EffectJSON {
  private let effect: PolicyDifference.Effect
  private let ledger: Ledger

  init(_ effect: PolicyDifference.Effect, over ledger: Ledger) {
    self.effect = effect
    self.ledger = ledger
  }

  private var figures: ComparisonFigures { effect.figures }

  var members: [(String, JSONValue)] {
    let counts = effect.summaries.a.counts
    return [
      ("as_of", .text(effect.asOf.description)), ("known_at", .number(effect.summaries.a.knownAt)),
      (
        "counts",
        .object([
          ("customers", .number(counts.customers)), ("invoices", .number(counts.invoices)),
          ("differences", .number(figures.differences)), ("different_invoices", .number(figures.invoices)),
          ("different_customers", .number(figures.customers)), ("other_reasons", .number(figures.otherReasons)),
          ("same_answers", .flag(effect.summaries.a.answersDigest == effect.summaries.b.answersDigest)),
        ])
      ), ("totals", TotalsJSON.both(figures.totals)),
      ("kinds", .list(figures.kinds.sorted { $0.key < $1.key }.map { sum($0.key, $0.value) })),
      ("segments", .list(figures.segments.sorted { $0.key < $1.key }.map { sum($0.key, $0.value) })),
      ("stage_changes", stageChanges), ("largest", .list(largest)),
    ] + TotalsJSON.remarks(figures.remarks)
  }

  private func sum(_ key: ComparisonFigures.Key, _ sum: ComparisonSum) -> JSONValue {
    let segment = key.segment.map { [("segment", JSONValue.text($0))] } ?? []
    return .object(
      segment + [
        ("kind", .text(key.kind.rawValue)), ("currency", .text(key.currency.code)), ("count", .number(sum.count)),
        ("only_a", .number(sum.onlyOneDecides.a)), ("only_b", .number(sum.onlyOneDecides.b)),
        ("a", key.kind.isAmount ? TotalsJSON.amount(sum.amounts.a, key.currency) : .null),
        ("b", key.kind.isAmount ? TotalsJSON.amount(sum.amounts.b, key.currency) : .null),
        ("stake", TotalsJSON.amount(sum.stake, key.currency)),
      ])
  }

  private var stageChanges: JSONValue {
    let changes = figures.stageChanges.map { change, sum in
      (
        "\(change.stages.a ?? "") \(change.stages.b ?? "") \(change.currency)",
        JSONValue.object([
          ("a", .optional(change.stages.a)), ("b", .optional(change.stages.b)), ("invoices", .number(sum.count)),
          ("open_balance", TotalsJSON.amount(sum.stake, change.currency)),
        ])
      )
    }
    return .list(changes.sorted { $0.0 < $1.0 }.map(\.1))
  }

  private var largest: [JSONValue] {
    figures.largest.keys.sorted().flatMap { currency in
      figures.largest[currency]!.map { difference in
        let places = effect.places[difference]
        return .object(
          DifferenceRow(difference, asOf: effect.asOf, over: ledger).members + [
            ("a_place", place(places?.a)), ("b_place", place(places?.b)),
          ])
      }
    }
  }

  private func place(_ place: ScriptPlace?) -> JSONValue {
    guard let place else { return .null }
    return .object([("file", .text(place.file)), ("line", place.line.map { .number($0) } ?? .null)])
  }
}
