extension AnswerReview {
  /// Places and lifts holds, each cause by itself; says whether the customer's orders are held afterwards.
  mutating func decideHolds(_ slice: CustomerAnswers, atHoldingStage: Bool) -> Bool {
    let customer = slice.customer
    let limit = slice.limit.value ?? snapshot.customers.standingLimit[customer]
    let exposure = exposureAfterRun(slice)
    var held = snapshot.customers.holds[customer]
    // Without a rate of exchange nobody knows whether the limit is kept: the hold stays as it is.
    if exposure != Absent.unavailable {
      let isOver = LimitFigures(limit: limit, exposure: exposure, currency: slice.currency).isOver
      noteExposure(exposure, limit, slice.currency)
      change(.overLimit, to: isOver, question: .creditLimit, of: customer, held: &held)
    }
    if exposure == Absent.unavailable { note(.creditLimit, .customer, .exposure(nil, limit: nil)) }
    change(.stage, to: atHoldingStage, question: .escalation, of: customer, held: &held)
    return !held.isEmpty
  }

  /// The exposure once this run's fees and discounts are posted, so that running again finds nothing new.
  private func exposureAfterRun(_ slice: CustomerAnswers) -> Int64 {
    let change = exposureChange.total(
      in: slice.currency, rates: snapshot.ledger.rates, on: snapshot.asOf, rounding: rules.rounding)
    guard let exposure = Absent.value(snapshot.customers.exposure[slice.customer]), case .success(let change) = change
    else { return Absent.unavailable }
    return exposure.addingClamped(change)
  }

  private mutating func noteExposure(_ exposure: Int64, _ limit: CreditLimit?, _ currency: Currency) {
    guard isNoting else { return }
    var amount: Money?
    if case .amount(let money)? = limit { amount = money }
    note(.creditLimit, .customer, .exposure(Money(fitting: exposure, currency), limit: amount))
  }

  private mutating func change(
    _ cause: HoldCause, to stands: Bool, question: Question, of customer: Int, held: inout Set<HoldCause>
  ) {
    note(question, .customer, .hold(cause, stands: stands, stoodBefore: held.contains(cause)))
    guard held.contains(cause) != stands else { return }
    if stands { held.insert(cause) } else { held.remove(cause) }
    append(
      .hold(cause, isPlaced: stands), to: .customer, of: customer, question: question, reason: cause.rawValue)
  }

  /// Decides each open order as the policy answered, else by the engine's rule: held while a hold stands.
  mutating func decideOrders(_ slice: CustomerAnswers, isHeld: Bool) {
    for row in slice.orders {
      let answer = slice.order(row)
      let release = answer?.value ?? (isHeld ? .hold : .release)
      let subject = Decision.Subject.order(snapshot.orders.ledgerIndex[row])
      if answer?.value == nil { note(.orderRelease, subject, .orderByHold(isHeld: isHeld)) }
      guard release != snapshot.orders.release[row] else {
        note(.orderRelease, subject, .stands)
        continue
      }
      let reason = answer?.value == nil ? (isHeld ? "customer_on_hold" : "no_hold") : answer?.reason ?? ""
      append(
        .order(release), to: subject, of: slice.customer, question: .orderRelease,
        reason: reason)
    }
  }
}
