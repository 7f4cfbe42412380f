import Testing

@testable import Receivables

struct MoneyPropertyTests {
  static let seeds: [UInt64] = [1, 20_260_101, 0xdead_beef]

  @Test("taking away what was added gives the amount back", arguments: seeds)
  func additionUndone(seed: UInt64) throws {
    var random = SeededNumbers(seed: seed)
    for _ in 0..<2000 {
      let left = try Money(minorUnits: random.minorUnits(bits: 50), currency: .SAR)
      let right = try Money(minorUnits: random.minorUnits(bits: 50), currency: .SAR)
      let sum = try left.adding(right)
      #expect(try sum.subtracting(right) == left, "seed \(seed)")
      #expect(try right.adding(left) == sum, "seed \(seed)")
      #expect(try left.subtracting(right) == right.subtracting(left).negated, "seed \(seed)")
    }
  }

  @Test("the parts of a split add up, fall, and differ by at most one minor unit", arguments: seeds)
  func split(seed: UInt64) throws {
    var random = SeededNumbers(seed: seed)
    for _ in 0..<300 {
      let money = try Money(minorUnits: random.minorUnits(), currency: .KWD)
      let parts = try money.split(into: Int.random(in: 1...1000, using: &random))
      #expect(try Money.sum(parts, in: .KWD) == money, "seed \(seed)")
      let sizes = parts.map(\.minorUnits.magnitude)
      #expect(sizes == sizes.sorted(by: >), "seed \(seed)")
      #expect(sizes[0] - sizes[sizes.count - 1] <= 1, "seed \(seed)")
      let mirrored = try money.negated.split(into: parts.count)
      #expect(mirrored == parts.map(\.negated), "seed \(seed)")
    }
  }

  @Test("a rounded product by any double lies where the exact product says", arguments: seeds)
  func products(seed: UInt64) throws {
    var random = SeededNumbers(seed: seed)
    for _ in 0..<3000 {
      let minorUnits = random.minorUnits(bits: 20)
      let scale = [1, 10, 1e3, 1e5, 1e7].randomElement(using: &random)!
      let factor =
        Bool.random(using: &random)
        ? Double(Int.random(in: 1000...1_000_000_000, using: &random)) / scale
        : Double.random(in: -1...1, using: &random) / scale
      let exact = BigInteger.scaledProduct(minorUnits, factor)
      for rounding in Rounding.allCases {
        let result = MinorUnits.multiply(minorUnits, by: factor, rounding: rounding)
        #expect(result == exact.rounded(rounding), "seed \(seed): \(minorUnits) × \(factor), \(rounding)")
      }
    }
  }

  @Test("every decimal of nine places up to a million is recognised, its neighbours are not", arguments: seeds)
  func decimals(seed: UInt64) throws {
    var random = SeededNumbers(seed: seed)
    let scales: [(limit: Int64, denominator: Int64)] = [
      (1 << 20, 1_000_000_000), (1 << 30, 1_000_000), (1 << 40, 1000),
    ]
    for (limit, denominator) in scales {
      for offset in Int64(0)..<2000 {
        // Half of them at random, half right below the limit, where doubles are widest apart.
        let numerator =
          offset % 2 == 0
          ? Int64.random(in: 0...limit * denominator, using: &random) : limit * denominator - offset
        let value = Double(numerator) / Double(denominator)
        let decimal = try #require(DecimalDouble(value))
        #expect(
          Int128(decimal.numerator) * Int128(denominator) == Int128(numerator) * Int128(decimal.denominator),
          "seed \(seed): \(value)")
      }
    }
    for value in [0.1, 0.015, 1.15] {
      #expect(DecimalDouble(value.nextUp) == nil)
      #expect(DecimalDouble(value.nextDown) == nil)
    }
    for value in [Double.nan, .infinity, -.infinity, 0x1p40.nextUp, 1.0 / 3, 1e-10] {
      #expect(DecimalDouble(value) == nil)
    }
  }

  @Test("multiplying by a decimal and dividing by it gives the amount back when nothing was rounded", arguments: seeds)
  func inverse(seed: UInt64) throws {
    var random = SeededNumbers(seed: seed)
    for _ in 0..<2000 {
      let minorUnits = random.minorUnits(bits: 20) * 1000
      let thousandths = Int64.random(in: 1...1_000_000, using: &random)
      let factor = Double(thousandths) / 1000
      let product = try #require(MinorUnits.multiply(minorUnits, by: factor, rounding: .halfEven))
      #expect(product == minorUnits / 1000 * thousandths, "seed \(seed)")
      #expect(MinorUnits.divide(product, by: factor, rounding: .halfEven) == minorUnits, "seed \(seed)")
    }
  }

  @Test("an amount is written as bytes as it is described", arguments: [1, 2, 3] as [UInt64])
  func bytes(seed: UInt64) throws {
    var random = SeededNumbers(seed: seed)
    let currencies = [Currency.SAR, .JPY, .KWD, Currency(code: "CLF")!]
    for round in 0..<2_000 {
      let units = round < 40 ? Int64(round - 20) : random.minorUnits()
      let money = try Money(minorUnits: units, currency: currencies[round % 4])
      var bytes = Array("x".utf8)
      money.write(to: &bytes)
      #expect(String(decoding: bytes, as: UTF8.self) == "x" + money.description, "seed \(seed)")
    }
    for units in [Money.largestMinorUnits, -Money.largestMinorUnits] {
      for currency in currencies {
        let money = try Money(minorUnits: units, currency: currency)
        var bytes: [UInt8] = []
        money.write(to: &bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == money.description)
      }
    }
  }
}
