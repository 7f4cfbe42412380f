/// What is behind a decision, for who asks about one customer: the same outcomes as in any run, with the rows of the
/// ledger that made them.
extension AnswerReview {
  /// Notes how an invoice comes to its stage.
  mutating func noteStage(
    _ item: StageMoves.Item, _ outcome: StageMoves.Outcome, _ grounds: [StageMoves.Ground], _ slice: CustomerAnswers
  ) {
    let subject = Decision.Subject.invoice(snapshot.invoices.ledgerIndex[item.row])
    let answered = slice.stage(item.row).value
    guard let answered, let number = item.answered else { return note(.escalation, subject, .leftAsIs) }
    if outcome == .stays {
      return note(.escalation, subject, number == item.current ? .stands : .staysAbove(answered: answered))
    }
    for ground in grounds {
      if case .oneStage(let to) = ground, case .moves = outcome {
        let stage = rules.stages[to - 1].name
        note(.escalation, subject, .oneStage(to: stage, answered: answered))
      }
      guard let lower = obstacle(ground, item), case .moves(let to) = outcome else { continue }
      let stage = rules.stages[to - 1].name
      note(.escalation, subject, .loweredBy(lower, to: stage))
    }
    switch outcome {
    case .heldBack(let cause):
      let told = grounds.compactMap { obstacle($0, item) }.last { $0.holdBack == cause }
      let held = told ?? obstacle(cause, item.row)
      note(.escalation, subject, .heldBack(held))
    case .moves(let to) where to > item.current + 1:
      let skipped = rules.stages[item.current..<to - 1].map(\.name)
      note(.escalation, subject, .skips(skipped))
    case .moves, .falls, .stays: break
    }
  }

  private func obstacle(_ ground: StageMoves.Ground, _ item: StageMoves.Item) -> Obstacle? {
    switch ground {
    case .oneStage: nil
    case .cap(let stage): .cap(stage: rules.stages[stage - 1].name, block(onInvoice: item.row))
    case .quiet(let letter, let through): .quiet(lastLetter: letter, through: through)
    case .minimum(let stage, let wanted, let overdue, let open):
      .minimum(
        stage: rules.stages[stage - 1].name, wanted: wanted, overdue: Money(fitting: overdue, item.currency),
        open: Money(fitting: open, item.currency))
    }
  }

  /// The row behind a cause that was found for an invoice.
  func obstacle(_ cause: HoldBack, _ row: Int) -> Obstacle {
    switch cause {
    case .disputed:
      .dispute(opened: snapshot.openDispute(onInvoice: row), reason: snapshot.invoices.disputeReason[row] ?? "")
    case .promised:
      .promise(
        made: snapshot.openPromise(onInvoice: row), until: Day(clamping: Int(snapshot.invoices.promise[row])))
    case .plan:
      .plan(
        instalment: Int(snapshot.invoices.instalment[row]), due: snapshot.dueDay(ofInstalmentOfInvoice: row))
    case .blocked, .capped:
      block(onInvoice: row).map { .block($0) }
        ?? .block(Block(subject: snapshot.invoices.id[row], from: snapshot.asOf, reason: "", author: ""))
    case .alreadyToday: .alreadyToday(snapshot.asOf)
    case .covered: .credits(snapshot.customers.credits[snapshot.customer(ofInvoice: row)])
    case .quiet, .belowMinimum: preconditionFailure("the moves of a stage tell their own grounds")
    }
  }

  private func block(onInvoice row: Int) -> Block? {
    snapshot.invoices.block[Int32(row)].flatMap { snapshot.block(onInvoice: row, ofStrength: $0) }
  }

  /// Notes what becomes of the terms that were answered.
  mutating func noteTerms(_ answered: [DiscountTier]?, _ offered: [DiscountTier]?, _ subject: Decision.Subject) {
    guard let answered, !answered.isEmpty else { return note(.earlyPaymentDiscount, subject, .leftAsIs) }
    if answered == offered { note(.earlyPaymentDiscount, subject, .stands) }
  }

  /// Notes what the payments on an invoice have earned.
  mutating func noteEarned(_ earned: Int64, _ row: Int, _ currency: Currency) {
    let taken = Money(fitting: snapshot.invoices.discountTaken[row], currency)
    note(
      .earlyPaymentDiscount, .invoice(snapshot.invoices.ledgerIndex[row]),
      .discountEarned(Money(fitting: earned, currency), taken: taken))
  }

  /// Notes that a discount leaves nothing to charge or to chase.
  mutating func noteSettled(_ row: Int) {
    for question in [Question.lateFee, .escalation] {
      note(question, .invoice(snapshot.invoices.ledgerIndex[row]), .settledByDiscount)
    }
  }
}
