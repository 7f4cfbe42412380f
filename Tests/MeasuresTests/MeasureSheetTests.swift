import Measures
import Receivables
import Testing

@Suite("A sheet of measures: what counts, on either side of each bound")
struct MeasureSheetTests {
  @Test("months are those of the calendar, the last one ends with the day, and none is before the first sale")
  func months() throws {
    var shop = Shop()
    shop.customer("C1")
    shop.invoice("I1", "2026-02-10", due: "2026-03-12", "100.00")
    let sheet = try shop.sheet("2026-04-15")
    #expect(sheet.months.map(\.first.description) == ["2026-02-01", "2026-03-01", "2026-04-01"])
    #expect(sheet.months.map(\.days) == [28, 31, 15])
    #expect(sheet.period.days == 74)
    let short = try shop.sheet("2026-04-15") { $0.months = 2 }
    #expect(short.months.map(\.first.description) == ["2026-03-01", "2026-04-01"])
    #expect(short.period.amount(.opening)?.amountText == "100.00")
    #expect(try shop.sheets("2026-02-09") == [], "nothing was issued by then")
    #expect(try shop.sheets("2026-02-10").count == 1)
  }

  @Test("three months need the third month of sales, and a year of turnover the twelfth")
  func windows() throws {
    var shop = Shop()
    shop.customer("C1")
    for month in 1...9 { shop.invoice("I\(month)", "2026-0\(month)-10", due: "2026-12-31", "100.00") }
    for month in 10...12 { shop.invoice("I\(month)", "2026-\(month)-10", due: "2026-12-31", "100.00") }
    let sheet = try shop.sheet("2026-12-31")
    #expect(sheet.months.map { $0[.dsoThreeMonths].text }.prefix(4) == [nil, nil, "90.00", "118.67"])
    #expect(sheet.months[1][.dsoThreeMonths] == .unknown(.tooEarly))
    #expect(sheet.months[10][.turnover] == .unknown(.tooEarly))
    #expect(sheet.months[11][.turnover].text == "2.00", "1200 / ((0 + 1200) / 2)")
  }

  @Test(
    "within a month, the year of turnover begins on the day after the same date a year before",
    arguments: [("2026-03-14", "2.00"), ("2026-03-15", "0.67"), ("2026-03-16", "0.00")])
  func yearWithinAMonth(asOf: String, turnover: String) throws {
    var shop = Shop()
    shop.customer("C1")
    shop.invoice("I0", "2025-01-10", due: "2026-12-31", "50.00")
    shop.invoice("I1", "2025-03-15", due: "2026-12-31", "50.00")
    shop.invoice("I2", "2025-03-16", due: "2026-12-31", "50.00")
    shop.payment("2025-03-17", "50.00", on: "I0")
    shop.payment("2025-03-17", "50.00", on: "I1")
    // On the 14th the year holds both, on the 15th the second only, on the 16th none; 50.00 is open at its end, and
    // 50.00, 100.00 and 150.00 before it.
    #expect(try shop.sheet(asOf).period[.turnover].text == turnover)
  }

  @Test("a month that ends with the day is the same, whenever it is looked at")
  func sameMonthLater() throws {
    var shop = Shop()
    shop.customer("C1")
    shop.invoice("I1", "2026-01-10", due: "2026-01-31", "100.00")
    shop.invoice("I2", "2026-02-10", due: "2026-03-31", "60.00")
    shop.payment("2026-02-28", "30.00", on: "I1", returned: "2026-03-01")
    let now = try shop.sheet("2026-02-28")
    let later = try shop.sheet("2026-03-20")
    #expect(now.months.map { $0.amount(.open)?.amountText } == ["100.00", "130.00"])
    #expect(later.months.map { $0.amount(.open)?.amountText } == ["100.00", "130.00", "160.00"])
    #expect(later.months.map { $0.amount(.collected)?.amountText } == ["0.00", "30.00", "-30.00"])
    #expect(now.months[1][.dso] == later.months[1][.dso])
    #expect(now.months[1][.cei] == later.months[1][.cei])
  }

  @Test(
    "at the end of a month, due that day is not overdue, due the day before is",
    arguments: [("2026-01-30", "100.00"), ("2026-01-31", "0.00"), ("2026-02-01", "0.00")])
  func overdue(due: String, overdue: String) throws {
    var shop = Shop()
    shop.customer("C1")
    shop.invoice("I1", "2026-01-10", due: due, "100.00")
    let sheet = try shop.sheet("2026-01-31")
    #expect(sheet.period.amount(.overdue)?.amountText == overdue)
  }

