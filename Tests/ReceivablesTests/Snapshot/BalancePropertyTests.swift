import Receivables
import Testing

@Suite("Balances of chance, against an account kept day by day")
struct BalancePropertyTests {
  private static let first = Day("2026-01-01")!

  /// One movement: a credit in minor units, from its day until it is returned.
  private struct Credit {
    let day: Int
    let returned: Int?
    let amount: Int64
    let isPayment: Bool

    func counts(on today: Int) -> Bool { day <= today && (returned.map { today < $0 } ?? true) }
  }

  /// One invoice of 1000.00, issued on day 10, with movements of chance; fees among them.
  private struct Account {
    var credits: [Credit] = []
    var fees: [(day: Int, amount: Int64)] = []

    init(_ random: inout SeededNumbers) {
      for _ in 0..<Int.random(in: 0...8, using: &random) {
        let day = Int.random(in: 0...60, using: &random)
        let isPayment = Int.random(in: 0..<4, using: &random) > 0
        let isReturned = isPayment && Int.random(in: 0..<3, using: &random) == 0
        credits.append(
          Credit(
            day: day, returned: isReturned ? Int.random(in: day...70, using: &random) : nil,
            amount: Int64.random(in: 1...60_000, using: &random), isPayment: isPayment))
      }
      for day in [20, 30, 40] where Bool.random(using: &random) {
        fees.append((day, Int64.random(in: 1...9_000, using: &random)))
      }
    }

    /// What is received and not returned at the end of a day.
    func received(on today: Int) -> Int64 { credits.filter { $0.counts(on: today) }.reduce(0) { $0 + $1.amount } }

    func fees(on today: Int) -> Int64 { fees.filter { $0.day <= today }.reduce(0) { $0 + $1.amount } }

    var ledger: Ledger {
      get throws {
        var lines = ["invoice I1 C1 \(date(10)) \(date(30)) 1000.00 SAR"]
        for credit in credits {
          let amount = try Money(minorUnits: credit.amount, currency: .SAR)
          lines.append(
            "\(credit.isPayment ? "payment" : "credit") C1 \(date(credit.day)) \(amount) on I1"
              + (credit.returned.map { " returned \(date($0))" } ?? ""))
        }
        for fee in fees {
          lines.append("posted fee I1 \(date(fee.day)) \(try Money(minorUnits: fee.amount, currency: .SAR))")
        }
        return try Books(lines: lines).ledger
      }
    }
  }

  private static func date(_ number: Int) -> String { Day(clamping: Int(first.number) + number).description }

  @Test("a balance is never negative, and nothing that was received is lost or counted twice", arguments: 1...12)
  func conservation(seed: UInt64) throws {
    var random = SeededNumbers(seed: seed)
    let account = Account(&random)
    let ledger = try account.ledger
    for allocation in CollectionRules.Allocation.allCases {
      var rules = Books.ordinaryRules
      rules.allocation = allocation
      var settled: Int?
      for today in 10...75 {
        let snapshot = Snapshot(of: ledger, asOf: Day(Self.date(today))!, rules: rules)
        let columns = snapshot.customers
        let (open, surplus) = (columns.openBalance[0], columns.unappliedCredit[0])
        let feesOpen = columns.exposure[0] - open + surplus
        let feesPaid = account.fees(on: today) - feesOpen
        let received = account.received(on: today)
        #expect(open >= 0 && surplus >= 0 && feesOpen >= 0 && feesPaid >= 0, "seed \(seed), day \(today)")
        #expect(100_000 - open + feesPaid + surplus == received, "seed \(seed), day \(today)")
        if allocation == .principalFirst { #expect(open == max(0, 100_000 - received), "seed \(seed), day \(today)") }
        #expect(surplus == 0 || (open == 0 && feesOpen == 0), "seed \(seed), day \(today)")
        settled = open > 0 ? nil : settled ?? today
        #expect(
          columns.averageDaysToPay[0].isNaN ? settled == nil : columns.averageDaysToPay[0] == Double(settled! - 10),
          "seed \(seed), day \(today)")
      }
    }
  }

