import Receivables
import Testing

struct CurrencyTests {
  @Test(
    "a currency has the decimals of ISO 4217",
    arguments: [
      ("SAR", 682, 2), ("USD", 840, 2), ("EUR", 978, 2), ("GBP", 826, 2), ("AED", 784, 2), ("EGP", 818, 2),
      ("JPY", 392, 0), ("KRW", 410, 0), ("ISK", 352, 0), ("KWD", 414, 3), ("BHD", 48, 3), ("OMR", 512, 3),
      ("TND", 788, 3), ("CLF", 990, 4), ("UYW", 927, 4), ("ALL", 8, 2), ("ZWG", 924, 2),
    ])
  func decimals(code: String, numericCode: UInt16, decimals: Int) throws {
    let currency = try #require(Currency(code: code))
    #expect(currency.numericCode == numericCode)
    #expect(currency.decimals == decimals)
    #expect(currency.code == code)
    #expect(Currency(numericCode: numericCode) == currency)
  }

  @Test("every currency is found by its letters and by its number, and only once")
  func all() {
    #expect(Currency.all.count == 166)
    #expect(Set(Currency.all.map(\.code)).count == Currency.all.count)
    #expect(Currency.all == Currency.all.sorted())
    for currency in Currency.all {
      #expect(Currency(code: currency.code) == currency)
      #expect(Currency(numericCode: currency.numericCode) == currency)
      #expect(currency.numericCode < 1000)
    }
    let known = (0...UInt16.max).filter { Currency(numericCode: $0) != nil }
    #expect(known.count == Currency.all.count)
  }

  @Test(
    "what is not an active code in upper case is no currency",
    arguments: [
      "sar", "Sar", "SA", "SARR", "", "   ", "DEM", "XXX", "ÄÖÜ", "AAA", "ZZZ", "S\0R", "ريال",
    ])
  func unknown(code: String) { #expect(Currency(code: code) == nil) }

  @Test("a currency takes two bytes")
  func size() { #expect(MemoryLayout<Currency>.size == 2) }

  @Test("the named constants are the currencies of their letters")
  func constants() {
    let named: [Currency] = [.AED, .BHD, .EGP, .EUR, .GBP, .JPY, .KWD, .OMR, .SAR, .USD]
    #expect(named.map(\.code) == ["AED", "BHD", "EGP", "EUR", "GBP", "JPY", "KWD", "OMR", "SAR", "USD"])
  }
}
