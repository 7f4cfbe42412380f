import Receivables
import Testing

@testable import CollectionRuns

/// One invoice of 1,000.00, issued on 1 June 2026 and due on 1 July, and what came in for it.
private struct Story {
  var payments: [(day: String, amount: String)]
  var reference = LinePolicy()
  var tried = LinePolicy()
  /// The share that takes offers, by annual rate.
  var takeUp: [(annualRate: String, share: String)] = [("0", "1")]
  var rhythm = RunRhythm.day

  func ledger() throws -> Ledger {
    var customer = Customer(id: "C1", name: "Customer")
    customer.currency = .SAR
    var entries: [LedgerEntry] = [
      .customer(customer),
      .invoice(
        Invoice(
          id: "I1", customer: "C1", issued: Day("2026-06-01")!, due: Day("2026-07-01")!,
          amount: try Money("1000.00", .SAR))),
    ]
    for (place, payment) in payments.enumerated() {
      var own = Payment(
        id: "P\(place)", customer: "C1", date: Day(payment.day)!, amount: try Money(payment.amount, .SAR))
      own.invoice = "I1"
      entries.append(.payment(own))
    }
    return try Ledger(entries)
  }

  /// What comes in and what is granted, in the order of days: `06-11 payment 98000`.
  func told(seed: UInt64 = 1) throws -> [String] {
    let span = SimulationPlan(from: Day("2026-05-30")!, through: Day("2026-08-31")!, every: rhythm)
    let entries = takeUp.map {
      Assumptions.Entry(.takeUp(annualRate: Rate($0.annualRate)!), AssumedNumber(certain: Rate($0.share)!))
    }
    let assumed = AssumedCase(likely: Assumptions(title: LocalizedText("story"), entries: entries))
    let reference = try ReferenceHistory(PolicyTimeline(reference), over: try ledger(), span: span)
    let history = try AssumedWalk(PolicyTimeline(tried), against: reference, assuming: assumed, seed: seed).run()
    return history.end.credits.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
      .map { "\($0.element.day.description.dropFirst(5)) \($0.element.kind) \($0.element.amount)" }
  }
}

@Suite("Discounts that are assumed to be taken")
struct DiscountTests {
  private static let two = LinePolicy("I1 terms 0.02/10")

  @Test("bring the amount less the discount on the last day of the window, and the engine grants the rest")
  func taken() throws {
    var story = Story(payments: [("2026-07-21", "1000.00")], tried: DiscountTests.two)
    #expect(try story.told() == ["06-11 payment 98000", "06-11 discount 2000"])
    story.takeUp = [("0", "0")]
    #expect(try story.told() == ["07-21 payment 100000"])
  }

  @Test(
    "are taken from the annual rate of a step on",
    arguments: [("0.372448979", true), ("0.37244898", false)])
  func annualRate(step: String, isTaken: Bool) throws {
    let story = Story(
      payments: [("2026-07-21", "1000.00")], tried: DiscountTests.two, takeUp: [(step, "1")])
    #expect(try story.told().contains("06-11 discount 2000") == isTaken)
  }

  @Test("are no reason to pay later: who paid before the end of the window still does")
  func early() throws {
    let story = Story(payments: [("2026-06-05", "1000.00")], tried: DiscountTests.two)
    #expect(try story.told() == ["06-05 payment 98000", "06-05 discount 2000"])
  }