  @Test("the history of a balance says what each day's snapshot said, and interest adds its days up", arguments: 1...12)
  func history(seed: UInt64) throws {
    var random = SeededNumbers(seed: seed)
    let ledger = try Account(&random).ledger
    let rules = Books.ordinaryRules
    let last = Snapshot(of: ledger, asOf: Day(Self.date(75))!, rules: rules)
    guard last.invoices.count == 1 else { return }
    let history = last.balanceHistory(ofInvoice: 0)
    var sum: Int64 = 0
    for today in 10...75 {
      let day = Day(Self.date(today))!
      let balance = Snapshot(of: ledger, asOf: day, rules: rules).customers.openBalance[0]
      #expect(history.last { $0.day <= day }?.balance == balance, "seed \(seed), day \(today)")
      sum += balance
    }
    // At a rate of 3.65 a balance bears a hundredth of itself a day.
    let interest = last.interest(
      onInvoice: 0, rate: Rate("3.65")!, after: Day(Self.date(9))!, through: last.asOf, dayCount: .actual365,
      rounding: .down)
    #expect(interest == sum / 100, "seed \(seed)")
  }

  @Test("settle = oldest: on no day is there credit beside an open item, and none is lost", arguments: 1...12)
  func oldest(seed: UInt64) throws {
    var random = SeededNumbers(seed: seed)
    var lines: [String] = []
    var issued: [(day: Int, amount: Int64)] = []
    var credits: [Credit] = []
    for number in 0..<4 {
      let (day, amount) = (Int.random(in: 0...50, using: &random), Int64.random(in: 100...50_000, using: &random))
      issued.append((day, amount))
      let money = try Money(minorUnits: amount, currency: .SAR)
      lines.append("invoice I\(number) C1 \(Self.date(day)) \(Self.date(day + 20)) \(money)")
    }
    for _ in 0..<5 {
      let day = Int.random(in: 0...60, using: &random)
      let returned = Bool.random(using: &random) ? Int.random(in: day...70, using: &random) : nil
      let credit = Credit(
        day: day, returned: returned, amount: Int64.random(in: 100...50_000, using: &random), isPayment: true)
      credits.append(credit)
      let money = try Money(minorUnits: credit.amount, currency: .SAR)
      lines.append("payment C1 \(Self.date(day)) \(money)" + (returned.map { " returned \(Self.date($0))" } ?? ""))
    }
    let books = try Books(lines: lines) { $0.settlement = .oldest }
    let index = LedgerIndex(books.ledger, settlement: .oldest)
    for today in 0...75 {
      let columns = Snapshot(index, asOf: Day(Self.date(today))!, rules: books.rules).customers
      let (open, credit) = (columns.openBalance[0], columns.unappliedCredit[0])
      let owed = issued.filter { $0.day <= today }.reduce(0) { $0 + $1.amount }
      let received = credits.filter { $0.counts(on: today) }.reduce(0) { $0 + $1.amount }
      #expect(open == max(0, owed - received) && credit == max(0, received - owed), "seed \(seed), day \(today)")
    }
  }

  @Test("a snapshot does not depend on the order in which entries were recorded", arguments: 1...6)
  func entryOrder(seed: UInt64) throws {
    var random = RandomBooks(seed: seed)
    let days = ["2026-01-20", "2026-02-20", "2026-04-01"]
    for settlement in CollectionRules.Settlement.allCases {
      let expected = try days.map { try Self.everything(random.lines, $0, settlement) }
      for _ in 0..<2 {
        let lines = random.shuffled()
        for (day, expected) in zip(days, expected) {
          let found = try Self.everything(lines, day, settlement)
          #expect(found == expected, "seed \(seed), day \(day): \(found.symmetricDifference(expected).sorted())")
        }
      }
    }
  }

  /// Every field of every row, in words.
  private static func everything(
    _ lines: [String], _ day: String, _ settlement: CollectionRules.Settlement
  ) throws -> Set<String> {
    let snapshot = try Books(lines: lines) { $0.settlement = settlement }.snapshot(day)
    let owners = [
      (["ledger"], SnapshotFields.ledger.map(\.name)),
      ((0..<snapshot.customers.count).map { snapshot.customers.id[$0] }, SnapshotFields.customer.map(\.name)),
      ((0..<snapshot.invoices.count).map { snapshot.invoices.id[$0] }, SnapshotFields.invoice.map(\.name)),
      ((0..<snapshot.orders.count).map { snapshot.orders.id[$0] }, SnapshotFields.order.map(\.name)),
    ]
    var lines: Set<String> = []
    for (ids, names) in owners {
      for id in ids { for name in names { lines.insert("\(id).\(name) = \(try snapshot.read("\(id).\(name)"))") } }
    }
    return lines
  }
}
