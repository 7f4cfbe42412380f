import Receivables

extension Chronicle {
  /// What a late invoice brings about before it is paid: calls, promises kept and broken, now and then a plan.
  mutating func tellChase(_ life: inout InvoiceLife, to emit: Emit) throws {
    var day = businessDay(life.due + random.within(5...14))
    for _ in 0..<4 {
      guard day < life.settles, day <= to, life.balance > 0 else { return }
      if random.chance(0.55), try tellContact(about: &life, on: day, to: emit) { return }
      day = businessDay(day + random.within(10...28))
    }
    if random.chance(0.05) { try tellPlan(&life, from: day, to: emit) }
  }

  /// One attempt to reach the customer; whether a promise ended the chase.
  private mutating func tellContact(about life: inout InvoiceLife, on day: Int, to emit: Emit) throws -> Bool {
    let channel = ["phone", "phone", "phone", "phone", "phone", "phone", "email", "email", "visit"][random.below(9)]
    let outcome: Contact.Outcome =
      switch random.unit() {
      case ..<0.34: .noAnswer
      case ..<0.42: .wrongParty
      case ..<0.76: .rightParty
      default: .promise
      }
    var contact = Contact(
      customer: profiles[life.customer].id, date: Day(clamping: day), channel: channel, outcome: outcome)
    contact.invoice = life.id
    if outcome == .rightParty, random.chance(0.3) {
      contact.note = random.pick([
        "asks for a copy of the invoice", "waits for approval, calls back", "says: paid, no trace in the bank",
        "ينتظر اعتماد المدير المالي", "cash is short until the end of the month",
      ])
    }
    try emit(.contact(contact))
    return outcome == .promise ? try tellPromise(about: &life, on: day, to: emit) : false
  }

  /// A promise to pay all or half of what is left; whether it is kept in full.
  private mutating func tellPromise(about life: inout InvoiceLife, on day: Int, to emit: Emit) throws -> Bool {
    let until = day + random.within(3...14)
    let isPart = life.balance > 20_000 && (life.staysOpen || random.chance(0.25))
    let amount = isPart ? life.balance / 20_000 * 10_000 : life.balance
    var promise = PromiseToPay(
      customer: profiles[life.customer].id, made: Day(clamping: day), until: Day(clamping: until),
      amount: life.money(amount))
    promise.invoice = life.id
    try emit(.promise(promise))
    life.lastReduction = max(life.lastReduction, day)
    let pays = random.within(day + 1...until)
    if random.chance(profiles[life.customer].habit.keptPromises), isPart || !life.staysOpen {
      if !isPart {
        life.settles = min(life.settles, pays)
        return true
      }
      if pays < life.settles, pays <= to { try receive(amount, of: &life, on: pays, to: emit) }
    } else if life.settles != InvoiceLife.never {
      life.settles = max(life.settles, businessDay(until + random.within(3...25)))
    }
    return false
  }

  /// Instalments for the rest of a long overdue invoice. They are paid one by one, until one is missed.
  private mutating func tellPlan(_ life: inout InvoiceLife, from day: Int, to emit: Emit) throws {
    let count = random.within(3...6)
    guard day <= to - 10, day < life.settles, life.balance >= Int64(count) * 10_000 else { return }
    let each = life.balance / Int64(count) / 100 * 100
    let amounts = (1...count).map { $0 == count ? life.balance - each * Int64(count - 1) : each }
    var isKept = true
    for (index, amount) in amounts.enumerated() {
      let due = day + 30 * (index + 1)
      try emit(
        .instalment(
          Instalment(invoice: life.id, number: index + 1, due: Day(clamping: due), amount: life.money(amount))))
      let pays = businessDay(due - random.below(3))
      isKept = isKept && random.chance(0.92) && !(life.staysOpen && index == count - 1)
      if isKept, pays <= to { try receive(amount, of: &life, on: pays, to: emit) }
    }
    life.settles = InvoiceLife.never
  }
}
