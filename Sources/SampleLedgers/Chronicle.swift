import Receivables

/// The walk through a ledger's days: it draws invoices in order of issue and tells each one's story to its end before
/// the next, so that nothing but the customers is kept in memory.
struct Chronicle {
  /// Takes the next row.
  typealias Emit = (LedgerEntry) throws -> Void

  let ledger: SampleLedger
  let profiles: [CustomerProfile]
  var random: RandomSource
  /// How many invoices had a balance at the end of the last day.
  private(set) var openInvoices = 0
  private let correction: OpenCorrection
  private let buyers: WeightedChoice
  private let calendar: SalesCalendar
  private var invoiceCount = 0
  private var orderCount = 0
  var paymentCount = 0
  var creditNoteCount = 0

  /// The first and the last day as numbers.
  var from: Int { Int(ledger.from.number) }
  var to: Int { Int(ledger.to.number) }

  /// The story of a ledger, with what is to be done about its open invoices.
  init(of ledger: SampleLedger, correction: OpenCorrection) {
    self.ledger = ledger
    self.correction = correction
    random = RandomSource(seed: ledger.seed, stream: 1)
    profiles = CustomerProfile.draw(
      ledger.customers, from: ledger.from, to: ledger.to, shape: ledger.shape, random: &random)
    buyers = WeightedChoice(profiles.map { $0.frequency })
    calendar = SalesCalendar(invoices: ledger.invoices, from: ledger.from, to: ledger.to, shape: ledger.shape)
  }

  /// Hands every row over; reports the number of invoices every few thousand and at the end.
  mutating func write(progress: (Int) -> Void, to emit: Emit) throws {
    var book = CustomerBook(profiles, of: ledger)
    try book.write(to: emit)
    if ledger.shape.currencies.dropFirst().contains(where: { $0 > 0 }) {
      for rate in RateHistory.rates(from: ledger.from, to: ledger.to, random: &random) { try emit(.rate(rate)) }
    }
    for (offset, count) in calendar.invoicesByDay.enumerated() {
      for _ in 0..<count {
        try tellInvoice(issuedOn: from + offset, to: emit)
        if invoiceCount % 4096 == 0 { progress(invoiceCount) }
      }
    }
    try tellOpenOrders(to: emit)
    progress(invoiceCount)
  }

  /// A share of the span: 0 on the first day, 1 on the last.
  func time(of day: Int) -> Double {
    to == from ? 1 : Double(day - from) / Double(to - from)
  }

  // MARK: - One invoice

  private mutating func tellInvoice(issuedOn day: Int, to emit: Emit) throws {
    invoiceCount += 1
    var life = drawInvoice(issuedOn: day)
    try emitInvoice(life, to: emit)
    try tellDispute(&life, to: emit)
    try tellCreditNote(&life, to: emit)
    try tellChase(&life, to: emit)
    try tellPayment(&life, to: emit)
    if life.balance > 0, !life.staysOpen, random.chance(correction.settledAfterAll) {
      try receive(life.balance, of: &life, on: random.within(max(life.lastReduction, day)...to), to: emit)
    }
    try tellPaymentOnAccount(life, to: emit)
    guard life.balance > 0 else { return }
    openInvoices += 1
    if life.due < to - 20, random.chance(0.006) { try emit(.block(block(of: life))) }
  }

  private mutating func drawInvoice(issuedOn day: Int) -> InvoiceLife {
    let customer = drawBuyer(on: day)
    let profile = profiles[customer]
    let isForeign = random.chance(0.015) && ledger.shape.currencies[1] > 0
    let currency = isForeign ? (profile.currency == .SAR ? Currency.USD : .SAR) : profile.currency
    let amount = drawAmount(around: profile.typicalAmount)
    let terms = random.chance(0.95) ? profile.terms : ledger.shape.terms[random.below(ledger.shape.terms.count)].days
    let staysOpen = random.chance(correction.neverSettled)
    var life = InvoiceLife(
      id: numbered("INV-", invoiceCount, digits: 7), customer: customer, issued: day, due: day + terms, amount: amount,
      currency: currency, staysOpen: staysOpen, balance: amount, settles: InvoiceLife.never, lastReduction: day)
    let defaults = random.chance(ledger.shape.neverPaid * profile.habit.trouble)
    if !staysOpen, !defaults { life.settles = drawSettlement(of: life) }
    return life
  }

