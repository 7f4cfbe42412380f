import Receivables
import Testing

@Suite("A ledger that grows from day to day")
struct GrowingLedgerTests {
  private struct Way: CustomTestStringConvertible, Sendable {
    let settlement: CollectionRules.Settlement
    let allocation: CollectionRules.Allocation
    var testDescription: String { "settled \(settlement), \(allocation)" }
  }

  private static let ways = CollectionRules.Settlement.allCases.flatMap { settlement in
    CollectionRules.Allocation.allCases.map { Way(settlement: settlement, allocation: $0) }
  }

  @Test(
    "looks on every day as one that is looked at for the first time: all columns, figures, balances",
    arguments: GrowingLedgerTests.ways, 1...8)
  private func sameAsFresh(_ way: Way, seed: UInt64) throws {
    var rules = Books.ordinaryRules
    (rules.settlement, rules.allocation) = (way.settlement, way.allocation)
    var events = Events(seed: seed)
    var growing = GrowingLedger(try events.books(), settlement: way.settlement)
    var fresh = growing.ledger
    while events.hasNext {
      growing.advance(to: events.day, rules: rules)
      let (ours, theirs) = (
        growing.slices(asOf: events.day, rules: rules), SnapshotSlices(of: fresh, asOf: events.day, rules: rules)
      )
      expectSame(ours, theirs, "seed \(seed), \(events.day)")
      let (decisions, credits) = try events.next(fresh)
      growing.post(decisions, on: events.day)
      for decision in decisions { fresh.post(decision, on: events.day) }
      fresh.notePostedRun(asOf: events.day)
      for credit in credits {
        growing.append(credit)
        fresh.append(credit)
      }
      #expect(growing.ledger == fresh, "seed \(seed)")
      events.advance()
    }
  }

  @Test("is copied, not changed, for who keeps a snapshot of an earlier day")
  func keptSnapshot() throws {
    var growing = GrowingLedger(
      try Books("invoice I1 C1 2026-01-01 2026-01-31 100.00 SAR").ledger, settlement: .byHand)
    let rules = Books.ordinaryRules
    let day = Day("2026-02-20")!
    growing.advance(to: day, rules: rules)
    let kept = growing.slices(asOf: day, rules: rules).whole
    growing.append(
      CreditEntry(customer: 0, invoice: 0, day: day, currency: .SAR, kind: .payment, amount: 40_00))
    growing.advance(to: day, rules: rules)
    #expect(kept.invoices.balance == [100_00] && kept.balanceHistory(ofInvoice: 0).count == 1)
    #expect(growing.slices(asOf: day, rules: rules).whole.invoices.balance == [60_00])
  }

  @Test("can be looked at as of an earlier day, and under other rules, at any time")
  func otherDayAndRules() throws {
    var growing = GrowingLedger(try Events(seed: 3).books(), settlement: .byHand)
    for text in ["2026-03-01", "2026-02-01", "2026-03-02"] {
      for way in Self.ways {
        var rules = Books.ordinaryRules
        (rules.settlement, rules.allocation) = (way.settlement, way.allocation)
        growing.advance(to: Day(text)!, rules: rules)
        for day in [text, "2026-02-10"].compactMap({ Day($0) }) {
          expectSame(
            growing.slices(asOf: day, rules: rules), SnapshotSlices(of: growing.ledger, asOf: day, rules: rules),
            "\(day), \(way.testDescription)")
        }
      }
    }
  }

  // MARK: -

  private func expectSame(_ ours: SnapshotSlices, _ theirs: SnapshotSlices, _ place: String) {
    let (a, b) = (ours.whole, theirs.whole)
    for (name, one, other) in [
      ("customers", Mirror(reflecting: a.customers), Mirror(reflecting: b.customers)),
      ("invoices", Mirror(reflecting: a.invoices), Mirror(reflecting: b.invoices)),
      ("orders", Mirror(reflecting: a.orders), Mirror(reflecting: b.orders)),
    ] {
      #expect(one.children.count == other.children.count && !one.children.isEmpty)
      for (column, expected) in zip(one.children, other.children) {
        let isSame = Self.isSame(column.value, expected.value)
        #expect(isSame, "\(place): \(name).\(column.label ?? "?")")
      }
    }
    #expect(ours.portfolio == theirs.portfolio && ours.hasInvoices == theirs.hasInvoices, "\(place)")
    for row in 0..<a.invoices.count {
      #expect(a.balanceHistory(ofInvoice: row) == b.balanceHistory(ofInvoice: row), "\(place)")
      #expect(a.credits(onInvoice: row) == b.credits(onInvoice: row), "\(place)")
    }
    for customer in 0..<a.customers.count {
      #expect(a.history(ofCustomer: customer, months: 3) == b.history(ofCustomer: customer, months: 3), "\(place)")
    }
  }

