import Receivables
import Testing

@testable import Measures

@Suite("The trend in words: each rule on either side")
struct TrendTests {
  /// Figures before and after, in hundredths.
  struct Row: CustomTestStringConvertible {
    let it: String
    var dso = (3000, 3000)
    var add = (500, 500)
    var cei = (8000, 8000)
    var rules: [TrendStatement.Rule]

    var testDescription: String { it }
  }

  @Test(
    "of collection",
    arguments: [
      Row(it: "nothing moved", rules: [.steady]),
      Row(it: "just under a day is no move", dso: (3000, 3099), add: (500, 599), rules: [.steady]),
      Row(it: "DSO down, CEI up", dso: (3000, 2900), cei: (8000, 8100), rules: [.improving]),
      Row(it: "CEI just under a point", dso: (3000, 2900), cei: (8000, 8099), rules: [.lookAtTheMix]),
      Row(it: "DSO up, CEI down", dso: (3000, 3100), cei: (8000, 7900), rules: [.worsening]),
      Row(it: "DSO up, CEI just under a point down", dso: (3000, 3100), cei: (8000, 7901), rules: [.lookAtTheMix]),
      Row(it: "DSO and CEI both up", dso: (3000, 3100), cei: (8000, 8100), rules: [.lookAtTheMix]),
      Row(it: "DSO and ADD up", dso: (3000, 3100), add: (500, 600), rules: [.collectionIsTheCause]),
      Row(it: "ADD up by just under a day", dso: (3000, 3100), add: (500, 599), rules: [.lookAtTheMix]),
      Row(it: "DSO up, ADD down", dso: (3000, 3100), add: (500, 400), rules: [.lookAtTheMix]),
      Row(
        it: "all three agree", dso: (3000, 2900), add: (500, 400), cei: (8000, 8100),
        rules: [.improving, .collectionIsTheCause]),
      Row(
        it: "all three agree, for the worse", dso: (3000, 3100), add: (500, 600), cei: (8000, 7900),
        rules: [.worsening, .collectionIsTheCause]),
      Row(
        it: "ADD disagrees with the other two", dso: (3000, 2900), add: (500, 600), cei: (8000, 8100),
        rules: [.improving, .partlyTheMix]),
      Row(it: "ADD alone", add: (500, 600), rules: [.hiddenByTheMix]),
      Row(it: "CEI alone", cei: (8000, 9000), rules: [.steady]),
    ])
  func collection(row: Row) {
    #expect(rules(dso: row.dso, add: row.add, cei: row.cei) == row.rules)
  }

  @Test("a figure that is n/a in one period cannot be read")
  func unreadable() {
    #expect(rules(dso: (nil, 3000)) == [.unreadable])
    #expect(rules(dso: (3000, nil)) == [.unreadable])
    #expect(rules(add: (nil, 500)) == [.unreadable])
    #expect(rules(cei: (nil, 8000)) == [.unreadable])
  }

  @Test("sales that broke off say nothing about collection")
  func brokenOff() {
    #expect(rules(dso: (3000, 2000), cei: (8000, 9000), hasSalesToTheEnd: false) == [.salesBrokeOff])
  }

  @Test(
    "of the overdue part: five points are a move",
    arguments: [
      (2000, 2500, [.overdueRising]), (2000, 2499, []), (2500, 2000, [.overdueFalling]), (2499, 2000, []),
      (nil, 2000, []),
    ] as [(Int?, Int?, [TrendStatement.Rule])])
  func overdue(earlier: Int?, later: Int?, expected: [TrendStatement.Rule]) {
    #expect(rules(overdue: (earlier, later)) == [.steady] + expected)
  }

  @Test(
    "of turnover: a tenth is a move, ten a year are strong",
    arguments: [
      (1200, 1200, [.turnoverStrong]), (nil, 1200, [.turnoverStrong]), (800, 500, [.turnoverFalling]),
      (300, 600, [.turnoverImproving]), (1000, 900, [.turnoverFalling]), (1000, 901, [.turnoverSteady]),
      (1000, 1100, [.turnoverImproving]), (1000, 1099, [.turnoverStrong]), (nil, 1000, [.turnoverStrong]),
      (nil, 999, []), (999, 999, [.turnoverSteady]), (nil, nil, []), (1200, nil, []),
    ] as [(Int?, Int?, [TrendStatement.Rule])])
  func turnover(earlier: Int?, later: Int?, expected: [TrendStatement.Rule]) {
    #expect(rules(turnover: (earlier, later)) == [.steady] + expected)
  }

