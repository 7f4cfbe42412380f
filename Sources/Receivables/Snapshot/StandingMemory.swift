/// What snapshots of the same customers on several days need not find again: in which order their invoices stand, and how
/// each of them stands until something moves on it.
struct StandingMemory {
  /// How an invoice stands at the end of some days in a row.
  private struct Span {
    let days: ClosedRange<Day>
    let standing: InvoiceStanding
  }

  private var spans: [Int: Span] = [:]
  private var invoices: [Int: [Int]] = [:]

  /// The invoices of a customer by their due days, those too that are not issued yet.
  mutating func invoices(ofCustomer customer: Int, in index: LedgerIndex) -> [Int] {
    if let known = invoices[customer] { return known }
    let rows = index.invoicesOfCustomer.rows(of: customer).map(Int.init).sorted(by: index.ledger.duePrecedes)
    invoices[customer] = rows
    return rows
  }

  /// The standing of an invoice at the end of a day.
  mutating func standing(of invoice: Int, on day: Day, _ reader: inout StandingReader) -> InvoiceStanding {
    if let known = spans[invoice], known.days.contains(day) { return known.standing }
    let standing = reader.standing(of: invoice, on: day)
    let next = reader.nextMovement(of: invoice, after: day)
    spans[invoice] = Span(days: day...(next?.previous ?? Day.last), standing: standing)
    return standing
  }
}
