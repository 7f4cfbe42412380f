import Receivables

/// Monthly rates of exchange to SAR and back: the dollar pegged, the euro wandering around four riyals.
struct RateHistory {
  /// The rates from the month of `from` to the month of `to`.
  static func rates(from: Day, to: Day, random: inout RandomSource) -> [ExchangeRate] {
    var rates: [ExchangeRate] = []
    var euro: Int64 = 4_060_000_000
    var day = from.startOfMonth
    while day <= to {
      rates += pair(.USD, billionths: 3_750_000_000, on: day)
      rates += pair(.EUR, billionths: euro, on: day)
      // In steps of a ten-thousandth, never far from 4.06.
      euro += Int64(random.within(-600...600)) * 100_000 - (euro - 4_060_000_000) / 100_000 / 8 * 100_000
      day = Day(clamping: Int(day.endOfMonth.number) + 1)
    }
    return rates
  }

  private static func pair(_ currency: Currency, billionths: Int64, on day: Day) -> [ExchangeRate] {
    let back = (1_000_000_000_000_000_000 + billionths / 2) / billionths
    return [
      ExchangeRate(date: day, from: currency, to: .SAR, rate: Rate(billionths: billionths)),
      ExchangeRate(date: day, from: .SAR, to: currency, rate: Rate(billionths: back)),
    ]
  }
}
