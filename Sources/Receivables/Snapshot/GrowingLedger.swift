/// A ledger that is looked at day after day while it grows: what a history is walked along.
///
/// Grouping its rows, and finding how each invoice stands, takes as long as the ledger; from one day to the next it takes
/// as long as what came in between. A snapshot of it says the same as one of the ledger by itself.
///
/// Whoever keeps an index or a snapshot of an earlier day makes the next change copy what was grouped; let them go first.
package struct GrowingLedger: Sendable {
  private var rows: LedgerRows
  private var standings: StandingsOfDay?

  /// A ledger on its own. Linear in it, but for sorting each customer's invoices.
  package init(_ ledger: Ledger, settlement: CollectionRules.Settlement) {
    rows = LedgerRows(ledger, settlement: settlement)
    rows.putInDueOrder()
  }

  /// The ledger as it is by now.
  package var ledger: Ledger { _read { yield rows.ledger } }

  /// Adds a payment, or what else reduces a debt.
  package mutating func append(_ credit: CreditEntry) {
    grow { $0.append(credit) }
  }

  /// Posts the decisions of a run as of a day, and notes that it is posted.
  package mutating func post(_ decisions: [Decision], on day: Day) {
    grow { ledger in
      for decision in decisions { ledger.post(decision, on: day) }
      ledger.notePostedRun(asOf: day)
    }
  }

  /// Finds how each invoice stands at the end of a day: as long as it takes for what moved since the day before that was
  /// looked at, the first time for the whole ledger.
  package mutating func advance(to day: Day, rules: CollectionRules) {
    if rules.settlement != rows.settlement { self = GrowingLedger(ledger, settlement: rules.settlement) }
    let index = LedgerIndex(rows)
    if standings?.allocation == rules.allocation, let known = standings?.day, known <= day {
      standings?.advance(to: day, over: index)
    } else {
      standings = StandingsOfDay(index, asOf: day, allocation: rules.allocation)
    }
  }

  /// The ledger as of a day under the rules of a policy; standings are at hand as of the day that it was advanced to.
  package func slices(asOf day: Day, rules: CollectionRules) -> SnapshotSlices {
    guard rules.settlement == rows.settlement else { return SnapshotSlices(of: ledger, asOf: day, rules: rules) }
    return SnapshotSlices(LedgerIndex(rows, standings: standings), asOf: day, rules: rules)
  }

  private mutating func grow(_ change: (inout Ledger) -> Void) {
    let (credits, fees) = (ledger.credits.count, ledger.fees.count)
    rows.grow(change)
    guard var standings else { return }
    self.standings = nil
    if rows.settlement == .oldest, credits < ledger.credits.count { return }
    for credit in ledger.credits[credits...] { standings.note(credit) }
    for fee in ledger.fees[fees...] { standings.note(fee) }
    self.standings = standings
  }
}
