import Receivables
import Testing

@testable import CollectionRuns

/// Assumptions with strong responses, so that much moves.
enum TestAssumptions {
  static func number(_ likely: String, _ low: String, _ high: String) -> AssumedNumber {
    AssumedNumber(likely: Rate(likely)!, low: Rate(low)!, high: Rate(high)!)!
  }

  static let strong = Assumptions(
    title: LocalizedText("strong"),
    entries: [
      Assumptions.Entry(.response(stage: "note"), number("0.3", "0", "0.9")),
      Assumptions.Entry(.response(stage: "reminder"), number("0.5", "0.1", "1.7")),
      Assumptions.Entry(.response(stage: "call"), number("0.9", "0.2", "3")),
      Assumptions.Entry(.response(stage: "final"), number("2", "0.5", "9")),
      Assumptions.Entry(.takeUp(annualRate: Rate("0.1")!), number("0.3", "0.1", "0.5")),
      Assumptions.Entry(.takeUp(annualRate: Rate("0.3")!), number("0.6", "0.3", "0.9")),
      Assumptions.Entry(.stoppedOrders, number("0.5", "0", "1")),
      Assumptions.Entry(.invoicesOnHold, number("0.2", "0", "0.4")),
    ])

  static let none = Assumptions(title: LocalizedText("none"), entries: [])
}

@Suite("A walk with payments as they are assumed")
struct AssumedWalkTests {
  private static let rungs: [(day: Int, stage: String)] = [(1, "note"), (10, "reminder"), (20, "call"), (40, "final")]

  private static func policy(shiftedBy days: Int = 0) -> AgePolicy {
    var policy = AgePolicy(rungs.map { ($0.day + days, $0.stage) })
    policy.tiers = [DiscountTier(rate: Rate("0.02")!, days: 10)!]
    policy.dailyFee = 25
    policy.limit = 1_500_000
    return policy
  }

  /// The payments and discounts of a ledger in an order that does not depend on when they were recorded.
  private func money(_ ledger: Ledger) -> [String] {
    ledger.credits.map { "\($0.invoice ?? -1) \($0.day) \($0.kind) \($0.amount) \($0.returned?.description ?? "")" }
      .sorted()
  }

  @Test(
    "of the same policy moves nothing and decides what the exact one decides, whatever is assumed",
    arguments: [RunRhythm.day, .week, .month], 1...4 as ClosedRange<UInt64>)
  func samePolicy(rhythm: RunRhythm, seed: UInt64) throws {
    let (ledger, span) = (try RandomBook(seed: seed).ledger, RandomBook.span(rhythm))
    let policies = PolicyTimeline(AssumedWalkTests.policy())
    var exact: [ProposalPart] = []
    var walk = span.walk(policies, over: ledger)
    for day in span.days { try walk.run(asOf: day, take: { exact.append($0) }) }
    let reference = try ReferenceHistory(policies, over: ledger, span: span)
    let assumed = AssumedCase(drawing: TestAssumptions.strong, seed: seed)
    var parts: [ProposalPart] = []
    let history = try AssumedWalk(policies, against: reference, assuming: assumed, seed: seed).run { parts.append($0) }
    // Not in the macro: it would print thousands of decisions.
    let isSame = parts == exact
    #expect(isSame, "seed \(seed)")
    #expect(exact.contains { !$0.decisions.isEmpty })
    #expect(history.totals == reference.totals)
    let inSpan = { (ledger: Ledger) in
      ledger.credits.filter { $0.day <= span.last }.map { "\($0)" }.sorted()
    }
    #expect(inSpan(history.end) == inSpan(walk.ledger), "seed \(seed)")
    #expect(history.end.fees == walk.ledger.fees && history.end.stages == walk.ledger.stages)
  }

  @Test("without any response pays on the same days, whatever the stages are", arguments: 1...2 as ClosedRange<UInt64>)
  func noResponse(seed: UInt64) throws {
    let (ledger, span) = (try RandomBook(seed: seed).ledger, RandomBook.span())
    let reference = try ReferenceHistory(PolicyTimeline(AgePolicy()), over: ledger, span: span)
    var strict = AgePolicy([(-10, "note"), (1, "call"), (5, "final")])
    strict.dailyFee = 100
    let assumed = AssumedCase(likely: TestAssumptions.none)
    let history = try AssumedWalk(PolicyTimeline(strict), against: reference, assuming: assumed, seed: seed).run()
    let payments = { (ledger: Ledger) in
      self.money(ledger.removingCredits { $0.kind != .payment || $0.day > span.last })
    }
    #expect(payments(history.end) == payments(ledger), "seed \(seed)")
    #expect(history.totals != reference.totals)
  }

