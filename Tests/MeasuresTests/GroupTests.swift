import Measures
import Receivables
import Testing

@Suite("Groups and currencies")
struct GroupTests {
  private static func shop() -> Shop {
    var shop = Shop()
    shop.customer("C1", segment: "vip", region: "east")
    shop.customer("C2", segment: "vip", region: "west")
    shop.customer("C3", region: "west")
    shop.invoice("I1", of: "C1", "2026-01-01", due: "2026-01-11", "100.00")
    shop.invoice("I2", of: "C2", "2026-01-02", due: "2026-01-31", "30.00")
    shop.invoice("I3", of: "C3", "2026-01-03", due: "2026-01-31", "50.00")
    shop.invoice("I4", of: "C1", "2026-01-03", due: "2026-01-31", "10.00", .USD)
    return shop
  }

  @Test(
    "customers with the same segment or region are one group; the larger open balance comes first",
    arguments: [
      (Breakdown.segment, ["SAR vip 130.00", "SAR  50.00", "USD vip 10.00"]),
      (.region, ["SAR east 100.00", "SAR west 80.00", "USD east 10.00"]),
      (.customer, ["SAR C1 100.00", "SAR C3 50.00", "SAR C2 30.00", "USD C1 10.00"]),
      (.currency, ["SAR SAR 180.00", "USD USD 10.00"]),
    ])
  func groups(breakdown: Breakdown, expected: [String]) throws {
    let sheets = try Self.shop().sheets("2026-01-31") { $0.breakdown = breakdown }
    #expect(sheets.map { "\($0.currency) \($0.group!.key) \($0.period.amount(.open)!.amountText)" } == expected)
    let agings = try Aging.of(
      Snapshot(of: try Self.shop().ledger, asOf: Day("2026-01-31")!, rules: CollectionRules(currency: .SAR)),
      by: breakdown)
    #expect(agings.map { "\($0.currency) \($0.group!.key) \($0.total.amountText)" } == expected)
    #expect(agings.map(\.buckets) == sheets.map(\.period.buckets))
  }

  @Test("currencies are never mixed without a rate, and a rate of a later day is none")
  func currencies() throws {
    var shop = Self.shop()
    shop.rate("2026-01-31", from: .USD, to: .SAR, "3.755")
    #expect(try shop.sheets("2026-01-31").map(\.currency) == [.SAR, .USD])
    let one = try shop.sheet("2026-01-31") { $0.currency = .SAR }
    #expect(one.period.amount(.open)?.description == "217.55 SAR")
    #expect(one.period.amount(.sales)?.description == "217.55 SAR")
    #expect(one.peak?.amount.description == "217.55 SAR")
    #expect(one.openConcentration.customers == 3, "a customer with two currencies is one")
    #expect(one.openConcentration.shares[0].text == "63.23", "137.55 of 217.55")
    #expect(throws: MeasureError.noRate(from: .USD, to: .SAR, on: Day("2026-01-30")!)) {
      try shop.sheets("2026-01-30") { $0.currency = .SAR }
    }
    #expect(throws: MeasureError.noRate(from: .SAR, to: .USD, on: Day("2026-01-31")!)) {
      try shop.sheets("2026-01-31") { $0.currency = .USD }
    }
  }

  @Test("a conversion is rounded once a sum, half to even, also between different decimals")
  func conversion() throws {
    var shop = Shop()
    shop.customer("C1")
    for number in 1...3 { shop.invoice("I\(number)", "2026-01-0\(number)", due: "2026-01-31", "0.005", .KWD) }
    shop.rate("2026-01-01", from: .KWD, to: .SAR, "1")
    let sheet = try shop.sheet("2026-01-31") { $0.currency = .SAR }
    #expect(sheet.period.amount(.open)?.description == "0.02 SAR", "0.015 at once, not three times 0.00")
  }

  @Test("of three customers the two largest have their shares, and the rest is not forgotten")
  func concentration() throws {
    let sheet = try Self.shop().sheet("2026-01-31")
    #expect(sheet.openConcentration.shares.map(\.text) == ["55.56", "100.00", "100.00", "100.00"])
    #expect(sheet.salesConcentration.customers == 3)
  }
}
