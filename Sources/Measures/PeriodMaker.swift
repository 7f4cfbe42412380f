import Receivables

/// Makes the measures of periods out of a tally.
struct PeriodMaker {
  private let tally: Tally
  private let timeline: Timeline
  private let currency: Currency
  private let settings: MeasureSettings
  private let unpostedFees: Int128?
  private let names: [String]
  /// By month: what was sold.
  private let salesOfMonths: [Int128]
  /// By slot: fees posted and neither paid nor taken back at its end.
  private let feesOpen: [Int128]
  /// By slot: fees posted and not taken back by its end.
  private let feesPosted: [Int128]

  init(
    _ tally: Tally, timeline: Timeline, currency: Currency, settings: MeasureSettings, unpostedFees: Int128?
  ) {
    self.tally = tally
    self.timeline = timeline
    self.currency = currency
    self.settings = settings
    self.unpostedFees = unpostedFees
    names = Aging.names(settings.bounds)
    salesOfMonths = timeline.months.map { month in month.slots.reduce(0) { $0 + tally.flows[$1].sales } }
    var (open, posted): ([Int128], [Int128]) = ([], [])
    for flows in tally.flows {
      let added = flows.feesPosted - flows.feesWaived
      posted.append((posted.last ?? 0) + added)
      open.append((open.last ?? 0) + added - flows.feesCollected)
    }
    feesOpen = open
    feesPosted = posted
  }

  /// The measures of consecutive months.
  func period(_ months: Range<Int>) throws(MeasureError) -> PeriodMeasures {
    let last = months.upperBound - 1
    let slots = timeline.months[months.lowerBound].slots.lowerBound..<timeline.months[last].slots.upperBound
    let end = slots.upperBound - 1
    var flows = Flows()
    for slot in slots { flows += tally.flows[slot] }
    let amounts = tally.amounts.map { $0[end] }
    let open = amounts.reduce(0, +)
    let year = timeline.yearSlots(endingWith: last).map { slots in
      (
        netSales: slots.reduce(0) { $0 + tally.flows[$1].sales - tally.flows[$1].creditNotes },
        opening: self.open(before: slots.lowerBound)
      )
    }
    let effect = effect(of: months)
    let period = PeriodMeasures(
      first: timeline.months[months.lowerBound].first, last: timeline.months[last].last, currency: currency,
      buckets: try buckets(amounts, end: end), months: months.count, flows: flows,
      opening: self.open(before: slots.lowerBound), open: open, notDue: amounts[0],
      disputedBalance: tally.disputed[end], feesOpen: feesOpen[end], feesPostedInAll: feesPosted[end],
      quarter: quarter(endingWith: last), year: year,
      countBack: .countBack(
        open: open, months: (0...last).reversed().lazy.map { (salesOfMonths[$0], timeline.months[$0].days) }),
      collected: effect.collected, collectable: effect.collectable, badDebt: badDebt(amounts),
      unpostedFees: end == timeline.slotCount - 1 ? unpostedFees : nil)
    try period.requireAmounts()
    return period
  }

  /// What was collected in each of the months, and what could have been collected, added up.
  private func effect(of months: Range<Int>) -> (collected: Int128, collectable: Int128) {
    months.reduce((0, 0)) { sums, month in
      let slots = timeline.months[month].slots
      let available = open(before: slots.lowerBound) + salesOfMonths[month]
      return (
        sums.0 + available - open(before: slots.upperBound),
        sums.1 + available - tally.amounts[0][slots.upperBound - 1]
      )
    }
  }

  private func open(before slot: Int) -> Int128 {
    slot == 0 ? 0 : tally.amounts.reduce(0) { $0 + $1[slot - 1] }
  }

  private func buckets(_ amounts: [Int128], end: Int) throws(MeasureError) -> [Aging.Bucket] {
    var buckets: [Aging.Bucket] = []
    for (bucket, amount) in amounts.enumerated() {
      guard let narrow = Int64(exactly: amount), let money = try? Money(minorUnits: narrow, currency: currency)
      else { throw .overflow }
      buckets.append(Aging.Bucket(name: names[bucket], amount: money, invoices: tally.counts[bucket][end]))
    }
    return buckets
  }

  private func quarter(endingWith month: Int) -> (sales: Int128, days: Int)? {
    guard month - 2 >= timeline.salesMonth else { return nil }
    return (month - 2...month).reduce((0, 0)) { ($0.0 + salesOfMonths[$1], $0.1 + timeline.months[$1].days) }
  }

  private func badDebt(_ amounts: [Int128]) -> Int128? {
    settings.lossRates.map { rates in
      let lost = zip(amounts, rates).reduce(Int128(0)) { $0 + $1.0 * Int128($1.1.billionths) }
      return Rounding.halfEven.quotient(lost, dividedBy: Int128(Rate.one.billionths))
    }
  }

  /// The largest balance at the end of any day of consecutive months, on its first day.
  func peak(of months: Range<Int>) throws(MeasureError) -> Peak? {
    let first = timeline.months[months.lowerBound].first
    var best: (amount: Int128, place: Int) = (0, 0)
    for place in timeline.place(of: first)..<timeline.dayCount where tally.changes[place] > best.amount {
      best = (tally.changes[place], place)
    }
    guard best.amount > 0 else { return nil }
    guard best.amount <= Int128(Money.largestMinorUnits) else { throw .overflow }
    return Peak(
      amount: PeriodMeasures.money(best.amount, currency),
      day: Day(clamping: Int(timeline.first.number) + best.place))
  }
}
