import Receivables
import Testing

struct RateTests {
  @Test(
    "a rate is a plain decimal of nine places",
    arguments: [
      ("0.18", 180_000_000, "0.18"), ("-0.005", -5_000_000, "-0.005"), ("1", 1_000_000_000, "1"), ("0", 0, "0"),
      ("0.000000001", 1, "0.000000001"), ("0.1800000000000", 180_000_000, "0.18"), ("10.50", 10_500_000_000, "10.5"),
      ("100", 100_000_000_000, "100"), ("9223372036.854775807", Int64.max, "9223372036.854775807"),
    ])
  func text(text: String, billionths: Int64, written: String) throws {
    let rate = try #require(Rate(text))
    #expect(rate.billionths == billionths)
    #expect(rate.description == written)
    #expect(Rate(written) == rate)
  }

  @Test(
    "what is no plain decimal of nine places is no rate",
    arguments: [
      "", "18%", ".18", "0.", "1e-2", "0.0000000001", "9223372036.854775808", " 0.1", "+0.1",
    ])
  func malformed(text: String) { #expect(Rate(text) == nil) }

  @Test(
    "a double is the rate it was written as", arguments: [(0.18, "0.18"), (0.1225, "0.1225"), (1e-9, "0.000000001")])
  func doubles(value: Double, text: String) { #expect(Rate(exactly: value) == Rate(text)) }

  @Test("a double that is no decimal of nine places is no rate", arguments: [1.0 / 3, 1e-10, .nan, .infinity, 1e300])
  func notARate(value: Double) { #expect(Rate(exactly: value) == nil) }

  @Test(
    "so many percent are hundredths, exactly",
    arguments: [
      (18.0, "0.18"), (12.25, "0.1225"), (0.1, "0.001"), (-1, "-0.01"), (0.0000001, "0.000000001"),
    ])
  func percent(percent: Double, text: String) { #expect(Rate.percent(percent) == Rate(text)) }

  @Test("a percentage beyond seven decimals is no rate", arguments: [0.00000001, 1.0 / 3, .nan])
  func notAPercentage(percent: Double) { #expect(Rate.percent(percent) == nil) }

  @Test("rates are ordered by size")
  func order() {
    #expect(Rate.zero < Rate.one)
    #expect(Rate("-0.5")! < .zero)
    #expect(Rate("0.18")!.doubleValue == 0.18)
  }
}
