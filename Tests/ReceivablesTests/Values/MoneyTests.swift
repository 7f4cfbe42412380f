import Receivables
import Testing

struct MoneyTests {
  @Test(
    "an amount is read and written with the decimals of its currency",
    arguments: [
      ("1234.5", Currency.SAR, 123_450, "1234.50 SAR"), ("-0.05", .SAR, -5, "-0.05 SAR"), ("0", .SAR, 0, "0.00 SAR"),
      ("-0", .SAR, 0, "0.00 SAR"), ("12.500", .SAR, 1250, "12.50 SAR"), ("007.10", .SAR, 710, "7.10 SAR"),
      ("1234", .JPY, 1234, "1234 JPY"), ("1234.00", .JPY, 1234, "1234 JPY"), ("-7", .JPY, -7, "-7 JPY"),
      ("0.001", .KWD, 1, "0.001 KWD"), ("1.5", .KWD, 1500, "1.500 KWD"),
      ("22517998136852.47", .SAR, 2_251_799_813_685_247, "22517998136852.47 SAR"),
    ])
  func text(text: String, currency: Currency, minorUnits: Int64, written: String) throws {
    let money = try Money(text, currency)
    #expect(money.minorUnits == minorUnits)
    #expect(money.description == written)
    #expect(try Money(money.amountText, currency) == money)
  }

  @Test(
    "a text that is no plain decimal is no amount",
    arguments: [
      "", "-", ".", "1.", ".5", "+1", "1,000.00", "1 000", "1e3", " 1", "1 ", "--1", "1.2.3", "0x10", "١٢", "nan",
    ])
  func malformed(text: String) {
    #expect(throws: MoneyError.notAnAmount(text)) { try Money(text, .SAR) }
  }

  @Test(
    "a digit beyond the currency's decimals is refused, a zero is not",
    arguments: [
      ("1.001", Currency.SAR), ("1.0000001", .SAR), ("0.5", .JPY), ("0.0001", .KWD), ("99999999999999999999.001", .SAR),
    ])
  func tooFine(text: String, currency: Currency) {
    #expect(throws: MoneyError.tooManyDecimals(text, currency)) { try Money(text, currency) }
  }

  @Test("the largest amount is 2^51 − 1 minor units, of either sign")
  func bounds() throws {
    let largest = Money.largestMinorUnits
    #expect(largest == 2_251_799_813_685_247)
    #expect(try Money(minorUnits: largest, currency: .SAR).minorUnits == largest)
    #expect(try Money(minorUnits: -largest, currency: .SAR).minorUnits == -largest)
    for beyond in [largest + 1, -largest - 1, Int64.max, Int64.min] {
      #expect(throws: MoneyError.overflow) { try Money(minorUnits: beyond, currency: .SAR) }
    }
    for text in ["22517998136852.48", "-22517998136852.48", "99999999999999999999999999"] {
      #expect(throws: MoneyError.overflow) { try Money(text, .SAR) }
    }
  }

  @Test("two currencies never meet")
  func mismatch() throws {
    let riyal = try Money("1.00", .SAR)
    let dollar = try Money("1.00", .USD)
    let error = MoneyError.currencyMismatch(.SAR, .USD)
    #expect(throws: error) { try riyal.adding(dollar) }
    #expect(throws: error) { try riyal.subtracting(dollar) }
    #expect(throws: error) { try riyal.ratio(to: dollar) }
    #expect(throws: error) { try riyal.rounded(toMultipleOf: dollar, rounding: .down) }
    #expect(throws: error) { try Money.compare(riyal, dollar) }
    #expect(throws: error) { try riyal.atLeast(dollar) }
    #expect(throws: error) { try riyal.atMost(dollar) }
    #expect(throws: error) { try Money.sum([riyal, dollar], in: .SAR) }
    #expect(riyal != dollar)
  }

  @Test("a sum beyond the largest amount is an error, whatever the sign; one minor unit less is not")
  func overflow() throws {
    let largest = try Money(minorUnits: Money.largestMinorUnits, currency: .SAR)
    let one = try Money(minorUnits: 1, currency: .SAR)
    #expect(throws: MoneyError.overflow) { try largest.adding(one) }
    #expect(throws: MoneyError.overflow) { try largest.negated.subtracting(one) }
    #expect(try largest.adding(one.negated).minorUnits == Money.largestMinorUnits - 1)
    #expect(throws: MoneyError.overflow) { try largest.multiplied(by: 2) }
    #expect(throws: MoneyError.overflow) { try one.multiplied(by: Int64.max) }
    #expect(throws: MoneyError.overflow) { try largest.multiplied(by: 1.000000001, rounding: .down) }
    #expect(throws: MoneyError.overflow) { try one.multiplied(by: 1e300, rounding: .down) }
    #expect(throws: MoneyError.overflow) { try one.divided(by: 1e-300, rounding: .down) }
    #expect(try one.multiplied(by: Money.largestMinorUnits) == largest)
    #expect(try Money.sum([largest, largest, largest.negated], in: .SAR) == largest)
    #expect(throws: MoneyError.overflow) { try Money.sum([largest, one], in: .SAR) }
  }

  @Test("dividing by zero, and by what is no number, is an error")
  func divisors() throws {
    let money = try Money("1.00", .SAR)
    #expect(throws: MoneyError.divisionByZero) { try money.divided(by: 0, rounding: .halfEven) }
    #expect(throws: MoneyError.divisionByZero) { try money.divided(by: 0.0, rounding: .halfEven) }
    #expect(throws: MoneyError.divisionByZero) { try money.divided(by: -0.0, rounding: .halfEven) }
    #expect(throws: MoneyError.divisionByZero) { try money.ratio(to: .zero(.SAR)) }
    for factor in [Double.nan, .infinity, -.infinity] {
      #expect(throws: MoneyError.notFinite) { try money.multiplied(by: factor, rounding: .halfEven) }
      #expect(throws: MoneyError.notFinite) { try money.divided(by: factor, rounding: .halfEven) }
    }
    #expect(MinorUnits.multiply(1, by: .nan, rounding: .up) == nil)
    #expect(MinorUnits.divide(1, by: 0, rounding: .up) == nil)
  }

  @Test("a comparison orders amounts of one currency")
  func comparison() throws {
    let (low, high) = (try Money("-1.00", .SAR), try Money("1.00", .SAR))
    #expect(try Money.compare(low, high) == -1)
    #expect(try Money.compare(high, low) == 1)
    #expect(try Money.compare(high, high) == 0)
    #expect(try low.atLeast(high) == high)
    #expect(try low.atMost(high) == low)
    #expect(try low.isLess(than: high))
    #expect(try !high.isLess(than: high))
    #expect(low.isNegative && high.isPositive && Money.zero(.SAR).isZero)
    #expect(low.absolute == high && high.absolute == high)
  }

  @Test("an error says what is wrong and what to write instead")
  func messages() {
    #expect(
      MoneyError.tooManyDecimals("0.5", .JPY).description
        == "'0.5' has too many decimals for JPY; it has none, write a whole number")
    #expect(
      MoneyError.tooManyDecimals("1.001", .SAR).description
        == "'1.001' has too many decimals for SAR; write at most 2")
    let errors: [MoneyError] = [
      .currencyMismatch(.SAR, .USD), .overflow, .notAnAmount("x"), .divisionByZero, .notFinite,
      .stepNotPositive(.zero(.SAR)), .partCountOutOfRange(0),
    ]
    for error in errors { #expect(error.description.contains(";"), "remedy missing: \(error)") }
  }
}
