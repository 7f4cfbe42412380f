/// What early payments have earned on an invoice under its terms (`semantics.md` of this project's documentation,
/// "Early-payment discounts").
enum EarnedDiscount {
  /// One payment that was not returned.
  struct Receipt: Equatable {
    let day: Day
    let amount: Int64
  }

  /// The discount in minor units that payments have earned in all, rounded by the policy's rule.
  ///
  /// - A tier is earned whole when the payments within its window reach the amount less its discount, which is rounded
  ///   once on the amount; the best such tier counts. What was paid beyond is not given back.
  /// - Otherwise each payment `p` earns `p × rate / (1 − rate)` at the best tier that still held on its day, summed by
  ///   tier and rounded once for each.
  ///
  /// - Parameters:
  ///   - amount: what the invoice was issued over less its credit notes.
  ///   - tolerance: what the payments may fall short and still settle it.
  static func earned(
    amount: Int64, issued: Day, tiers: [DiscountTier], receipts: [Receipt], tolerance: Int64, rounding: Rounding
  ) -> Int64 {
    let ranked = tiers.sorted { $0.rate > $1.rate }
    let received = receipts.reduce(Int64(0)) { $0.addingClamped($1.amount) }
    for tier in ranked {
      guard let whole = MinorUnits.multiply(amount, by: tier.rate, rounding: rounding) else { continue }
      let inTime = receipts.filter { $0.day - issued <= tier.days }.reduce(Int64(0)) { $0.addingClamped($1.amount) }
      if inTime > 0, inTime >= amount - whole - tolerance { return min(max(0, amount - received), whole + tolerance) }
    }
    var earned: Int64 = 0
    var rest = receipts
    for tier in ranked {
      let inTime = rest.filter { $0.day - issued <= tier.days }.reduce(Int64(0)) { $0.addingClamped($1.amount) }
      rest.removeAll { $0.day - issued <= tier.days }
      let share = MinorUnits.multiply(
        inTime, by: tier.rate.billionths, over: Rate.one.billionths - tier.rate.billionths, rounding: rounding)
      earned = earned.addingClamped(share ?? 0)
    }
    return min(earned, max(0, amount - received))
  }
}
