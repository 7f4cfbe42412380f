/// Finds interest on the invoices of a snapshot, one after the other.
///
/// It keeps its working memory from one invoice to the next, and nothing that it looks at is lent out: what is lent is
/// counted, and threads that ask about one snapshot would wait for each other to count.
public struct InterestReader {
  private let snapshot: Snapshot
  private var reader: StandingReader

  /// A reader of a snapshot, for one thread.
  public init(_ snapshot: Snapshot) {
    self.snapshot = snapshot
    reader = snapshot.standingReader
  }

  /// As ``Snapshot/interest(onInvoice:rate:after:through:dayCount:rounding:)``.
  public mutating func interest(
    onInvoice row: Int, rate: Rate, after from: Day, through to: Day, dayCount: DayCount, rounding: Rounding
  ) -> Int64? {
    var interest = Interest(rate: rate, dayCount: dayCount)
    reader.steps(of: Int(snapshot.invoices.ledgerIndex[row]), through: snapshot.asOf) { step, next in
      // The day of a payment bears interest on what is left at its end.
      let end = next.map { min(to, $0.previous) } ?? to
      interest.accrue(minorUnits: step.balance, after: max(from, step.day.previous), through: end)
    }
    return try? interest.total(rounding: rounding)
  }
}