  @Test("every rule has its figures")
  func evidence() {
    for rule in TrendStatement.Rule.allCases { #expect(!TrendStatement(rule).evidence.isEmpty) }
  }

  @Test("the halves of the months are compared; an odd month before them is left out, and one month has no trend")
  func halves() throws {
    var shop = Shop()
    shop.customer("C1")
    for month in 1...5 { shop.invoice("I\(month)", "2026-0\(month)-10", due: "2026-12-31", "100.00") }
    let trend = try #require(try shop.sheet("2026-05-31").trend)
    #expect([trend.earlier.first, trend.earlier.last].map(\.description) == ["2026-02-01", "2026-03-31"])
    #expect([trend.later.first, trend.later.last].map(\.description) == ["2026-04-01", "2026-05-31"])
    #expect(try shop.sheet("2026-05-31") { $0.months = 1 }.trend == nil)
    #expect(try shop.sheet("2026-05-31") { $0.months = 2 }.trend != nil)
  }

  @Test(
    "sales broke off where the last three months sold less than half as much a day as the whole half",
    arguments: [("91.00", false), ("90.99", true)])
  func brokenOffBound(lastMonths: String, isBrokenOff: Bool) throws {
    var shop = Shop()
    shop.customer("C1")
    shop.invoice("I0", "2025-11-10", due: "2026-12-31", "100.00")
    // March has 31 of the 122 days of the half, and April to June 91: 2 × 91.00 × 122 = (153.00 + 91.00) × 91.
    shop.invoice("I1", "2026-03-10", due: "2026-12-31", "153.00")
    shop.invoice("I2", "2026-06-10", due: "2026-12-31", lastMonths)
    let trend = try #require(try shop.sheet("2026-06-30") { $0.months = 8 }.trend)
    #expect(trend.later.first == Day("2026-03-01"))
    #expect(trend.statements.contains { $0.rule == .salesBrokeOff } == isBrokenOff)
  }

  @Test("a year that begins with the ledger is no measure for the turnover of later ones")
  func firstYear() throws {
    var shop = Shop()
    shop.customer("C1")
    for month in 1...9 { shop.invoice("I\(month)", "2025-0\(month)-10", due: "2027-12-31", "100.00") }
    shop.invoice("J1", "2025-12-10", due: "2027-12-31", "100.00")
    shop.invoice("J2", "2026-12-10", due: "2027-12-31", "100.00")
    let sheet = try shop.sheet("2026-12-31") { $0.months = 24 }
    let trend = try #require(sheet.trend)
    #expect(trend.earlier[.turnover].text == "2.00")
    #expect(trend.earlierFigure(.turnover) == .unknown(.tooEarly))
    #expect(trend.earlierFigure(.dso) == trend.earlier[.dso])
    let later = try #require(try shop.sheets("2027-01-31") { $0.months = 24 }.first?.trend)
    #expect(later.earlierFigure(.turnover) == later.earlier[.turnover])
  }

  // MARK: -

  private func rules(
    dso: (Int?, Int?) = (3000, 3000), add: (Int?, Int?) = (500, 500), cei: (Int?, Int?) = (8000, 8000),
    turnover: (Int?, Int?) = (nil, nil), overdue: (Int?, Int?) = (nil, nil), hasSalesToTheEnd: Bool = true
  ) -> [TrendStatement.Rule] {
    TrendReading(
      dso: Change(dso.0, dso.1), averageDaysDelinquent: Change(add.0, add.1), cei: Change(cei.0, cei.1),
      turnover: Change(turnover.0, turnover.1), overdueRatio: Change(overdue.0, overdue.1),
      hasSalesToTheEnd: hasSalesToTheEnd
    ).statements.map(\.rule)
  }
}
