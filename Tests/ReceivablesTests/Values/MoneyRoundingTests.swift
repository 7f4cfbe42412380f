import Receivables
import Testing

struct MoneyRoundingTests {
  /// Minor units, a factor, and the product by the four rules in the order of `Rounding.allCases`.
  struct Row: CustomTestStringConvertible {
    let minorUnits: Int64
    let factor: Double
    let halfEven: Int64
    let halfUp: Int64
    let down: Int64
    let up: Int64
    var testDescription: String { "\(minorUnits) × \(factor)" }

    init(_ minorUnits: Int64, _ factor: Double, _ halfEven: Int64, _ halfUp: Int64, _ down: Int64, _ up: Int64) {
      self.minorUnits = minorUnits
      self.factor = factor
      self.halfEven = halfEven
      self.halfUp = halfUp
      self.down = down
      self.up = up
    }
  }

  @Test(
    "a product is rounded once by each of the four rules",
    arguments: [
      Row(5, 0.5, 2, 3, 2, 3), Row(7, 0.5, 4, 4, 3, 4), Row(-5, 0.5, -2, -3, -2, -3), Row(-7, 0.5, -4, -4, -3, -4),
      Row(1, 0.5, 0, 1, 0, 1), Row(-1, 0.5, 0, -1, 0, -1), Row(5, 0.4, 2, 2, 2, 2), Row(1, 0.499999999, 0, 0, 0, 1),
      Row(1, 0.500000001, 1, 1, 0, 1), Row(10, 0.1, 1, 1, 1, 1), Row(100_000, 0.015, 1500, 1500, 1500, 1500),
      Row(10, 3, 30, 30, 30, 30), Row(3, 1.0 / 3, 1, 1, 0, 1), Row(100, 1e-9, 0, 0, 0, 1), Row(0, 1.0 / 3, 0, 0, 0, 0),
      Row(100, 1e-300, 0, 0, 0, 1), Row(-100, 1e-300, 0, 0, 0, -1), Row(100, -1e-300, 0, 0, 0, -1),
      Row(172_505, 0.1, 17250, 17251, 17250, 17251), Row(1904, 0.01, 19, 19, 19, 20),
      // Above 2^20 and 2^30 fewer decimals are recognised, but these are still decimals.
      Row(10_000, 1_234_567.89, 12_345_678_900, 12_345_678_900, 12_345_678_900, 12_345_678_900),
      Row(1000, 2_147_483_648.125, 2_147_483_648_125, 2_147_483_648_125, 2_147_483_648_125, 2_147_483_648_125),
      Row(10, 4_294_967_296.1, 42_949_672_961, 42_949_672_961, 42_949_672_961, 42_949_672_961),
      // The double next to one tenth is not one tenth.
      Row(10, 0.1.nextUp, 1, 1, 1, 2), Row(10, 0.1.nextDown, 1, 1, 0, 1),
    ])
  func products(row: Row) throws {
    let results = Rounding.allCases.map { MinorUnits.multiply(row.minorUnits, by: row.factor, rounding: $0) }
    #expect(results == [row.halfEven, row.halfUp, row.down, row.up])
  }

  @Test(
    "a quotient is rounded once by each of the four rules",
    arguments: [
      Row(5, 2, 2, 3, 2, 3), Row(-7, 2, -4, -4, -3, -4), Row(10, 3, 3, 3, 3, 4), Row(10, 0.1, 100, 100, 100, 100),
      Row(5, -2, -2, -3, -2, -3), Row(1, 1e300, 0, 0, 0, 1), Row(-1, 1e300, 0, 0, 0, -1),
      Row(115, 1.15, 100, 100, 100, 100),
      Row(1, 1.0 / 3, 3, 3, 3, 4), Row(0, 1.0 / 3, 0, 0, 0, 0), Row(0, 1e-300, 0, 0, 0, 0),
    ])
  func quotients(row: Row) throws {
    let results = Rounding.allCases.map { MinorUnits.divide(row.minorUnits, by: row.factor, rounding: $0) }
    #expect(results == [row.halfEven, row.halfUp, row.down, row.up])
  }

  @Test("an amount is rounded to a multiple of a step; a step must be positive")
  func steps() throws {
    let quarter = try Money("0.25", .SAR)
    #expect(try Money("12.30", .SAR).rounded(toMultipleOf: quarter, rounding: .halfEven).amountText == "12.25")
    #expect(try Money("12.30", .SAR).rounded(toMultipleOf: quarter, rounding: .up).amountText == "12.50")
    #expect(try Money("-12.30", .SAR).rounded(toMultipleOf: quarter, rounding: .up).amountText == "-12.50")
    #expect(try Money("12.25", .SAR).rounded(toMultipleOf: quarter, rounding: .up).amountText == "12.25")
    for step in [Money.zero(.SAR), quarter.negated] {
      #expect(throws: MoneyError.stepNotPositive(step)) {
        try quarter.rounded(toMultipleOf: step, rounding: .halfEven)
      }
    }
    let largest = try Money(minorUnits: Money.largestMinorUnits, currency: .SAR)
    #expect(throws: MoneyError.overflow) { try largest.rounded(toMultipleOf: quarter, rounding: .up) }
  }

  @Test(
    "parts add up to the cent, the larger ones first",
    arguments: [
      ("1.00", 3, ["0.34", "0.33", "0.33"]), ("-1.00", 3, ["-0.34", "-0.33", "-0.33"]),
      ("0.02", 3, ["0.01", "0.01", "0.00"]),
      ("0.00", 2, ["0.00", "0.00"]), ("7.00", 1, ["7.00"]), ("0.99", 2, ["0.50", "0.49"]),
    ])
  func parts(amount: String, count: Int, parts: [String]) throws {
    #expect(try Money(amount, .SAR).split(into: count).map(\.amountText) == parts)
  }

  @Test("an amount is split into 1 to 1000 parts")
  func partCounts() throws {
    let money = try Money("1.00", .SAR)
    #expect(try money.split(into: 1000).count == 1000)
    for count in [0, -1, 1001, Int.max, Int.min] {
      #expect(throws: MoneyError.partCountOutOfRange(count)) { try money.split(into: count) }
    }
  }

  @Test("Odoo: 10 % off 1725.05 leaves 1552.55, and 1 % of four lines of 4.76 is 0.19")
  func odoo() throws {
    let invoice = try Money("1725.05", .EUR)
    let discount = try invoice.multiplied(by: 0.10, rounding: .halfEven)
    #expect(discount.amountText == "172.50")
    #expect(try invoice.subtracting(discount).amountText == "1552.55")
    let lines = try Money("4.76", .EUR).multiplied(by: 4)
    #expect(lines.amountText == "19.04")
    #expect(try lines.multiplied(by: Rate.percent(1)!, rounding: .halfEven).amountText == "0.19")
  }
}
