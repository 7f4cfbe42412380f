/// Sums, products, quotients and comparisons. Each is exact up to its end and rounded there, once.
extension Money {
  /// `self + other`. Exact.
  ///
  /// - Throws: `MoneyError.currencyMismatch`, `overflow`.
  public func adding(_ other: Money) throws(MoneyError) -> Money {
    try requireSameCurrency(as: other)
    return try amount(MinorUnits.add(minorUnits, other.minorUnits))
  }

  /// `self - other`. Exact.
  ///
  /// - Throws: `MoneyError.currencyMismatch`, `overflow`.
  public func subtracting(_ other: Money) throws(MoneyError) -> Money {
    try requireSameCurrency(as: other)
    return try amount(MinorUnits.subtract(minorUnits, other.minorUnits))
  }

  /// The same amount with the other sign; always fits.
  public var negated: Money { Money(fitting: -minorUnits, currency) }

  /// The amount without its sign; always fits.
  public var absolute: Money { isNegative ? negated : self }

  /// The sum of amounts of one currency; zero for none. Partial sums may go beyond the limit, the result may not.
  ///
  /// - Throws: `MoneyError.currencyMismatch`, `overflow`.
  public static func sum(_ amounts: some Sequence<Money>, in currency: Currency) throws(MoneyError) -> Money {
    let zero = Money.zero(currency)
    var total: Int128 = 0
    for amount in amounts {
      try zero.requireSameCurrency(as: amount)
      total += Int128(amount.minorUnits)
    }
    return try zero.amount(MinorUnits.fitting(total))
  }

  /// `self × factor` for a whole factor. Exact.
  ///
  /// - Throws: `MoneyError.overflow`.
  public func multiplied(by factor: Int64) throws(MoneyError) -> Money {
    try amount(MinorUnits.multiply(minorUnits, by: factor))
  }

  /// `self × factor`, rounded once.
  ///
  /// A factor that is a decimal of up to nine places is taken as that decimal (`0.1` is one tenth), any other at its
  /// exact binary value.
  /// - Throws: `MoneyError.notFinite`, `overflow`.
  public func multiplied(by factor: Double, rounding: Rounding) throws(MoneyError) -> Money {
    guard factor.isFinite else { throw .notFinite }
    return try amount(MinorUnits.multiply(minorUnits, by: factor, rounding: rounding))
  }

  /// `self × rate`, rounded once.
  ///
  /// - Throws: `MoneyError.overflow`.
  public func multiplied(by rate: Rate, rounding: Rounding) throws(MoneyError) -> Money {
    try amount(MinorUnits.multiply(minorUnits, by: rate, rounding: rounding))
  }

  /// `self ÷ divisor` for a whole divisor, rounded once.
  ///
  /// - Throws: `MoneyError.divisionByZero`.
  public func divided(by divisor: Int64, rounding: Rounding) throws(MoneyError) -> Money {
    guard divisor != 0 else { throw .divisionByZero }
    return try amount(MinorUnits.divide(minorUnits, by: divisor, rounding: rounding))
  }

  /// `self ÷ divisor` for a whole divisor, rounded once. With it `divided(by: 3, …)` is a whole number, not a double.
  ///
  /// - Throws: `MoneyError.divisionByZero`.
  public func divided(by divisor: Int, rounding: Rounding) throws(MoneyError) -> Money {
    try divided(by: Int64(divisor), rounding: rounding)
  }

  /// `self ÷ divisor`, rounded once. The divisor is read like the factor of `multiplied(by:rounding:)`.
  ///
  /// - Throws: `MoneyError.notFinite`, `divisionByZero`, `overflow`.
  public func divided(by divisor: Double, rounding: Rounding) throws(MoneyError) -> Money {
    guard divisor.isFinite else { throw .notFinite }
    guard divisor != 0 else { throw .divisionByZero }
    return try amount(MinorUnits.divide(minorUnits, by: divisor, rounding: rounding))
  }

  /// How many times `other` goes into `self`: the double nearest to the exact quotient.
  ///
  /// Both counts are below 2^53, so they are exact doubles and one division rounds once.
  /// - Throws: `MoneyError.currencyMismatch`, `divisionByZero`.
  public func ratio(to other: Money) throws(MoneyError) -> Double {
    try requireSameCurrency(as: other)
    guard !other.isZero else { throw .divisionByZero }
    return Double(minorUnits) / Double(other.minorUnits)
  }

  /// The multiple of `step` next to this amount, by `rounding`: 12.30 to a multiple of 0.25, half even, is 12.25.
  ///
  /// - Throws: `MoneyError.currencyMismatch`, `stepNotPositive`, `overflow`.
  public func rounded(toMultipleOf step: Money, rounding: Rounding) throws(MoneyError) -> Money {
    try requireSameCurrency(as: step)
    guard step.isPositive else { throw .stepNotPositive(step) }
    return try amount(MinorUnits.round(minorUnits, toMultipleOf: step.minorUnits, rounding: rounding))
  }

  /// Equal parts that add up to the amount exactly.
  ///
  /// They differ by at most one minor unit, those of greater magnitude first: 1.00 into 3 is 0.34, 0.33, 0.33, and
  /// −1.00 is −0.34, −0.33, −0.33.
  /// - Throws: `MoneyError.partCountOutOfRange` unless `parts` is 1...1000.
  public func split(into parts: Int) throws(MoneyError) -> [Money] {
    guard (1...Self.largestPartCount).contains(parts) else { throw .partCountOutOfRange(parts) }
    let (part, left) = minorUnits.quotientAndRemainder(dividingBy: Int64(parts))
    let larger = Money(fitting: part + left.signum(), currency)
    let smaller = Money(fitting: part, currency)
    return (0..<parts).map { $0 < left.magnitude ? larger : smaller }
  }

  /// −1, 0 or 1: `left` is less than, equal to or greater than `right`.
  ///
  /// - Throws: `MoneyError.currencyMismatch`.
  public static func compare(_ left: Money, _ right: Money) throws(MoneyError) -> Int {
    try left.requireSameCurrency(as: right)
    return left.minorUnits < right.minorUnits ? -1 : (left.minorUnits == right.minorUnits ? 0 : 1)
  }

  /// Whether this amount is strictly less than `other`.
  ///
  /// - Throws: `MoneyError.currencyMismatch`.
  public func isLess(than other: Money) throws(MoneyError) -> Bool { try Money.compare(self, other) < 0 }

  /// The greater of the two: this amount, but at least `floor`.
  ///
  /// - Throws: `MoneyError.currencyMismatch`.
  public func atLeast(_ floor: Money) throws(MoneyError) -> Money { try isLess(than: floor) ? floor : self }

  /// The lesser of the two: this amount, but at most `ceiling`.
  ///
  /// - Throws: `MoneyError.currencyMismatch`.
  public func atMost(_ ceiling: Money) throws(MoneyError) -> Money {
    try Money.compare(self, ceiling) > 0 ? ceiling : self
  }

  private func requireSameCurrency(as other: Money) throws(MoneyError) {
    guard currency == other.currency else { throw .currencyMismatch(currency, other.currency) }
  }

  private func amount(_ minorUnits: Int64?) throws(MoneyError) -> Money {
    guard let minorUnits else { throw .overflow }
    return Money(fitting: minorUnits, currency)
  }
}
