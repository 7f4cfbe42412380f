/// Reads the standing of invoices off a ledger; keeps its working memory from one invoice to the next.
package struct StandingReader {
  private let index: LedgerIndex
  private let allocation: CollectionRules.Allocation
  private var movements: [InvoiceMovement] = []

  package init(_ index: LedgerIndex, allocation: CollectionRules.Allocation) {
    self.index = index
    self.allocation = allocation
  }

  /// The standing of an invoice at the end of `day`. Linear in its movements, unless it is known already.
  mutating func standing(of invoice: Int, on day: Day) -> InvoiceStanding {
    // Most invoices that are looked at in a run: nothing has moved on them.
    guard index.has(.movements, invoice) else {
      return InvoiceStanding(balance: index.rows.ledger.invoices[invoice].amount)
    }
    if let known = index.knownStanding(of: invoice, on: day, allocation: allocation) { return known }
    return standingAnew(of: invoice, on: day)
  }

  /// Under `principalFirst` a fee changes no balance: all of them come to the account at once, however many there are.
  private mutating func standingAnew(of invoice: Int, on day: Day) -> InvoiceStanding {
    if allocation == .principalFirst {
      var account = walk(invoice, through: day, passingFees: true) { _, _ in }
      if account.balance > 0 || account.standing.settled != nil {
        if index.has(.fees, invoice) { account.addFees(fees(on: invoice, through: day)) }
        return account.standing
      }
    }
    return walk(invoice, through: day) { _, _ in }.standing
  }

  /// The first day after `day` on which something moves on an invoice; `nil` where nothing does any more. Linear in its
  /// movements.
  func nextMovement(of invoice: Int, after day: Day) -> Day? {
    guard index.has(.movements, invoice) else { return nil }
    let credits = index.creditsOfInvoice.rows(of: invoice).map { index.credits[Int($0)] }
    let fees = index.feesOfInvoice.rows(of: invoice).map { index.ledger.fees[Int($0)].day }
    return (credits.map(\.day) + credits.compactMap(\.returned) + fees).filter { $0 > day }.min()
  }

  private func fees(on invoice: Int, through day: Day) -> Int64 {
    var sum: Int64 = 0
    for place in index.rows.feesOfInvoice.places(of: invoice) {
      let fee = index.rows.ledger.fees[Int(index.rows.feesOfInvoice.row(at: place))]
      if fee.day <= day { sum = sum.addingClamped(fee.amount) }
    }
    return sum
  }

  /// What the balance was from the end of which day on: the day of issue first, then each day on which it changed
  /// through `day`. Linear in its movements.
  mutating func balanceHistory(of invoice: Int, through day: Day) -> [BalanceStep] {
    var history: [BalanceStep] = []
    steps(of: invoice, through: day) { step, _ in history.append(step) }
    return history
  }

  /// The same, told one after the other: each with the day on which the next one begins, the last with none.
  mutating func steps(of invoice: Int, through day: Day, tell: (BalanceStep, _ end: Day?) -> Void) {
    let issued = index.rows.ledger.invoices[invoice].issued
    var step = BalanceStep(day: issued, balance: index.rows.ledger.invoices[invoice].amount)
    let passesFees = allocation == .principalFirst
    if index.has(passesFees ? .credits : .movements, invoice) {
      _ = walk(invoice, through: day, passingFees: passesFees) { day, account in
        let balance = account.balance
        if day > issued, step.balance != balance { tell(step, day) }
        if day <= issued || step.balance != balance { step = BalanceStep(day: max(day, issued), balance: balance) }
      }
    }
    tell(step, nil)
  }

  /// The standings of an invoice, from the end of which day on: the day of issue first, then each day on which something
  /// moved through `day`. They replace what the list held. Linear in its movements.
  package mutating func standings(of invoice: Int, through day: Day, into list: inout [DatedStanding]) {
    list.removeAll(keepingCapacity: true)
    let entry = index.rows.ledger.invoices[invoice]
    list.append(DatedStanding(day: entry.issued, standing: InvoiceStanding(balance: entry.amount)))
    guard index.has(.movements, invoice) else { return }
    _ = walk(invoice, through: day) { day, account in
      if day <= entry.issued {
        list[0].standing = account.standing
      } else {
        list.append(DatedStanding(day: day, standing: account.standing))
      }
    }
  }

  /// Walks through the movements of an invoice; tells the account at the end of each day on which something moved.
  private mutating func walk(
    _ invoice: Int, through day: Day, passingFees: Bool = false, endOfDay: (Day, InvoiceAccount) -> Void
  ) -> InvoiceAccount {
    collect(invoice, through: day, passingFees: passingFees)
    var account = InvoiceAccount(index.rows.ledger.invoices[invoice], allocation: allocation)
    for (place, movement) in movements.enumerated() {
      account.apply(movement)
      let isLastOfDay = place + 1 == movements.count || movements[place + 1].day != movement.day
      guard isLastOfDay else { continue }
      account.end(movement.day)
      endOfDay(movement.day, account)
    }
    return account
  }

  private mutating func collect(_ invoice: Int, through day: Day, passingFees: Bool) {
    movements.removeAll(keepingCapacity: true)
    let credits = index.rows.creditsOfInvoice.places(of: invoice)
    let fees = passingFees ? 0..<0 : index.rows.feesOfInvoice.places(of: invoice)
    movements.reserveCapacity(2 * credits.count + fees.count)
    for place in credits {
      let row = index.rows.creditsOfInvoice.row(at: place)
      let credit = index.credit(Int(row))
      guard credit.day <= day else { continue }
      add(day: credit.day, .credit(credit.kind), credit.amount, row: row)
      if let returned = credit.returned, returned <= day {
        add(day: returned, .giveBack(credit.kind), credit.amount, row: row)
      }
    }
    for place in fees {
      let fee = index.rows.ledger.fees[Int(index.rows.feesOfInvoice.row(at: place))]
      if fee.day <= day { add(day: fee.day, .fee, fee.amount, row: nil) }
    }
  }

  /// Insertion from the back: an invoice has few movements, and they mostly come in order.
  private mutating func add(day: Day, _ kind: InvoiceMovement.Kind, _ amount: Int64, row: UInt32?) {
    let movement = InvoiceMovement(day: day, kind: kind, amount: amount, credit: row.map { Int($0) } ?? -1)
    var place = movements.count
    while place > 0, movement.precedes(movements[place - 1]) { place -= 1 }
    movements.insert(movement, at: place)
  }
}
