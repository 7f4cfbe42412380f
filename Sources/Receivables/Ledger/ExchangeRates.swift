/// Rates of exchange by pair of currencies and day.
public struct ExchangeRates: Sendable, Equatable {
  private struct Pair: Hashable, Sendable {
    let from: Currency
    let to: Currency
  }

  private struct Quote: Sendable, Equatable {
    let date: Day
    let rate: Rate
  }

  private var quotes: [Pair: [Quote]] = [:]

  /// No rates.
  public init() {}

  /// Adds a rate. Of two rates of one pair and day the later one counts.
  public mutating func append(_ rate: ExchangeRate) {
    var list = quotes[Pair(from: rate.from, to: rate.to), default: []]
    let place = list.lastIndex { $0.date <= rate.date }.map { $0 + 1 } ?? 0
    list.insert(Quote(date: rate.date, rate: rate.rate), at: place)
    quotes[Pair(from: rate.from, to: rate.to)] = list
  }

  /// The latest rate on or before `day`; 1 from a currency to itself; `nil` where nobody recorded one.
  ///
  /// A rate of the opposite direction is not turned round: its reciprocal is not a decimal, and no rate is better than
  /// a guessed one.
  public func rate(from: Currency, to: Currency, on day: Day) -> Rate? {
    if from == to { return Rate(billionths: 1_000_000_000) }
    return quotes[Pair(from: from, to: to)]?.last { $0.date <= day }?.rate
  }

  /// `minorUnits` of one currency in minor units of another, rounded once; `nil` without a rate or on overflow.
  public func convert(
    _ minorUnits: Int64, from: Currency, to: Currency, on day: Day, rounding: Rounding
  ) -> Int64? {
    if from == to { return minorUnits }
    guard let rate = rate(from: from, to: to, on: day) else { return nil }
    return MinorUnits.convert(minorUnits, at: rate, from: from, to: to, rounding: rounding)
  }
}
