extension AnswerReview {
  /// Moves the customer's invoices along the ladder; says whether one is overdue at a stage that holds orders after it.
  ///
  /// - Parameter settled: rows that a discount of this run settles: they are paid, and stay where they are.
  mutating func decideStages(_ slice: CustomerAnswers, settled: Set<Int>) -> Bool {
    let items = slice.invoices.filter { snapshot.invoices.isOpen[$0] && !settled.contains($0) }.map {
      item(slice, row: $0)
    }
    for item in items { findUnknownStage(slice, row: item.row) }
    let lastLetter = snapshot.customers.lastLetter[slice.customer]
    let moves = StageMoves(
      rules: rules, asOf: snapshot.asOf, lastLetter: Day(number: lastLetter),
      credits: snapshot.customers.credits[slice.customer])
    var grounds: [Int: [StageMoves.Ground]] = [:]
    let outcomes = moves.outcomes(items, tell: isNoting ? { grounds[$0, default: []].append($1) } : nil)
    if isNoting {
      for place in items.indices { noteStage(items[place], outcomes[place], grounds[place] ?? [], slice) }
    }
    let letterDays = self.letterDays(items, outcomes)
    var holdsOrders = false
    for (item, outcome) in zip(items, outcomes) {
      append(outcome, of: item, slice: slice, letterDay: letterDays[item.currency] ?? nil)
      let stage = rules.stage(number: outcome.stage(from: item.current))
      holdsOrders = holdsOrders || (item.isOverdue(on: snapshot.asOf) && stage?.holdsOrders ?? false)
    }
    return holdsOrders
  }

  private func item(_ slice: CustomerAnswers, row: Int) -> StageMoves.Item {
    var item = StageMoves.Item(
      row: row, currency: snapshot.invoiceCurrency(row), balance: snapshot.invoices.balance[row],
      due: Day(clamping: Int(snapshot.invoices.due[row])), current: Int(snapshot.invoices.stageNumber[row]),
      answered: slice.stage(row).value.flatMap { rules.number(ofStage: $0) })
    if snapshot.invoices.stagePosted[row] == snapshot.asOf.number {
      item.frozen = .alreadyToday
    } else if snapshot.invoices.isWhollyDisputed[row] {
      item.frozen = .disputed
    } else if snapshot.invoices.promise[row] != Absent.day {
      item.frozen = .promised
    } else if snapshot.invoices.plan[row] == "kept" {
      item.frozen = .plan
    }
    switch snapshot.invoices.block[Int32(row)] {
    case .exclude:
      item.frozen = .blocked
      item.isExcluded = true
    case .count: item.frozen = item.frozen ?? .blocked
    case .cap(let stage): item.cap = rules.number(ofStage: stage)
    case nil: break
    }
    return item
  }

  /// The day on which a customer's letter in each currency goes out: the next business day, if the highest stage that
  /// was reached sends one.
  private func letterDays(_ items: [StageMoves.Item], _ outcomes: [StageMoves.Outcome]) -> [Currency: Day?] {
    var highest: [Currency: Int] = [:]
    for (item, outcome) in zip(items, outcomes) {
      if case .moves(let number) = outcome { highest[item.currency] = max(highest[item.currency] ?? 0, number) }
    }
    return highest.mapValues { number in
      guard let stage = rules.stage(number: number), stage.channel.isLetter else { return nil }
      return rules.calendar.nextBusinessDay(onOrAfter: snapshot.asOf)
    }
  }

  private mutating func append(
    _ outcome: StageMoves.Outcome, of item: StageMoves.Item, slice: CustomerAnswers, letterDay: Day?
  ) {
    let answer = slice.stage(item.row)
    let effect: Decision.Effect
    switch outcome {
    case .stays: return
    case .moves(let number):
      effect = .stage(name: rules.stages[number - 1].name, number: number, letterDay: letterDay)
      if let letterDay, letterDay > snapshot.asOf {
        note(.escalation, .invoice(snapshot.invoices.ledgerIndex[item.row]), .letterWaits(until: letterDay))
      }
      if number > item.current + 1 { findSkipped(item, to: number, customer: slice.customer) }
    case .falls(let number):
      effect = .stage(name: rules.stages[number - 1].name, number: number, letterDay: nil)
    case .heldBack(let cause): effect = .stageHeldBack(answered: answer.value ?? "", because: cause)
    }
    append(
      effect, to: .invoice(snapshot.invoices.ledgerIndex[item.row]), of: slice.customer, question: .escalation,
      reason: answer.reason)
  }

  private mutating func findSkipped(_ item: StageMoves.Item, to number: Int, customer: Int) {
    let skipped = rules.stages[item.current..<number - 1].map(\.name).joined(separator: ", ")
    find(
      .stagesSkipped, customer: customer, invoice: item.row,
      "goes straight to \(rules.stages[number - 1].name); skipped: \(skipped)")
  }

  private mutating func findUnknownStage(_ slice: CustomerAnswers, row: Int) {
    if let name = snapshot.invoices.stage[row], rules.number(ofStage: name) == nil {
      find(
        .stageNotInLadder, customer: slice.customer, invoice: row,
        "is at the stage '\(name)', which this policy's ladder does not have; it counts as stage "
          + "\(snapshot.invoices.stageNumber[row])")
    }
    if case .cap(let stage)? = snapshot.invoices.block[Int32(row)], rules.number(ofStage: stage) == nil {
      find(
        .capNotInLadder, customer: slice.customer, invoice: row,
        "a block caps it at the stage '\(stage)', which this policy's ladder does not have; the block caps nothing")
    }
  }
}