  /// A customer whose account is open on a day.
  private mutating func drawBuyer(on day: Int) -> Int {
    for _ in 0..<16 {
      let index = buyers.pick(with: &random)
      if profiles[index].opened <= day { return index }
    }
    return 0
  }

  /// Mostly figures with cents, some round ones, now and then one that is not worth a letter.
  private mutating func drawAmount(around typical: Double) -> Int64 {
    if random.chance(0.008) { return Int64(random.within(300...5_000)) }
    let exact = max(Int64(typical * random.lopsided(spread: ledger.shape.amountSpread)), 1_000)
    switch random.below(10) {
    case 0: return max(exact / 10_000, 1) * 10_000
    case 1...3: return max(exact / 100, 1) * 100
    default: return exact
    }
  }

  private mutating func drawSettlement(of life: InvoiceLife) -> Int {
    let profile = profiles[life.customer]
    let time = time(of: life.issued)
    var days = profile.lateness(at: time) + ledger.shape.delay.value(at: time) + profile.habit.spread * random.bell()
    if random.chance(0.03) { days += Double(random.within(20...110)) }
    return businessDay(max(life.issued + 1, life.due + Int(days.rounded(.down))))
  }

  /// Banks do not work on Friday and Saturday: what would come then comes on Sunday.
  func businessDay(_ day: Int) -> Int {
    switch Day(clamping: day).weekday {
    case .friday: day + 2
    case .saturday: day + 1
    default: day
    }
  }

  private mutating func emitInvoice(_ life: InvoiceLife, to emit: Emit) throws {
    let profile = profiles[life.customer]
    var invoice = Invoice(
      id: life.id, customer: profile.id, issued: Day(clamping: life.issued), due: Day(clamping: life.due),
      amount: life.money(life.amount))
    if random.chance(0.35) {
      let date = max(profile.opened, life.issued - random.within(0...20))
      invoice.order = try emitOrder(of: profile, on: date, life.money(life.amount), .invoiced, to: emit)
    }
    if random.chance(0.9) { invoice.cost = life.money(max(life.amount * Int64(random.within(55...88)) / 100, 1)) }
    try emit(.invoice(invoice))
  }

  private mutating func block(of life: InvoiceLife) -> Block {
    let first = to - random.within(0...18)
    var block = Block(
      subject: life.id, from: Day(clamping: first),
      reason: random.pick(["proof of delivery is being searched", "credit note in preparation", "wrong address"]),
      author: random.pick(["h.alharbi", "m.aldosari", "s.khan"]))
    if random.chance(0.6) { block.until = Day(clamping: first + random.within(10...40)) }
    return block
  }

  // MARK: - Orders

  /// What customers have ordered in the last weeks and not been billed for.
  private mutating func tellOpenOrders(to emit: Emit) throws {
    for profile in profiles where random.chance(0.4) {
      for _ in 0..<random.within(1...2) {
        let date = max(from, profile.opened, to - random.below(45))
        let state = [Order.State.open, .open, .open, .open, .open, .draft, .draft, .cancelled][random.below(8)]
        let amount = drawAmount(around: profile.typicalAmount * 1.5)
        // Amounts this small never overflow.
        let money = try! Money(minorUnits: amount, currency: profile.currency)
        _ = try emitOrder(of: profile, on: date, money, state, to: emit)
      }
    }
  }

  private mutating func emitOrder(
    of profile: CustomerProfile, on day: Int, _ amount: Money, _ state: Order.State, to emit: Emit
  ) throws -> String {
    orderCount += 1
    let id = numbered("O-", orderCount, digits: 7)
    try emit(.order(Order(id: id, customer: profile.id, date: Day(clamping: day), amount: amount, state: state)))
    return id
  }
}
