internal import Receivables

/// The debtor of one watched invoice under a policy that is tried: its clock, what it has still to pay, and what it makes of
/// the discounts that it is offered.
struct Debtor {
  /// A payment to come.
  struct Part {
    /// Its place among the credits of the ledger.
    let row: Int
    /// The payment of the ledger that it comes from.
    let origin: CreditEntry
    var amount: Int64
    /// What the clock says when it comes.
    let reading: Int64
    /// It does not come before this day.
    var notBefore = Day.first
    /// It comes on this day at the latest.
    var latest = Day.last
  }

  /// What the debtor has made of an offer: it makes up its mind once.
  private enum Mind {
    /// Nothing was offered yet.
    case open
    /// It does what it did.
    case asItWas
    /// It pays less, and sooner.
    case takes(Int64)
    /// It pays in full.
    case declines
  }

  let watched: WatchedInvoice
  private var clock: DebtorClock
  private(set) var parts: [Part]
  private var mind = Mind.open
  /// Discounts that the runs have granted so far.
  private var granted: Int64
  /// What has been paid of `watched.toPay` since the clock began.
  private var paid: Int64 = 0
  /// The day on which a discount that was kept and not granted is paid after all.
  private var reckoning: Day?

  /// A debtor as the span begins.
  ///
  /// - Parameter gain: by how much sooner an invoice of the span reaches it, in billionths of a day.
  init(
    _ watched: WatchedInvoice, reference: ClockSpeeds, tried: ClockSpeeds, span: SimulationPlan, gain: Int64
  ) {
    self.watched = watched
    let readings = watched.readings(reference, firstDay: span.first)
    clock = watched.clock(tried, firstDay: span.first)
    let sooner = watched.entry.issued >= span.first ? gain : 0
    parts = zip(watched.payments, readings).map { payment, reading in
      Part(
        row: payment.row, origin: payment.credit, amount: payment.credit.amount, reading: max(0, reading - sooner))
    }
    granted = watched.discount(before: span.first)
  }

  // MARK: What the runs do

  /// The invoice moves to a stage at the end of a day.
  mutating func moves(at speed: Int64, on day: Day) { clock.run(at: speed, from: day) }

  /// A run grants a discount, or takes one back.
  mutating func isGranted(_ discount: Int64) { granted += discount }

  /// A run offers terms at the end of a day.
  ///
  /// - Parameters:
  ///   - takes: whether an offer of so much a year is taken by who was offered and did what the reference knows.
  ///   - rounding: that of the policy that offers.
  mutating func isOffered(
    _ tiers: [DiscountTier], on day: Day, rounding: Rounding, takes: (DiscountOffer) -> Bool
  ) {
    guard case .open = mind, !parts.isEmpty else { return }
    if tiers == watched.offer || watched.isTroubled {
      mind = .asItWas
    } else if let offer = DiscountOffer(best: tiers, on: watched.entry, after: day) {
      if takes(offer), take(offer, rounding: rounding) { return }
      decline()
    }
  }

  /// Pays less by the last day of an offer; `false` where the invoice was never paid in full, so that nobody knows whether it
  /// would have been.
  private mutating func take(_ offer: DiscountOffer, rounding: Rounding) -> Bool {
    let left = watched.toPay - watched.paidBefore - paid - granted
    let whole = parts.reduce(keptBefore) { $0 + $1.amount }
    guard let discount = MinorUnits.multiply(watched.toPay, by: offer.tier.rate, rounding: rounding),
      discount > 0, left > discount, whole >= left
    else { return false }
    restoreKept()
    var (toPay, toKeep) = (left - discount, discount)
    var cut: [Part] = []
    for part in parts {
      let now = min(part.amount, toPay)
      let kept = min(part.amount - now, toKeep)
      (toPay, toKeep) = (toPay - now, toKeep - kept)
      if now > 0 {
        var sooner = part
        (sooner.amount, sooner.latest) = (now, offer.lastDay)
        cut.append(sooner)
      }
      // What was paid over the amount stays what it was.
      if part.amount - now - kept > 0 {
        var rest = part
        rest.amount = part.amount - now - kept
        cut.append(rest)
      }
    }
    parts = cut
    mind = .takes(discount)
    return true
  }

  /// Pays in full; who had kept a discount, not before the invoice is due.
  private mutating func decline() {
    if watched.discount > 0 {
      restoreKept()
      for place in parts.indices { parts[place].notBefore = watched.entry.due }
    }
    mind = .declines
  }

  /// What was kept under the reference and is not granted yet.
  private var keptBefore: Int64 { max(0, watched.discount - granted) }

  /// The debtor owes what it had kept.
  private mutating func restoreKept() { parts[parts.count - 1].amount += keptBefore }

  // MARK: What comes

  /// The next day after `day` on which something may come; `nil` where nothing is left.
  func nextDay(after day: Day) -> Day? {
    let days = parts.map(self.day) + (reckoning.map { [$0] } ?? [])
    return days.min().map { max($0, Day(clamping: Int(day.number) + 1)) }
  }

  private func day(of part: Part) -> Day {
    min(max(clock.firstDay(reaching: part.reading), part.notBefore), part.latest)
  }

  /// What comes on a day, before its run.
  ///
  /// - Parameter lastRun: the day of the last run before; `nil` where none was made in the span.
  mutating func comes(on day: Day, lastRun: Day?) -> [Part] {
    if isMissingItsOffer(on: day, lastRun: lastRun) { decline() }
    var come = parts.filter { self.day(of: $0) <= day }
    if !come.isEmpty {
      parts = parts.filter { self.day(of: $0) > day }
      paid += come.reduce(0) { $0 + $1.amount }
      if parts.isEmpty { reckoning = max(watched.entry.due, Day(clamping: Int(day.number) + 1)) }
    }
    if let reckoning, reckoning <= day, parts.isEmpty {
      self.reckoning = nil
      if let rest = missing(on: day) { come.append(rest) }
    }
    return come
  }

  /// Whether it kept a discount that it had been offered, is about to do so again, and this time nothing was offered though
  /// there was a run to do it.
  private func isMissingItsOffer(on day: Day, lastRun: Day?) -> Bool {
    guard case .open = mind, watched.discount > 0, let offered = watched.offered, let lastRun,
      lastRun >= watched.entry.issued
    else { return false }
    return parts.contains { self.day(of: $0) <= day && offered < $0.origin.day }
  }

  /// The discount that was kept and not granted.
  private func missing(on day: Day) -> Part? {
    let expected: Int64
    switch mind {
    case .takes(let discount): expected = discount
    case .declines: return nil
    // A reference that granted it no sooner is no reason to pay.
    case .open, .asItWas: expected = watched.discount(before: day)
    }
    guard granted < expected, let last = watched.payments.last else { return nil }
    return Part(row: last.row, origin: last.credit, amount: expected - granted, reading: 0)
  }
}

extension Debtor.Part {
  /// The payment on the day on which it comes; what the bank returned is returned after as many days.
  func credit(on day: Day) -> CreditEntry {
    var credit = origin
    (credit.day, credit.amount) = (day, amount)
    credit.returned = origin.returned.map { Day(clamping: Int(day.number) + ($0 - origin.day)) }
    return credit
  }
}
