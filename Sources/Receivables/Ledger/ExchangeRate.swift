/// What one unit of a currency was worth in another on a day: one row of `rates.csv`. Its key is the day and both currencies.
public struct ExchangeRate: Hashable, Sendable {
  /// The day from which the rate is used, until a later one.
  public var date: Day
  /// The currency that is converted.
  public var from: Currency
  /// The currency it is converted to.
  public var to: Currency
  /// Units of `to` for one unit of `from`; more than zero.
  public var rate: Rate

  /// A rate of exchange.
  public init(date: Day, from: Currency, to: Currency, rate: Rate) {
    self.date = date
    self.from = from
    self.to = to
    self.rate = rate
  }
}
