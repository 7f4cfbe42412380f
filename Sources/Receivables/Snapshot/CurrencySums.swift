/// Sums of amounts in several currencies, which a rate of exchange brings together at the end.
struct CurrencySums: Sendable {
  /// In the order of the currencies' letters, whatever order they came in.
  private(set) var amounts: [(currency: Currency, minorUnits: Int64)] = []

  /// Adds to the sum of a currency. A sum that no `Money` holds stays at the bound: it can only be too large to be real.
  mutating func add(_ minorUnits: Int64, in currency: Currency) {
    for place in amounts.indices where amounts[place].currency == currency {
      amounts[place].minorUnits = amounts[place].minorUnits.addingClamped(minorUnits)
      return
    }
    let place = amounts.firstIndex { currency < $0.currency } ?? amounts.count
    amounts.insert((currency, minorUnits), at: place)
  }

  /// The sum in one currency; the pair of currencies whose rate is missing where it cannot be found.
  func total(
    in currency: Currency, rates: ExchangeRates, on day: Day, rounding: Rounding
  ) -> Result<Int64, MissingRate> {
    var total: Int64 = 0
    for part in amounts where part.minorUnits != 0 {
      guard
        let converted = rates.convert(part.minorUnits, from: part.currency, to: currency, on: day, rounding: rounding)
      else { return .failure(MissingRate(from: part.currency, to: currency)) }
      total = total.addingClamped(converted)
    }
    return .success(total)
  }
}

/// A rate of exchange that a total needs and the ledger does not have.
struct MissingRate: Error, Hashable {
  let from: Currency
  let to: Currency

  /// The pair in words, such as `USD to SAR`.
  var pair: String { "\(from) to \(to)" }
}

extension Int64 {
  /// The sum, or the largest amount where it would be beyond.
  package func addingClamped(_ other: Int64) -> Int64 {
    MinorUnits.add(self, other) ?? (other > 0 ? Money.largestMinorUnits : -Money.largestMinorUnits)
  }
}