  /// Whether two columns are the same to the bit: not-a-number is the same as itself.
  private static func isSame(_ column: Any, _ other: Any) -> Bool {
    if let numbers = column as? [Double] {
      return numbers.map(\.bitPattern) == (other as? [Double])?.map(\.bitPattern)
    }
    func isEqual<Column: Equatable>(_ column: Column) -> Bool { column == other as? Column }
    return (column as? any Equatable).map { isEqual($0) } ?? false
  }
}

/// What comes to books of chance, day after day: decisions of runs, and payments between them.
private struct Events {
  private var random: SeededNumbers
  private let seed: UInt64
  private(set) var day = Day("2026-01-10")!

  init(seed: UInt64) {
    self.seed = seed
    random = SeededNumbers(seed: seed &* 7919)
  }

  var hasNext: Bool { day <= Day("2026-04-20")! }

  mutating func advance() { day = Day(clamping: Int(day.number) + Int.random(in: 1...4, using: &random)) }

  func books() throws -> Ledger { try Books(lines: RandomBooks(seed: seed, customers: 5).lines).ledger }

  mutating func next(_ ledger: Ledger) throws -> ([Decision], [CreditEntry]) {
    var decisions: [Decision] = []
    for invoice in ledger.invoices.indices where chance(3) {
      decisions.append(try decision(on: ledger.invoices[invoice], Int32(invoice)))
    }
    for customer in ledger.customers.indices where chance(6) {
      let isPlaced = Bool.random(using: &random)
      decisions.append(decision(.hold(.overLimit, isPlaced: isPlaced), .customer, Int32(customer), .creditLimit))
      let limit = try Money(minorUnits: amount(900_00), currency: .SAR)
      decisions.append(decision(.limit(.amount(limit)), .customer, Int32(customer), .creditLimit))
    }
    for order in ledger.orders.indices where chance(6) {
      let customer = ledger.orders[order].customer
      decisions.append(decision(.order(.hold), .order(Int32(order)), customer, .orderRelease))
    }
    var credits: [CreditEntry] = []
    for _ in 0..<Int.random(in: 0...2, using: &random) { credits.append(credit(ledger)) }
    return (decisions, credits)
  }

  private mutating func decision(on entry: InvoiceEntry, _ invoice: Int32) throws -> Decision {
    let money = try Money(minorUnits: amount(9_00), currency: entry.currency)
    let fee = chance(5) ? money.negated : money
    let stage = Books.ordinaryRules.stages.indices.randomElement(using: &random) ?? 0
    let effect: (Decision.Effect, Question)
    switch Int.random(in: 0..<5, using: &random) {
    case 0, 1: effect = (.fee(total: fee, addition: fee), .lateFee)
    case 2:
      let name = Books.ordinaryRules.stages[stage].name
      effect = (.stage(name: name, number: stage + 1, letterDay: chance(2) ? day : nil), .escalation)
    case 3: effect = (.terms([DiscountTier(rate: Rate("0.02")!, days: someDays())!]), .earlyPaymentDiscount)
    default: effect = (.discountTaken(money), .earlyPaymentDiscount)
    }
    return decision(effect.0, .invoice(invoice), entry.customer, effect.1)
  }

  private func decision(
    _ effect: Decision.Effect, _ subject: Decision.Subject, _ customer: Int32, _ question: Question
  ) -> Decision {
    Decision(customer: customer, subject: subject, question: question, effect: effect, reason: "chance")
  }

  /// On the day or around it, with an invoice or without, now and then returned.
  private mutating func credit(_ ledger: Ledger) -> CreditEntry {
    let invoice = ledger.invoices.indices.randomElement(using: &random)!
    let entry = ledger.invoices[invoice]
    let comes = Day(clamping: Int(day.number) + Int.random(in: -3...9, using: &random))
    let returned = chance(3) ? Day(clamping: Int(comes.number) + Int.random(in: 0...9, using: &random)) : nil
    return CreditEntry(
      customer: entry.customer, invoice: chance(4) ? nil : Int32(invoice), day: comes, returned: returned,
      currency: entry.currency, kind: chance(5) ? .creditNote : .payment, amount: amount(150_00))
  }

  private mutating func someDays() -> Int { Int.random(in: 5...20, using: &random) }

  private mutating func amount(_ most: Int64) -> Int64 { Int64.random(in: 1...most, using: &random) }

  private mutating func chance(_ of: Int) -> Bool { Int.random(in: 0..<of, using: &random) == 0 }
}
