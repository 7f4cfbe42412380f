internal import Receivables

/// What early-payment terms are worth to whoever takes them.
struct DiscountOffer: Hashable {
  /// The tier.
  let tier: DiscountTier
  /// The last day on which it counts.
  let lastDay: Day
  /// What it is worth, as a rate a year: rate / (1 − rate) × 365 / the days by which the money comes before it is due, at
  /// least one; cut to whole billionths. 2 % in 10 days of 30 is 0.372448979.
  let annualRate: Rate

  /// The tier of an offer that is worth most a year, of two the larger discount, among those that can still be had after a
  /// day; `nil` where there is none.
  init?(best tiers: [DiscountTier], on entry: InvoiceEntry, after day: Day) {
    let offers = tiers.map { DiscountOffer($0, on: entry) }.filter { $0.lastDay > day && $0.tier.rate > .zero }
    guard
      let best = offers.max(by: { ($0.annualRate, $0.tier.rate) < ($1.annualRate, $1.tier.rate) })
    else { return nil }
    self = best
  }

  private init(_ tier: DiscountTier, on entry: InvoiceEntry) {
    self.tier = tier
    lastDay = Day(clamping: Int(entry.issued.number) + tier.days)
    let sooner = max(1, (entry.due - entry.issued) - tier.days)
    let kept = Rate.one.billionths - tier.rate.billionths
    let worth =
      kept == 0
      ? Int128(Int64.max)
      : Int128(tier.rate.billionths) * 365 * Int128(Rate.one.billionths) / Int128(kept) / Int128(sooner)
    annualRate = Rate(billionths: Int64(clamping: worth))
  }
}