  @Test("cut all parts short that would come later")
  func parts() throws {
    let story = Story(
      payments: [("2026-06-05", "100.00"), ("2026-06-20", "400.00"), ("2026-07-20", "500.00")], tried: DiscountTests.two
    )
    let told = try story.told()
    #expect(
      told.filter { $0.contains("payment") } == ["06-05 payment 10000", "06-11 payment 40000", "06-11 payment 48000"])
    // The first part earned its share of the discount on its own day.
    let granted = told.filter { $0.contains("discount") }.compactMap { Int($0.split(separator: " ")[2]) }
    #expect(granted.reduce(0, +) == 2_000)
  }

  @Test("leave what was paid over the amount where it was")
  func surplus() throws {
    let story = Story(payments: [("2026-07-21", "1010.00")], tried: DiscountTests.two)
    #expect(try story.told() == ["06-11 payment 98000", "06-11 discount 2000", "07-21 payment 1000"])
  }

  @Test("are not taken on an invoice that was never paid in full")
  func unpaid() throws {
    let story = Story(payments: [("2026-07-21", "999.99")], tried: DiscountTests.two)
    #expect(try story.told() == ["07-21 payment 99999"])
  }

  @Test("that were taken and are not offered any more come in full when the invoice is due")
  func missing() throws {
    let story = Story(payments: [("2026-06-10", "980.00")], reference: DiscountTests.two)
    #expect(try story.told() == ["07-01 payment 100000"])
  }

  @Test("that were taken before any run could offer none are made up for when the invoice is due")
  func madeUp() throws {
    let story = Story(payments: [("2026-06-10", "980.00")], reference: DiscountTests.two, rhythm: .month)
    // The runs of 30 May and 30 June: the invoice is paid between them.
    #expect(try story.told() == ["06-10 payment 98000", "07-01 payment 2000"])
  }

  @Test("that were taken are taken again where they are better, whoever else takes them")
  func better() throws {
    var story = Story(payments: [("2026-06-10", "980.00")], reference: DiscountTests.two)
    story.tried = LinePolicy("I1 terms 0.03/10")
    story.takeUp = [("0", "0")]
    #expect(try story.told() == ["06-10 payment 97000", "06-10 discount 3000"])
    story.tried = LinePolicy("I1 terms 0.01/10")
    #expect(try story.told() == ["07-01 payment 100000"])
    story.takeUp = [("0", "1")]
    #expect(try story.told() == ["06-10 payment 99000", "06-10 discount 1000"])
  }

  @Test("that were declined are declined again where no more take the new one")
  func declined() throws {
    var story = Story(payments: [("2026-07-21", "1000.00")], reference: DiscountTests.two)
    story.tried = LinePolicy("I1 terms 0.03/10")
    story.takeUp = [("0", "0.5")]
    for seed in 1...20 as ClosedRange<UInt64> { #expect(try story.told(seed: seed) == ["07-21 payment 100000"]) }
    story.takeUp = [("0", "0.5"), ("0.5", "1")]
    for seed in 1...20 as ClosedRange<UInt64> { #expect(try story.told(seed: seed).contains("06-11 discount 3000")) }
  }

  @Test("are taken by the assumed share of invoices, the same under every policy of a draw")
  func share() throws {
    let story = Story(payments: [("2026-07-21", "1000.00")])
    let span = SimulationPlan(from: Day("2026-06-01")!, through: Day("2026-08-31")!, every: .month)
    let reference = try ReferenceHistory(PolicyTimeline(LinePolicy()), over: try story.ledger(), span: span)
    let watched = reference.invoices[0]
    let entries = [("0", "0.25"), ("0.5", "0.6")].map {
      Assumptions.Entry(.takeUp(annualRate: Rate($0.0)!), AssumedNumber(certain: Rate($0.1)!))
    }
    let assumed = AssumedCase(likely: Assumptions(title: LocalizedText("shares"), entries: entries))
    let seeds: ClosedRange<UInt64> = 1...2_000
    let taking = { (rate: String) in
      let tier = DiscountTier(rate: Rate(rate)!, days: 10)!
      let offer = DiscountOffer(best: [tier], on: watched.entry, after: watched.entry.issued)!
      return Set(seeds.filter { TakeUp(assumed, seed: $0).takes(offer, watched) })
    }
    let (poor, rich) = (taking("0.02"), taking("0.04"))
    #expect(rich.isSuperset(of: poor), "seeds \(seeds)")
    #expect((440...560).contains(poor.count) && (1_130...1_270).contains(rich.count), "\(poor.count), \(rich.count)")
  }

  @Test(
    "are worth a rate a year: of several tiers the one worth most that can still be had",
    arguments: [
      (["0.02/10"], 0, "0.372448979"), (["0.02/10"], 9, "0.372448979"), (["0.01/20"], 0, "0.368686868"),
      (["0.02/10", "0.01/20"], 9, "0.372448979"), (["0.02/10", "0.01/20"], 10, "0.368686868"),
      // At the due day and beyond it counts as a day sooner.
      (["0.01/30"], 0, "3.686868686"), (["0.01/40"], 0, "3.686868686"),
    ] as [([String], Int, String)])
  func worth(tiers: [String], after: Int, expected: String) throws {
    let entry = try Story(payments: []).ledger().invoices[0]
    let tiers = tiers.map { text in
      let parts = text.split(separator: "/")
      return DiscountTier(rate: Rate(String(parts[0]))!, days: Int(parts[1])!)!
    }
    let offer = DiscountOffer(best: tiers, on: entry, after: try entry.issued.advanced(by: after))
    #expect(offer?.annualRate == Rate(expected))
    #expect(DiscountOffer(best: tiers, on: entry, after: try entry.issued.advanced(by: 40)) == nil)
  }

  @Test(
    "that no run grants are paid when the invoice is due, once",
    arguments: [("2026-07-21", "07-01"), ("2026-06-03", "07-01")])
  func notGranted(paid: String, rest: String) throws {
    let span = SimulationPlan(from: Day("2026-06-01")!, through: Day("2026-08-31")!, every: .month)
    let story = Story(payments: [(paid, "1000.00")])
    let reference = try ReferenceHistory(PolicyTimeline(LinePolicy()), over: try story.ledger(), span: span)
    let assumed = AssumedCase(likely: TestAssumptions.none)
    let speeds = ClockSpeeds(assumed, under: PolicyTimeline(LinePolicy()))
    var debtor = Debtor(reference.invoices[0], reference: speeds, tried: speeds, span: span, gain: 0)
    let tier = DiscountTier(rate: Rate("0.02")!, days: 10)!
    debtor.isOffered([tier], on: span.first, rounding: .halfEven) { _ in true }
    var come: [String] = []
    var day = span.first
    while let next = debtor.nextDay(after: day) {
      come += debtor.comes(on: next, lastRun: span.first).map { "\(next.description.dropFirst(5)) \($0.amount)" }
      day = next
    }
    #expect(come == ["\(min(Day(paid)!, Day("2026-06-11")!).description.dropFirst(5)) 98000", "\(rest) 2000"])
  }

  @Test("neither lose nor double money", arguments: 1...4 as ClosedRange<UInt64>)
  func sum(seed: UInt64) throws {
    let ledger = try RandomBook(seed: seed, invoices: 60).ledger
    let last = Day("2026-02-28")!
    let span = SimulationPlan(from: RandomBook.first, through: last, every: .week)
    let reference = try ReferenceHistory(PolicyTimeline(AgePolicy()), over: ledger, span: span)
    var tried = AgePolicy([(-10, "reminder"), (5, "call")])
    tried.tiers = [DiscountTier(rate: Rate("0.03")!, days: 15)!]
    let assumed = AssumedCase(drawing: TestAssumptions.strong, seed: seed)
    let history = try AssumedWalk(PolicyTimeline(tried), against: reference, assuming: assumed, seed: seed).run()
    func total(_ credits: [CreditEntry], _ invoice: Int32, _ kind: CreditEntry.Kind) -> Int64 {
      credits.filter { $0.invoice == invoice && $0.kind == kind }.reduce(0) { $0 + $1.amount }
    }
    var taken = 0
    for watched in reference.invoices {
      let known = total(ledger.credits, watched.invoice, .payment)
      let paid = total(history.end.credits, watched.invoice, .payment)
      let granted = total(history.end.credits, watched.invoice, .discount)
      if paid == known { continue }
      taken += 1
      #expect(!watched.isTroubled && paid + granted == known, "seed \(seed), invoice \(watched.invoice)")
    }
    #expect(taken > 0, "seed \(seed)")
  }
}
