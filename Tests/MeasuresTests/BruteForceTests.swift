import Measures
import Receivables
import Testing

@Suite("Measures of ledgers of chance, against the bare entries counted day by day")
struct BruteForceTests {
  private static let first = Day("2025-11-20")!
  private static let seeds: [UInt64] = Array(1...6)

  @Test("every month, of everybody and of each segment", arguments: seeds)
  func months(seed: UInt64) throws {
    var random = SeededNumbers(seed: seed)
    let ledger = try Self.ledger(&random)
    let asOf = Day(clamping: Int(Self.first.number) + 150 + random.below(60))
    var settings = MeasureSettings(rules: CollectionRules(currency: .SAR))
    settings.months = 1 + random.below(9)
    for breakdown in [nil, Breakdown.segment] {
      settings.breakdown = breakdown
      for sheet in try MeasureSheet.of(ledger, asOf: asOf, settings: settings) {
        let members = ledger.customers.indices.filter {
          sheet.group == nil || ledger.customers[$0].segment == sheet.group?.key
        }
        let counted = BruteForce(
          ledger: ledger, customers: Set(members.map { Int32($0) }), currency: sheet.currency, asOf: asOf)
        for month in sheet.months { check(month, against: counted, "seed \(seed) \(sheet.currency) \(month.first)") }
        check(sheet.period, against: counted, "seed \(seed) \(sheet.currency), the period")
        let peak = counted.peak(sheet.period.first, sheet.period.last)
        #expect(sheet.peak.map { Int($0.amount.minorUnits) } == peak?.amount, "seed \(seed)")
        #expect(sheet.peak?.day == peak?.day, "seed \(seed)")
      }
    }
  }

  @Test("groups add up to the whole, the aging to what is open, and DSO to best possible DSO and ADD", arguments: seeds)
  func sums(seed: UInt64) throws {
    var random = SeededNumbers(seed: seed &+ 1000)
    let ledger = try Self.ledger(&random)
    let asOf = Day(clamping: Int(Self.first.number) + 170)
    var rules = CollectionRules(currency: .SAR)
    if seed.isMultiple(of: 2) { rules.settlement = .oldest }
    var settings = MeasureSettings(rules: rules)
    let whole = try MeasureSheet.of(ledger, asOf: asOf, settings: settings)
    let agings = try Aging.of(Snapshot(of: ledger, asOf: asOf, rules: rules))
    for aging in agings {
      let sheet = try #require(whole.first { $0.currency == aging.currency })
      #expect(sheet.period.buckets == aging.buckets, "seed \(seed)")
      #expect(sheet.period.amount(.open) == aging.total, "seed \(seed)")
      #expect(sheet.period.amount(.disputed) == aging.disputed, "seed \(seed)")
    }
    for breakdown in Breakdown.allCases {
      settings.breakdown = breakdown
      let groups = try MeasureSheet.of(ledger, asOf: asOf, settings: settings)
      for sheet in whole {
        let parts = groups.filter { $0.currency == sheet.currency }
        for place in sheet.months.indices {
          for amount in Amount.allCases where amount != .badDebt && amount != .goodDebt && amount != .feesAccrued {
            let sum = parts.reduce(0) { $0 + $1.months[place].amount(amount)!.minorUnits }
            #expect(sum == sheet.months[place].amount(amount)?.minorUnits, "seed \(seed) \(breakdown) \(amount)")
          }
          for count in Count.allCases {
            let sum = parts.reduce(0) { $0 + $1.months[place].count(count) }
            #expect(sum == sheet.months[place].count(count), "seed \(seed) \(breakdown) \(count)")
          }
        }
      }
    }
    for month in whole.flatMap(\.months) {
      guard let dso = month[.dso].quotient, let best = month[.bestDSO].quotient,
        let add = month[.averageDaysDelinquent].quotient
      else { continue }
      #expect(dso.numerator == best.numerator + add.numerator && dso.denominator == add.denominator, "seed \(seed)")
    }
  }

  // MARK: -

  private func check(_ month: PeriodMeasures, against counted: BruteForce, _ it: String) {
    let (first, last) = (month.first, month.last)
    let opening = counted.open(on: Day(clamping: Int(first.number) - 1))
    let (open, sales) = (counted.open(on: last), counted.sales(first, last))
    let notDue = counted.open(on: last, overdue: -100_000...0)
    let available = opening + sales
    func amount(_ amount: Amount) -> Int { Int(month.amount(amount)!.minorUnits) }
    #expect(amount(.opening) == opening, "\(it)")
    #expect(amount(.open) == open, "\(it)")
    #expect(amount(.sales) == sales, "\(it)")
    #expect(amount(.notDue) == notDue.amount, "\(it)")
    #expect(amount(.collected) == counted.collected(first, last), "\(it)")
    #expect(amount(.creditNotes) == counted.creditNotes(first, last), "\(it)")
    let ranges = [-100_000...0, 1...30, 31...60, 61...90, 91...100_000].map { counted.open(on: last, overdue: $0) }
    #expect(month.buckets.map { Int($0.amount.minorUnits) } == ranges.map(\.amount), "\(it)")
    #expect(month.buckets.map(\.invoices) == ranges.map(\.invoices), "\(it)")
    let days = last - first + 1
    #expect(month[.dso].text == BruteForce.text(open * days, over: sales), "\(it)")
    #expect(month[.bestDSO].text == BruteForce.text(notDue.amount * days, over: sales), "\(it)")
    #expect(month[.averageDaysDelinquent].text == BruteForce.text((open - notDue.amount) * days, over: sales), "\(it)")
    #expect(
      month[.cei].text == BruteForce.text((available - open) * 100, over: available - notDue.amount), "\(it)")
    #expect(month[.dsoCountback].text == counted.countBack(from: last, asOf: last), "\(it)")
    #expect(month[.overdueRatio].text == BruteForce.text((open - notDue.amount) * 100, over: open), "\(it)")
  }

  /// Some sixty invoices of six customers in three segments and two currencies, with whatever may happen to them.
  private static func ledger(_ random: inout SeededNumbers) throws -> Ledger {
    var shop = Shop()
    for customer in 0..<6 {
      shop.customer("C\(customer)", segment: ["", "vip", "public"][customer % 3], region: "R\(customer % 2)")
    }
    func day(_ number: Int) -> String { Day(clamping: Int(first.number) + number).description }
    for number in 0..<60 {
      let (customer, id) = ("C\(random.below(6))", "I\(number)")
      let issued = random.below(200)
      let currency: Currency = random.below(4) == 0 ? .USD : .SAR
      let amount = 1 + random.below(90_000)
      func text(_ minorUnits: Int) throws -> String {
        try Money(minorUnits: Int64(minorUnits), currency: currency).amountText
      }
      shop.invoice(id, of: customer, day(issued), due: day(issued + random.below(60)), try text(amount), currency)
      for _ in 0..<random.below(4) {
        let (paid, part) = (issued - 5 + random.below(90), 1 + random.below(amount))
        let returned = random.below(4) == 0 ? day(paid + random.below(30)) : nil
        shop.payment(of: customer, day(paid), try text(part), on: id, returned: returned, currency)
      }
      if random.below(5) == 0 { shop.payment(of: customer, day(issued), try text(amount), currency) }
      if random.below(4) == 0 {
        let day = day(issued + random.below(40))
        shop.creditNote(of: customer, day, try text(1 + random.below(amount)), on: id, currency)
      }
      if random.below(5) == 0 {
        shop.dispute(id, day(issued + random.below(20)), closed: random.below(2) == 0 ? day(issued + 40) : nil)
      }
    }
    return try shop.ledger
  }
}