  @Test("paid on the due day is not late, a day later is; days are counted from issue and from due")
  func late() throws {
    var shop = Shop()
    shop.customer("C1")
    shop.invoice("I1", "2026-01-01", due: "2026-01-11", "100.00")
    shop.invoice("I2", "2026-01-01", due: "2026-01-11", "300.00")
    shop.payment("2026-01-11", "100.00", on: "I1")
    shop.payment("2026-01-12", "300.00", on: "I2")
    let period = try shop.sheet("2026-01-31").period
    #expect(period.count(.lateInvoices) == 1)
    #expect(period[.lateRate].text == "50.00")
    #expect(period[.daysLate].text == "0.50")
    #expect(period[.daysLateOfLate].text == "1.00")
    #expect(period[.daysLateWeighted].text == "0.75")
    #expect(period[.daysToPay].text == "10.50")
    #expect(period[.daysToPayWeighted].text == "10.75")
    #expect(period[.termsDays].text == "10.00")
    let early = try shop.sheet("2026-01-11").period
    #expect(early[.daysLateOfLate] == .unknown(.nothingLate))
    #expect(try shop.sheet("2026-01-10").period[.daysLate] == .unknown(.nothingSettled))
  }

  @Test("a promise is kept by a payment on its last day, and broken by one on the next")
  func promises() throws {
    var shop = Shop()
    shop.customer("C1")
    shop.invoice("I1", "2026-01-01", due: "2026-01-11", "100.00")
    shop.contact("2026-01-15", .promise)
    shop.contact("2026-01-14", .rightParty)
    shop.contact("2026-01-13", .wrongParty)
    shop.contact("2026-01-12", .noAnswer)
    shop.promise("2026-01-15", until: "2026-01-20", "40.00")
    shop.promise("2026-01-15", until: "2026-01-21", "80.00")
    shop.payment("2026-01-20", "40.00", on: "I1")
    shop.payment("2026-01-22", "60.00", on: "I1")
    let period = try shop.sheet("2026-01-21").period
    #expect(period[.rightPartyRate].text == "50.00")
    #expect(period[.promiseRate].text == "25.00")
    #expect(period[.promisesKeptRate].text == "50.00")
    #expect(period.count(.promisesDue) == 2)
    let before = try shop.sheet("2026-01-20").period
    #expect(before.count(.promisesDue) == 1, "the second still holds")
    #expect(try shop.sheet("2026-01-11").period[.promiseRate] == .unknown(.noContacts))
    #expect(try shop.sheet("2026-01-19").period[.promisesKeptRate] == .unknown(.noPromises))
  }

