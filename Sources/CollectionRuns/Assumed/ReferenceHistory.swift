internal import Receivables

/// How the span went under the reference: the exact history, in which the payments came as they came. It is the same in all
/// draws, since it is what happened.
struct ReferenceHistory: Sendable {
  let span: SimulationPlan
  /// What decided.
  let policies: PolicyTimeline
  /// The ledger at the end of the span.
  let end: Ledger
  /// What the runs did in all.
  let totals: RunTotals
  /// The ledger without the payments that may come on other days.
  let withheld: Ledger
  /// The invoices of these payments, by index.
  let invoices: [WatchedInvoice]

  /// Walks the reference through the span.
  ///
  /// - Throws: what a run throws.
  init(
    _ policies: PolicyTimeline, over ledger: Ledger, span: SimulationPlan, threads: Int = 1,
    progress: (Int) throws -> Void = { _ in }
  ) throws {
    (self.span, self.policies) = (span, policies)
    var walk = span.walk(policies, over: ledger)
    var totals = RunTotals()
    for (place, day) in span.days.enumerated() {
      try progress(place)
      let rules = policies.policy(on: day).rules
      try walk.run(asOf: day, threads: threads, take: { totals += RunTotals($0, over: ledger, rules: rules) })
    }
    self.totals = totals
    end = walk.ledger
    let waits = { (credit: CreditEntry) in ReferenceHistory.waits(credit, in: ledger, span) }
    withheld = ledger.removingCredits(where: waits)
    invoices = WatchedInvoices(ledger, end: end, span: span, waits: waits).all
  }

  /// Whether a payment may come on another day: one on an invoice, in the span or later, after the day of issue.
  private static func waits(_ credit: CreditEntry, in ledger: Ledger, _ span: SimulationPlan) -> Bool {
    guard credit.kind == .payment, credit.day >= span.first, let invoice = credit.invoice else { return false }
    let issued = ledger.invoices[Int(invoice)].issued
    return issued <= span.last && credit.day > issued
  }
}

/// Finds what there is to know of each watched invoice, in one pass over the entries.
private struct WatchedInvoices {
  private struct Found {
    var payments: [WatchedInvoice.Payment] = []
    var notes: Int64 = 0
    var paidBefore: Int64 = 0
    var isTroubled = false
    var stageAtStart: String?
    var steps: [WatchedInvoice.Step] = []
    var offer: [DiscountTier]?
    var offered: Day?
    var discounts: [WatchedInvoice.Discount] = []
  }

  private var found: [Int32: Found] = [:]
  private let ledger: Ledger
  private let span: SimulationPlan

  init(_ ledger: Ledger, end: Ledger, span: SimulationPlan, waits: (CreditEntry) -> Bool) {
    (self.ledger, self.span) = (ledger, span)
    for (row, credit) in ledger.credits.enumerated() where waits(credit) {
      found[credit.invoice!, default: Found()].payments.append(WatchedInvoice.Payment(row: row, credit: credit))
    }
    for credit in ledger.credits { add(credit, waits: waits(credit)) }
    for credit in end.credits where credit.kind == .discount {
      guard let invoice = credit.invoice else { continue }
      found[invoice]?.discounts.append(WatchedInvoice.Discount(day: credit.day, amount: credit.amount))
    }
    for posting in end.stages {
      let name = posting.stage.map { end.stageNames[$0] }
      if posting.day < span.first {
        found[posting.invoice]?.stageAtStart = name
      } else {
        found[posting.invoice]?.steps.append(WatchedInvoice.Step(day: posting.day, stage: name))
      }
    }
    for posting in end.terms where found[posting.invoice].map({ $0.offered == nil }) ?? false {
      found[posting.invoice]!.offer = end.discountTerms[Int(posting.terms)]
      found[posting.invoice]!.offered = posting.day
    }
  }

  private mutating func add(_ credit: CreditEntry, waits: Bool) {
    guard let invoice = credit.invoice, var own = found[invoice] else { return }
    switch credit.kind {
    case .payment:
      if credit.returned != nil { own.isTroubled = true } else if !waits { own.paidBefore += credit.amount }
    case .creditNote: own.notes += credit.amount
    case .writeOff: own.isTroubled = true
    case .discount: break
    }
    found[invoice] = own
  }

  var all: [WatchedInvoice] {
    found.sorted { $0.key < $1.key }.map { invoice, own in
      let entry = ledger.invoices[Int(invoice)]
      return WatchedInvoice(
        invoice: invoice, entry: entry, clockStart: max(entry.issued, span.first.previous),
        stageAtStart: own.stageAtStart,
        payments: own.payments.sorted { ($0.credit.day, $0.row) < ($1.credit.day, $1.row) },
        toPay: entry.amount - own.notes, paidBefore: own.paidBefore, isTroubled: own.isTroubled, steps: own.steps,
        offer: own.offer, offered: own.offered, discounts: own.discounts)
    }
  }
}
