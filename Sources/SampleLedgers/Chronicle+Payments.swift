import Receivables

extension Chronicle {
  /// The payment of what is left, on the day the customer means to: mostly at once, sometimes in parts, a little too much
  /// or too little, or by a debit that the bank takes back.
  mutating func tellPayment(_ life: inout InvoiceLife, to emit: Emit) throws {
    let day = max(life.settles, life.lastReduction)
    guard day <= to, life.balance > 0, !life.staysOpen else { return }
    switch random.unit() {
    case ..<0.1: try payInParts(&life, on: day, to: emit)
    case ..<0.104 where life.balance > 10_000:
      try receive(life.balance - Int64(random.within(1...500)), of: &life, on: day, to: emit)
    case ..<0.107: try receive(life.balance + Int64(random.within(1...20_000)), of: &life, on: day, to: emit)
    case ..<0.16 where profiles[life.customer].paysByDebit: try payAgainAfterReturn(&life, on: day, to: emit)
    default: try receive(life.balance, of: &life, on: day, to: emit)
    }
  }

  /// Two parts: the first one before the day the rest comes, or the rest some weeks later.
  private mutating func payInParts(_ life: inout InvoiceLife, on day: Int, to emit: Emit) throws {
    let first = life.balance * Int64(random.within(30...70)) / 100
    let isEarly = random.chance(0.5)
    let early = isEarly ? max(life.lastReduction, day - random.within(2...20)) : day
    let late = isEarly ? day : businessDay(day + random.within(5...40))
    if first > 0 { try receive(first, of: &life, on: early, to: emit) }
    if late <= to { try receive(life.balance, of: &life, on: late, to: emit) }
  }

  /// A direct debit that bounces some days later; a transfer follows, unless the ledger ends before.
  private mutating func payAgainAfterReturn(_ life: inout InvoiceLife, on day: Int, to emit: Emit) throws {
    let returned = businessDay(day + random.within(2...6))
    let amount = life.balance
    try receive(amount, of: &life, on: day, method: "direct_debit", returned: returned <= to ? returned : nil, to: emit)
    guard returned <= to else { return }
    life.balance += amount
    life.lastReduction = returned
    let again = businessDay(returned + random.within(5...30))
    if again <= to { try receive(amount, of: &life, on: again, method: "transfer", to: emit) }
  }

  /// Perhaps money that names no invoice: a deposit, or a payer who forgot the reference.
  mutating func tellPaymentOnAccount(_ life: InvoiceLife, to emit: Emit) throws {
    guard random.chance(ledger.shape.paymentsOnAccount) else { return }
    let day = businessDay(life.issued + random.within(1...40))
    guard day <= to else { return }
    let amount = max(life.amount * Int64(random.within(10...100)) / 100, 1)
    try emit(.payment(payment(amount, of: life, on: day, method: "transfer")))
  }

  /// Money for an invoice.
  mutating func receive(
    _ amount: Int64, of life: inout InvoiceLife, on day: Int, method: String? = nil, returned: Int? = nil, to emit: Emit
  ) throws {
    let usual = profiles[life.customer].paysByDebit ? "direct_debit" : nil
    let methods = ["transfer", "transfer", "transfer", "transfer", "sadad", "sadad", "cheque", "card"]
    var row = payment(amount, of: life, on: day, method: method ?? usual ?? methods[random.below(8)])
    row.invoice = life.id
    row.returned = returned.map { Day(clamping: $0) }
    try emit(.payment(row))
    life.balance -= amount
    life.lastReduction = max(life.lastReduction, day)
  }

  private mutating func payment(_ amount: Int64, of life: InvoiceLife, on day: Int, method: String) -> Payment {
    paymentCount += 1
    var row = Payment(
      id: numbered("P-", paymentCount, digits: 7), customer: profiles[life.customer].id, date: Day(clamping: day),
      amount: life.money(amount))
    row.method = method
    if random.chance(0.6) { row.reference = numbered("TRF", random.below(10_000_000), digits: 7) }
    return row
  }
}
