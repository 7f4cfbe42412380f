import Measures
import Testing

/// Amounts are in minor units: 620000 is 6,200.00.
@Suite("The formulas, with public figures and on either side of their bounds")
struct FormulaTests {
  @Test("CRISKCO: 10 million a year, 1.2 open, 0.8 of it not due: DSO 43.8, best 29.2, ADD 14.6")
  func criskco() {
    let (sales, open, notDue): (Int128, Int128, Int128) = (1_000_000_000, 120_000_000, 80_000_000)
    #expect(Figure.daysSalesOutstanding(open: open, sales: sales, days: 365).text == "43.80")
    #expect(Figure.bestPossibleDSO(notDue: notDue, sales: sales, days: 365).text == "29.20")
    #expect(Figure.averageDaysDelinquent(open: open, notDue: notDue, sales: sales, days: 365).text == "14.60")
  }

  @Test(
    "CreditGuru: 6200 at the start, 10890 sold in three months, 6340 at the end, 3590 of it not due: CEI 79.6 and 55.9")
  func creditGuru() {
    func cei(averagedOver months: Int) -> String? {
      Figure.collectionEffectiveness(
        opening: 620_000, sales: 1_089_000, open: 634_000, notDue: 359_000, averagedOver: months
      ).text
    }
    #expect(cei(averagedOver: 1) == "79.63")
    #expect(cei(averagedOver: 3) == "55.93")
  }

  @Test("CEI is 100 where only what is not due is left, and n/a where nothing was there to be collected")
  func ceiBounds() {
    func cei(opening: Int128, sales: Int128, open: Int128, notDue: Int128) -> Figure {
      .collectionEffectiveness(opening: opening, sales: sales, open: open, notDue: notDue)
    }
    #expect(cei(opening: 100, sales: 50, open: 40, notDue: 40).text == "100.00")
    #expect(cei(opening: 100, sales: 50, open: 41, notDue: 40).text == "99.09")
    #expect(cei(opening: 0, sales: 50, open: 50, notDue: 49).text == "0.00")
    #expect(cei(opening: 0, sales: 50, open: 50, notDue: 50) == .unknown(.nothingDue))
    #expect(cei(opening: 0, sales: 0, open: 0, notDue: 0) == .unknown(.nothingDue))
  }

  @Test("turnover is net sales over the mean of both ends; n/a where both are nothing")
  func turnover() {
    #expect(Figure.turnover(netSales: 1200, opening: 90, open: 110).text == "12.00")
    #expect(Figure.turnover(netSales: 1200, opening: 0, open: 1).text == "2400.00")
    #expect(Figure.turnover(netSales: -10, opening: 5, open: 5).text == "-2.00")
    #expect(Figure.turnover(netSales: 1200, opening: 0, open: 0) == .unknown(.noReceivables))
  }

  @Test("DSO without sales is n/a, never 0 or infinity")
  func noSales() {
    #expect(Figure.daysSalesOutstanding(open: 5, sales: 0, days: 31) == .unknown(.noSales))
    #expect(Figure.daysSalesOutstanding(open: 0, sales: 0, days: 31) == .unknown(.noSales))
    #expect(Figure.daysSalesOutstanding(open: 0, sales: 1, days: 31).text == "0.00")
  }

  @Test(
    "count-back takes whole months off what is open, and the last one in part",
    arguments: [
      (0, "0.00"), (1, "0.31"), (99, "30.69"), (100, "31.00"), (101, "31.14"), (299, "58.86"), (300, "59.00"),
      (301, "90.10"), (309, "90.90"), (310, "91.00"), (311, nil),
    ] as [(Int128, String?)])
  func countBack(open: Int128, days: String?) {
    // March 100, February 200, January nothing, December 10.
    let months: [(sales: Int128, days: Int)] = [(100, 31), (200, 28), (0, 31), (10, 1)]
    let figure = Figure.countBack(open: open, months: months)
    #expect(figure.text == days, "\(figure)")
    if days == nil { #expect(figure == .unknown(.tooEarly)) }
  }

  @Test("a month without sales counts whole, as soon as anything is left for it")
  func countBackGap() {
    let months: [(sales: Int128, days: Int)] = [(0, 30), (100, 31)]
    #expect(Figure.countBack(open: 0, months: months).text == "0.00")
    #expect(Figure.countBack(open: 50, months: months).text == "45.50")
  }

  @Test("2 % within 10 days of 30 costs 37.24 % a year")
  func discounts() {
    #expect(Figure.annualRateOfDiscounts(discounts: 2, moneyDays: 98 * 20).text == "37.24")
    #expect(Figure.annualRateOfDiscounts(discounts: 0, moneyDays: 98 * 20) == .unknown(.noDiscounts))
    #expect(Figure.annualRateOfDiscounts(discounts: 2, moneyDays: 0) == .unknown(.noDiscounts))
  }

  @Test(
    "a fraction is rounded once, at its end, half to even",
    arguments: [
      (1, 8, "0.12"), (3, 8, "0.38"), (-1, 8, "-0.12"), (-3, 8, "-0.38"), (1, 3, "0.33"), (2, 3, "0.67"),
      (1005, 1000, "1.00"), (1015, 1000, "1.02"), (-5, 1000, "0.00"), (-15, 1000, "-0.02"), (7, 1, "7.00"),
    ] as [(Int128, Int128, String)])
  func rounding(numerator: Int128, denominator: Int128, text: String) {
    #expect(Quotient(numerator, over: denominator)?.text == text)
  }

  @Test("a denominator that is not more than zero makes no fraction")
  func denominators() {
    #expect(Quotient(1, over: 1) != nil)
    #expect(Quotient(1, over: 0) == nil)
    #expect(Quotient(1, over: -1) == nil)
  }
}
