internal import Receivables

/// Which invoices take which offers in one draw.
///
/// Each invoice has a number u between 0 and 1, and takes an offer where u is below the share that takes offers of its annual
/// rate. The number is the same under all policies, so who takes a poorer offer takes a better one. What the reference knows
/// of the invoice is kept: where it took an offer, u lies below the share of that offer, where it did not, above it.
struct TakeUp {
  private let assumed: AssumedCase
  private let seed: UInt64

  /// The take-up of a draw.
  init(_ assumed: AssumedCase, seed: UInt64) {
    (self.assumed, self.seed) = (assumed, seed)
  }

  /// Whether the debtor of an invoice takes an offer.
  func takes(_ offer: DiscountOffer, _ watched: WatchedInvoice) -> Bool {
    let share = assumed.takeUpShare(annualRate: offer.annualRate).billionths
    let known = watched.offer.flatMap {
      DiscountOffer(best: $0, on: watched.entry, after: watched.entry.issued.previous)
    }
    guard let known else { return number(of: watched.invoice) < share }
    let knownShare = assumed.takeUpShare(annualRate: known.annualRate).billionths
    let one = Rate.one.billionths
    if watched.discount > 0 {
      return offer.annualRate >= known.annualRate
        || number(of: watched.invoice) * knownShare / one < share
    }
    return knownShare + number(of: watched.invoice) * (one - knownShare) / one < share
  }

  /// The number of an invoice in billionths: one of the numbers of the draw's seed, by its index.
  private func number(of invoice: Int32) -> Int64 {
    var numbers = SeededNumbers(seed: seed)
    numbers.skip(Int(invoice))
    return Int64(numbers.below(1_000_000_000))
  }
}
