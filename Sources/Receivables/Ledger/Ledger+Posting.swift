extension Ledger {
  /// Posts the decisions of a proposal into this ledger, in memory: what a simulation does day by day.
  ///
  /// Decisions that change nothing are passed over. Posting the same proposal twice is the caller's mistake.
  public mutating func post(_ proposal: Proposal) {
    for decision in proposal.decisions { post(decision, on: proposal.asOf) }
    notePostedRun(asOf: proposal.asOf)
  }

  /// Posts one decision of a run as of `day`.
  public mutating func post(_ decision: Decision, on day: Day) {
    switch (decision.effect, decision.subject) {
    case (.limit(let limit), _): post(LimitPosting(customer: decision.customer, day: day, limit: limit))
    case (.hold(let cause, let isPlaced), _):
      post(HoldPosting(customer: decision.customer, day: day, cause: cause, isPlaced: isPlaced))
    case (.terms(let tiers), .invoice(let invoice)): post(terms: tiers, of: invoice, on: day)
    case (.discountTaken(let money), .invoice(let invoice)):
      append(
        CreditEntry(
          customer: decision.customer, invoice: invoice, day: day, currency: money.currency, kind: .discount,
          amount: money.minorUnits))
    case (.fee(_, let addition), .invoice(let invoice)):
      post(FeePosting(invoice: invoice, day: day, amount: addition.minorUnits))
    case (.stage(let name, let number, let letterDay), .invoice(let invoice)):
      post(stage: name, number: number, of: invoice, on: day, letterDay: letterDay)
    case (.order(let release), .order(let order)): post(OrderPosting(order: order, day: day, release: release))
    case (.stageHeldBack, _), (.feeHeldBack, _): break
    default: preconditionFailure("a decision about an invoice or an order names none")
    }
  }

  /// The same ledger as if no run as of `day` or later had been posted: where another history begins.
  ///
  /// Entries stay as they are known now. Linear in what was posted; nothing is copied where there is nothing to take away.
  public func withoutRuns(from day: Day) -> Ledger {
    guard let last = lastPostedDay, last >= day else { return self }
    var ledger = self
    ledger.postedDays.removeAll { $0 >= day }
    ledger.fees.removeAll { $0.day >= day }
    ledger.stages.removeAll { $0.day >= day }
    ledger.terms.removeAll { $0.day >= day }
    ledger.limits.removeAll { $0.day >= day }
    ledger.holds.removeAll { $0.day >= day }
    ledger.orderReleases.removeAll { $0.day >= day }
    ledger.removeDiscounts(from: day)
    return ledger
  }

  /// Discounts are the one kind of credit that runs post.
  private mutating func removeDiscounts(from day: Day) {
    self = removingCredits { $0.kind == .discount && $0.day >= day }
  }

  /// The same ledger without some of its credits. Linear in them.
  package func removingCredits(where isRemoved: (CreditEntry) -> Bool) -> Ledger {
    var ledger = self
    ledger.credits = []
    ledger.reasonsOfCredits = [:]
    for (index, credit) in credits.enumerated() where !isRemoved(credit) {
      ledger.reasonsOfCredits[ledger.credits.count] = reasonsOfCredits[index]
      ledger.credits.append(credit)
    }
    return ledger
  }
}
