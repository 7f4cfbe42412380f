/// Sums of amounts in several currencies, which a rate of exchange brings together at the end.
package struct CurrencySums: Sendable {
  /// In the order of the currencies' letters, whatever order they came in.
  package private(set) var amounts: [(currency: Currency, minorUnits: Int64)] = []

  package init() {}

  /// Whether nothing was added.
  package var isEmpty: Bool { amounts.isEmpty }

  /// The sum in a currency, in its minor units.
  package subscript(currency: Currency) -> Int64 { amounts.first { $0.currency == currency }?.minorUnits ?? 0 }

  /// Adds to the sum of a currency. A sum that no `Money` holds stays at the bound: it can only be too large to be real.
  package mutating func add(_ minorUnits: Int64, in currency: Currency) {
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
