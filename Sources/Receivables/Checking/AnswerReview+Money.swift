extension AnswerReview {
  mutating func decideLimit(_ slice: CustomerAnswers) {
    let customer = slice.customer
    guard let limit = slice.limit.value else { return note(.creditLimit, .customer, .leftAsIs) }
    guard limit != snapshot.customers.standingLimit[customer] else { return note(.creditLimit, .customer, .stands) }
    if snapshot.customers.limitPosted[customer] == snapshot.asOf.number {
      return findDecidedToday(.creditLimit, customer: customer)
    }
    append(.limit(limit), to: .customer, of: customer, question: .creditLimit, reason: slice.limit.reason)
  }

  /// What the discount that is taken in a run does to an invoice.
  enum DiscountEffect {
    /// Nothing is left: the customer had paid in full, so neither a fee nor a letter may follow.
    case settles
    case leavesOpen
  }

  /// Offers the answered terms, and posts what payments have earned under them.
  mutating func decideTerms(_ slice: CustomerAnswers, row: Int) -> DiscountEffect {
    let subject = Decision.Subject.invoice(snapshot.invoices.ledgerIndex[row])
    guard snapshot.invoices.isOpen[row], snapshot.invoices.block[Int32(row)] != .exclude else {
      if isNoting, snapshot.invoices.isOpen[row] {
        note(.earlyPaymentDiscount, subject, .heldBack(obstacle(.blocked, row)))
      }
      return .leavesOpen
    }
    let answer = slice.terms(row)
    let offered =
      snapshot.invoices.terms[row] < 0 ? nil : snapshot.ledger.discountTerms[Int(snapshot.invoices.terms[row])]
    if isNoting { noteTerms(answer.value, offered, subject) }
    if let tiers = answer.value, !tiers.isEmpty, tiers != offered {
      if snapshot.invoices.termsPosted[row] == snapshot.asOf.number {
        findDecidedToday(.earlyPaymentDiscount, customer: slice.customer, invoice: row)
      } else {
        append(
          .terms(tiers), to: subject, of: slice.customer, question: .earlyPaymentDiscount, reason: answer.reason)
      }
    }
    guard let tiers = answer.value ?? offered, let taken = discountToTake(row, tiers: tiers) else { return .leavesOpen }
    append(
      .discountTaken(taken), to: subject, of: slice.customer, question: .earlyPaymentDiscount,
      reason: taken.isNegative ? "payment_returned" : "paid_early")
    return taken.minorUnits >= snapshot.invoices.balance[row] ? .settles : .leavesOpen
  }

  /// What payments have earned more, or less, than the discounts that were posted; `nil` where that is nothing.
  private mutating func discountToTake(_ row: Int, tiers: [DiscountTier]) -> Money? {
    guard snapshot.invoices.balance[row] < snapshot.invoices.amount[row] || snapshot.invoices.discountTaken[row] > 0
    else { return nil }
    let currency = snapshot.invoiceCurrency(row)
    let credits = snapshot.credits(onInvoice: row)
    let notes = credits.filter { $0.kind == .creditNote }.reduce(Int64(0)) { $0.addingClamped($1.amount) }
    let receipts = credits.filter { $0.kind == .payment }
      .map { EarnedDiscount.Receipt(day: $0.day, amount: $0.amount) }
    let earned = EarnedDiscount.earned(
      amount: snapshot.invoices.amount[row] - notes, issued: Day(clamping: Int(snapshot.invoices.issued[row])),
      tiers: tiers,
      receipts: receipts, tolerance: rules.tolerances.first { $0.currency == currency }?.minorUnits ?? 0,
      rounding: rules.rounding)
    if isNoting { noteEarned(earned, row, currency) }
    let difference = earned - snapshot.invoices.discountTaken[row]
    // What was taken falls back for a returned payment only, not because the terms are others now.
    if difference < 0, !snapshot.hasReturnedPayment(onInvoice: row) { return nil }
    return difference == 0 ? nil : try? Money(minorUnits: difference, currency: currency)
  }

  /// Posts the difference between the answered total and what was posted.
  mutating func decideFee(_ slice: CustomerAnswers, row: Int) {
    let answer = slice.fee(row)
    let subject = Decision.Subject.invoice(snapshot.invoices.ledgerIndex[row])
    guard let total = answer.value else { return note(.lateFee, subject, .leftAsIs) }
    guard total.minorUnits != snapshot.invoices.feesPosted[row] else { return note(.lateFee, subject, .stands) }
    if let cause = feeFreeze(row) {
      if isNoting { note(.lateFee, subject, .heldBack(obstacle(cause, row))) }
      return append(
        .feeHeldBack(answered: total, because: cause), to: subject, of: slice.customer, question: .lateFee,
        reason: answer.reason)
    }
    if snapshot.invoices.feePosted[row] == snapshot.asOf.number {
      return findDecidedToday(.lateFee, customer: slice.customer, invoice: row)
    }
    guard
      let addition = try? Money(
        minorUnits: total.minorUnits - snapshot.invoices.feesPosted[row], currency: total.currency)
    else { return }
    if addition.isNegative, rules.fees == .accruing {
      let posted = Money(fitting: snapshot.invoices.feesPosted[row], total.currency)
      note(.lateFee, subject, .belowPosted(answered: total, posted: posted))
      return find(
        .feeBelowPosted, customer: slice.customer, invoice: row,
        "\(source(.lateFee)) answers \(total), but \(addition.negated) more was posted; nothing is taken back unless "
          + "the manifest says fees = \"reversible\"")
    }
    append(
      .fee(total: total, addition: addition), to: subject, of: slice.customer, question: .lateFee,
      reason: answer.reason)
  }

  private func feeFreeze(_ row: Int) -> HoldBack? {
    if snapshot.invoices.isWhollyDisputed[row] { return .disputed }
    return snapshot.invoices.block[Int32(row)] == .exclude ? .blocked : nil
  }

  /// A question is decided once a day: what changed since then shows tomorrow.
  mutating func findDecidedToday(_ question: Question, customer: Int, invoice row: Int? = nil) {
    let subject = row.map { Decision.Subject.invoice(snapshot.invoices.ledgerIndex[$0]) } ?? .customer
    note(question, subject, .decidedToday)
    find(
      .alreadyDecidedToday, customer: customer, invoice: row,
      "\(question.rawValue) was already posted as of \(snapshot.asOf), and the answer is another one now; it will be "
        + "decided again in the next day's run")
  }
}