  @Test(
    "in which every stage comes sooner receives no payment later, and none more or less",
    arguments: 1...2 as ClosedRange<UInt64>, [1, 7, 30])
  func sooner(seed: UInt64, days: Int) throws {
    let (ledger, span) = (try RandomBook(seed: seed).ledger, RandomBook.span())
    var (slow, quick) = (AgePolicy(AssumedWalkTests.rungs), AgePolicy(AssumedWalkTests.rungs))
    quick.rungs = AssumedWalkTests.rungs.map { ($0.day - days, $0.stage) }
    (slow.rules.quietDays, quick.rules.quietDays) = (0, 0)
    let reference = try ReferenceHistory(PolicyTimeline(slow), over: ledger, span: span)
    let assumed = AssumedCase(drawing: TestAssumptions.strong, seed: seed)
    let history = try AssumedWalk(PolicyTimeline(quick), against: reference, assuming: assumed, seed: seed).run()
    let before = try byInvoice(reference.end, through: span.last)
    let after = try byInvoice(history.end, through: span.last)
    var moved = 0
    for (invoice, payments) in before {
      let own = after[invoice] ?? []
      for (place, payment) in payments.enumerated() {
        #expect(
          own.count > place && own[place].amount == payment.amount && own[place].day <= payment.day, "seed \(seed)")
        if own.count > place, own[place].day < payment.day { moved += 1 }
      }
    }
    // One day sooner may be less than a day of the clock.
    #expect(days == 1 || moved > 0)
    // Whatever came is a payment of the ledger.
    let known = try byInvoice(ledger, through: .last)
    for (invoice, payments) in after {
      #expect(payments.map(\.amount) == (known[invoice] ?? []).prefix(payments.count).map(\.amount))
    }
  }

  private func byInvoice(_ ledger: Ledger, through last: Day) throws -> [Int32: [CreditEntry]] {
    let payments = ledger.credits.enumerated().filter {
      $0.element.kind == .payment && $0.element.invoice != nil && $0.element.day <= last
    }
    return Dictionary(grouping: payments, by: { $0.element.invoice! })
      .mapValues { list in
        list.sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
      }
  }

  @Test("lets what was returned come back after as many days as it did", arguments: 1...2 as ClosedRange<UInt64>)
  func returned(seed: UInt64) throws {
    let (ledger, span) = (try RandomBook(seed: seed, invoices: 80).ledger, RandomBook.span())
    let reference = try ReferenceHistory(PolicyTimeline(AgePolicy()), over: ledger, span: span)
    let assumed = AssumedCase(likely: TestAssumptions.strong)
    let quick = PolicyTimeline(AgePolicy([(-20, "final")]))
    let history = try AssumedWalk(quick, against: reference, assuming: assumed, seed: seed).run()
    let distances = { (ledger: Ledger, last: Day) in
      ledger.credits.filter { $0.day <= last }.compactMap { credit in
        credit.returned.map { "\(credit.invoice ?? -1) \(credit.amount) \($0 - credit.day)" }
      }
    }
    let (own, known) = (distances(history.end, span.last), Set(distances(ledger, .last)))
    #expect(!own.isEmpty && own.allSatisfy(known.contains), "seed \(seed)")
  }

  @Test("leaves payments without an invoice, and those of before the span, where they are")
  func untouched() throws {
    let (ledger, span) = (try RandomBook(seed: 5).ledger, RandomBook.span())
    let reference = try ReferenceHistory(PolicyTimeline(AgePolicy()), over: ledger, span: span)
    let kept = { (credit: CreditEntry) in credit.kind == .payment && (credit.invoice == nil || credit.day < span.first)
    }
    #expect(reference.withheld.credits.filter(kept) == ledger.credits.filter(kept))
    let waiting = reference.invoices.flatMap(\.payments).map(\.credit)
    #expect(waiting.count + reference.withheld.credits.count == ledger.credits.count)
    #expect(waiting.allSatisfy { $0.invoice != nil && $0.day >= span.first && $0.kind == .payment })
  }
}
