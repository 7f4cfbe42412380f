import Receivables

extension Chronicle {
  private static let reasons = ["price", "quantity", "quality", "delivery", "missing_document"]

  /// Perhaps an objection: opened before the invoice would have been paid, mostly closed some weeks later, and followed by
  /// a credit note where the customer was right.
  mutating func tellDispute(_ life: inout InvoiceLife, to emit: Emit) throws {
    let share = ledger.shape.disputes.value(at: time(of: life.issued)) * profiles[life.customer].habit.trouble
    guard random.chance(share) else { return }
    let opened = life.issued + random.within(3...(life.due - life.issued + 12))
    guard opened < life.settles, opened <= to else { return }
    var dispute = Dispute(invoice: life.id, opened: Day(clamping: opened))
    dispute.reason = random.pick(Self.reasons)
    // Of ten parts one to six; more than nothing, less than the invoice.
    let part = min(max(life.amount * Int64(random.within(1...6)) / 10, 1), life.amount - 1)
    let isPartial = random.chance(0.4) && part > 0
    if isPartial { dispute.amount = life.money(part) }
    let closed = opened + random.within(4...26) + (random.chance(0.2) ? random.within(10...70) : 0)
    guard closed <= to else {
      try emit(.dispute(dispute))
      life.settles = max(life.settles, random.chance(0.8) ? InvoiceLife.never : to + 1)
      return
    }
    dispute.closed = Day(clamping: closed)
    dispute.outcome = ["credited", "credited", "rejected", "rejected", "withdrawn"][random.below(5)]
    try emit(.dispute(dispute))
    if life.settles != InvoiceLife.never {
      life.settles = max(life.settles, businessDay(closed + random.within(2...18)))
    }
    guard dispute.outcome == "credited", part > 0 else { return }
    let takesBack = !isPartial && !life.staysOpen && random.chance(0.15)
    try credit(takesBack ? life.balance : part, of: &life, on: closed, because: dispute.reason, to: emit)
  }

  /// Perhaps a credit note that nobody had to argue about.
  mutating func tellCreditNote(_ life: inout InvoiceLife, to emit: Emit) throws {
    guard random.chance(0.025) else { return }
    let day = life.lastReduction + random.within(1...30)
    let amount = life.balance * Int64(random.within(2...25)) / 100
    guard day < life.settles, day <= to, amount > 0 else { return }
    let reason = random.pick(["goods returned", "volume rebate", "price correction", "damaged in transit"])
    try credit(amount, of: &life, on: day, because: reason, to: emit)
  }

  private mutating func credit(
    _ amount: Int64, of life: inout InvoiceLife, on day: Int, because reason: String, to emit: Emit
  ) throws {
    creditNoteCount += 1
    var note = CreditNote(
      id: numbered("CN-", creditNoteCount, digits: 7), customer: profiles[life.customer].id, date: Day(clamping: day),
      amount: life.money(amount))
    note.invoice = life.id
    note.reason = reason
    try emit(.creditNote(note))
    life.balance -= amount
    life.lastReduction = max(life.lastReduction, day)
  }
}
