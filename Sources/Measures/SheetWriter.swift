import Receivables

/// Turns the tallies of groups into sheets.
struct SheetWriter {
  private let index: LedgerIndex
  private let settings: MeasureSettings
  private let timeline: Timeline
  /// The places in the timeline of the months that are reported.
  private let rows: Range<Int>

  init?(_ index: LedgerIndex, asOf: Day, settings: MeasureSettings) {
    guard let timeline = Timeline(index.ledger, asOf: asOf) else { return nil }
    self.index = index
    self.settings = settings
    self.timeline = timeline
    let count = timeline.months.count
    rows = max(timeline.salesMonth, count - settings.months)..<count
  }

  func sheets() throws(MeasureError) -> [MeasureSheet] {
    let ledger = index.ledger
    let credits = Grouping(owners: ledger.customers.count, count: ledger.credits.count) { row in
      let credit = ledger.credits[row]
      return credit.invoice.map { ledger.invoices[Int($0)].customer } ?? credit.customer
    }
    var walk = GroupWalk(
      index, timeline: timeline, settings: settings, creditsOfCustomer: credits,
      firstSlot: timeline.months[rows.lowerBound].slots.lowerBound)
    let groups =
      settings.breakdown?.groups(of: ledger)
      ?? [Breakdown.Group(key: "", name: nil, customers: Array(ledger.customers.indices))]
    var sheets: [MeasureSheet] = []
    for group in groups {
      let tallies = walk.tallies(of: group.customers)
      for part in try inOneCurrency(tallies, key: group.key) {
        let place = settings.breakdown.map { CustomerGroup(breakdown: $0, key: part.key, name: group.name) }
        sheets.append(try sheet(part, group: place, customers: group.customers))
      }
    }
    return sheets.sorted(by: SheetWriter.precedes)
  }

  /// The larger open balance first, then the larger sales, then by name; currencies by their letters before all else.
  private static func precedes(_ left: MeasureSheet, _ right: MeasureSheet) -> Bool {
    if left.currency != right.currency { return left.currency < right.currency }
    let (first, second) = (left.period, right.period)
    if first.open != second.open { return first.open > second.open }
    if first.flows.sales != second.flows.sales { return first.flows.sales > second.flows.sales }
    return (left.group?.key ?? "") < (right.group?.key ?? "")
  }

  /// A tally as it is reported: the key of its group, and the currencies that it was added up from.
  private struct Part {
    let key: String
    let tally: Tally
    let sources: [Currency]
  }

  /// The tallies as they are reported.
  private func inOneCurrency(_ tallies: [Tally], key: String) throws(MeasureError) -> [Part] {
    let isByCurrency = settings.breakdown == .currency
    guard let target = settings.currency, !tallies.isEmpty else {
      return tallies.map {
        Part(key: isByCurrency ? $0.currency.code : key, tally: $0, sources: [$0.currency])
      }
    }
    var rates: [Currency: Rate] = [:]
    for currency in tallies.map(\.currency) where currency != target {
      guard let rate = index.ledger.rates.rate(from: currency, to: target, on: timeline.asOf) else {
        throw .noRate(from: currency, to: target, on: timeline.asOf)
      }
      rates[currency] = rate
    }
    var parts: [Part] = []
    for (key, group) in isByCurrency ? tallies.map({ ($0.currency.code, [$0]) }) : [(key, tallies)] {
      let tally = try Tally.merge(group, into: target, rates: rates)
      parts.append(Part(key: key, tally: tally, sources: group.map(\.currency)))
    }
    return parts
  }

  private func sheet(
    _ part: Part, group: CustomerGroup?, customers: [Int]
  ) throws(MeasureError) -> MeasureSheet {
    let tally = part.tally
    let currency = settings.currency ?? tally.currency
    let unposted = try unpostedFees(of: customers, in: currency, from: part.sources)
    let maker = PeriodMaker(
      tally, timeline: timeline, currency: currency, settings: settings, unpostedFees: unposted)
    var months: [PeriodMeasures] = []
    for row in rows { months.append(try maker.period(row..<row + 1)) }
    let half = rows.count / 2
    let trend =
      half == 0
      ? nil
      : Trend(
        earlier: try maker.period(rows.upperBound - 2 * half..<rows.upperBound - half),
        later: try maker.period(rows.upperBound - half..<rows.upperBound))
    let ledger = index.ledger
    return MeasureSheet(
      asOf: timeline.asOf, currency: currency, group: group, months: months, period: try maker.period(rows),
      trend: trend, peak: try maker.peak(of: rows), openConcentration: Concentration(tally.shares.map(\.open)),
      salesConcentration: Concentration(tally.shares.map(\.sales)),
      disputeReasons: ReasonCount.list(tally.disputeReasons) { ledger.disputeReasons[$0] },
      revisionReasons: ReasonCount.list(tally.revisionReasons) { ledger.creditNoteReasons[$0] })
  }

  /// Fees that a policy says are due and not posted.
  private func unpostedFees(
    of customers: [Int], in currency: Currency, from sources: [Currency]
  ) throws(MeasureError) -> Int128? {
    guard let fees = settings.unpostedFees else { return nil }
    var sums: [Currency: Int128] = [:]
    for customer in customers {
      for fee in fees[customer] ?? [] { sums[fee.currency, default: 0] += Int128(fee.minorUnits) }
    }
    var total: Int128 = 0
    for source in sources {
      guard let sum = sums[source] else { continue }
      guard let narrow = Int64(exactly: sum),
        let converted = index.ledger.rates.convert(
          narrow, from: source, to: currency, on: timeline.asOf, rounding: .halfEven)
      else { throw .overflow }
      total += Int128(converted)
    }
    return total
  }
}