  @Test("invoices are disputed and revised by the day, with the reasons that were given")
  func disputes() throws {
    var shop = Shop()
    shop.customer("C1")
    for number in 1...4 { shop.invoice("I\(number)", "2026-01-0\(number)", due: "2026-01-31", "100.00") }
    shop.dispute("I1", "2026-01-10", closed: "2026-01-20", reason: "quality")
    shop.dispute("I1", "2026-01-25", reason: "quality")
    shop.dispute("I2", "2026-02-01", reason: "price")
    shop.creditNote("2026-01-22", "10.00", on: "I3", reason: "goods returned")
    shop.creditNote("2026-01-23", "10.00", on: "I3", reason: "goods returned")
    shop.creditNote("2026-01-23", "10.00", on: "I4")
    let sheet = try shop.sheet("2026-01-31")
    #expect(sheet.period[.disputedRate].text == "25.00")
    #expect(sheet.period[.revisedRate].text == "50.00")
    #expect(sheet.period.amount(.disputed)?.amountText == "100.00")
    #expect(sheet.disputeReasons == [ReasonCount(reason: .given("quality"), invoices: 1)])
    #expect(
      sheet.revisionReasons == [
        ReasonCount(reason: .given("goods returned"), invoices: 1), ReasonCount(reason: .none, invoices: 1),
      ])
    #expect(try shop.sheet("2026-01-24").period.amount(.disputed)?.amountText == "0.00")
    #expect(try shop.sheet("2026-02-01").period[.disputedRate].text == "50.00")
  }

  @Test("what an early discount cost, and what it brought as a rate a year")
  func discounts() throws {
    var shop = Shop()
    shop.customer("C1")
    shop.invoice("I1", "2026-01-01", due: "2026-01-31", "1000.00")
    shop.payment("2026-01-11", "980.00", on: "I1")
    shop.discount(onInvoice: 0, "2026-01-12", "20.00")
    let period = try shop.sheet("2026-01-31").period
    #expect(period.amount(.discounts)?.amountText == "20.00")
    #expect(period[.discountAnnualRate].text == "37.24")
    #expect(period.count(.settledInvoices) == 1)
    #expect(try shop.sheet("2026-01-11").period[.discountAnnualRate] == .unknown(.noDiscounts))
  }

  @Test("fees posted, taken back, paid and left over; what has accrued only a policy knows")
  func fees() throws {
    var shop = Shop()
    shop.customer("C1")
    shop.invoice("I1", "2026-01-01", due: "2026-01-11", "100.00")
    shop.fee(onInvoice: 0, "2026-01-20", 900)
    shop.fee(onInvoice: 0, "2026-01-25", -300)
    shop.payment("2026-02-01", "102.50", on: "I1")
    let sheet = try shop.sheet("2026-02-01")
    let amounts: [Amount] = [.feesPosted, .feesWaived, .feesCollected, .feesOpen]
    #expect(
      sheet.months.map { month in amounts.map { month.amount($0)!.amountText } } == [
        ["9.00", "3.00", "0.00", "6.00"], ["0.00", "0.00", "2.50", "3.50"],
      ])
    #expect(sheet.period.amount(.feesAccrued) == nil)
    #expect(sheet.period.absence(of: .feesAccrued) == .noPolicy)
    let told = try shop.sheet("2026-02-01") { $0.unpostedFees = [0: [try! Money("1.25", .SAR)]] }
    #expect(told.period.amount(.feesAccrued)?.amountText == "7.25")
  }

  @Test("bad debt is the buckets by the shares that are lost, rounded once")
  func badDebt() throws {
    var shop = Shop()
    shop.customer("C1")
    shop.invoice("I1", "2026-01-01", due: "2026-01-31", "0.50")
    shop.invoice("I2", "2026-01-01", due: "2026-01-30", "0.50")
    func bad(_ rates: [String]) throws -> String? {
      try shop.sheets("2026-01-31") { $0.lossRates = rates.map { Rate($0)! } }.first?.period.amount(.badDebt)?
        .amountText
    }
    #expect(try bad(["0.005", "0.005", "0", "0", "0"]) == "0.00", "half a cent goes to the even one")
    #expect(try bad(["0.005", "0.0051", "0", "0", "0"]) == "0.01")
    #expect(try bad(["0", "1", "0", "0", "0"]) == "0.50")
    let none = try shop.sheet("2026-01-31").period
    #expect(none.absence(of: .badDebt) == .noLossTable)
    #expect(none[.badDebtRatio] == .unknown(.noLossTable))
  }

  @Test("the peak is the largest balance at the end of a day, on its first day; what comes and goes on one day is none")
  func peak() throws {
    var shop = Shop()
    shop.customer("C1")
    shop.invoice("I1", "2026-01-01", due: "2026-01-31", "100.00")
    shop.invoice("I2", "2026-01-05", due: "2026-01-31", "50.00")
    shop.invoice("I3", "2026-01-07", due: "2026-01-31", "70.00")
    shop.payment("2026-01-07", "70.00", on: "I3")
    shop.payment("2026-01-06", "50.00", on: "I2", returned: "2026-01-09")
    let peak = try #require(try shop.sheet("2026-01-31").peak)
    #expect(peak.amount.amountText == "150.00")
    #expect(peak.day == Day("2026-01-05"))
    let february = try shop.sheet("2026-02-28") { $0.months = 1 }
    #expect(february.peak?.day == Day("2026-02-01"), "what was open before the period is open in it")
  }

  @Test("on the last day there is, what is due that day is not overdue, and what was due the day before is")
  func lastDay() throws {
    var shop = Shop()
    shop.customer("C1")
    shop.invoice("I1", "2199-12-01", due: "2199-12-31", "100.00")
    shop.invoice("I2", "2199-12-01", due: "2199-12-30", "10.00")
    #expect(try shop.sheet("2199-12-31").period.amount(.overdue)?.amountText == "10.00")
  }

  @Test("a payment without an invoice pays the oldest where the rules say so, and is collected in either case")
  func settlement() throws {
    var shop = Shop()
    shop.customer("C1")
    shop.invoice("I1", "2026-01-01", due: "2026-01-11", "100.00")
    shop.payment("2026-01-20", "60.00")
    for (settlement, open) in [(CollectionRules.Settlement.byHand, "100.00"), (.oldest, "40.00")] {
      let period = try shop.sheet("2026-01-31") { $0.rules.settlement = settlement }.period
      #expect(period.amount(.open)?.amountText == open)
      #expect(period.amount(.collected)?.amountText == "60.00")
    }
  }

  @Test("a total beyond any amount is an error, at the bound it is none")
  func overflow() throws {
    func sheets(_ second: Int64) throws -> [MeasureSheet] {
      var shop = Shop()
      shop.customer("C1")
      for (id, minorUnits) in [("I1", Money.largestMinorUnits - 1), ("I2", second)] {
        let amount = try Money(minorUnits: minorUnits, currency: .SAR).amountText
        shop.invoice(id, "2026-01-01", due: "2026-01-31", amount)
      }
      return try shop.sheets("2026-01-31")
    }
    #expect(try sheets(1).first?.period.amount(.open)?.minorUnits == Money.largestMinorUnits)
    #expect(throws: MeasureError.overflow) { try sheets(2) }
  }
}
