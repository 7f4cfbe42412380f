import Receivables

/// Entries of every kind that make a ledger, from a seed.
struct RandomEntries {
  private var random: SeededNumbers
  private var entries: [LedgerEntry] = []
  private static let currencies = [Currency.SAR, .USD, .KWD, .JPY]
  private static let words = ["", "plain", "with, comma", "with \"quotes\"", "two\nlines", " spaced ", "نص عربي", "é"]

  init(seed: UInt64) { random = SeededNumbers(seed: seed) }

  private mutating func number(_ bound: Int) -> Int { random.below(bound) }
  private mutating func word() -> String { Self.words[number(Self.words.count)] }
  private mutating func day(after day: Day? = nil) -> Day { Day(clamping: Int(day?.number ?? 18_000) + number(900)) }
  private mutating func often() -> Bool { number(3) > 0 }

  private mutating func money(_ currency: Currency, upTo most: Int64 = Money.largestMinorUnits) throws -> Money {
    let bound = often() ? min(most, 100_000) : most
    return try Money(minorUnits: 1 + Int64(number(Int(bound))), currency: currency)
  }

  mutating func entries(customers: Int, invoices: Int) throws -> [LedgerEntry] {
    for number in 0..<customers { try addCustomer(number, of: customers) }
    for number in 0..<invoices { try addInvoice(number, customer: self.number(customers)) }
    return entries
  }

  private mutating func addCustomer(_ index: Int, of count: Int) throws {
    var customer = Customer(id: "C\(index)", name: "x" + word())
    (customer.nameArabic, customer.segment, customer.region) = (word(), word(), word())
    (customer.rating, customer.email, customer.phone) = (word(), word(), word())
    customer.language = ["", "en", "ar"][number(3)]
    let currency = Self.currencies[number(4)]
    if often() { customer.currency = currency }
    if customer.currency != nil, often() { customer.creditLimit = try money(currency) }
    if often() { customer.opened = day() }
    if often() { customer.termsDays = number(365) }
    // Parents form no circle: each one has a greater number, so that all stand after their children.
    if often(), index + 1 < count { customer.parent = "C\(index + 1 + number(count - index - 1))" }
    entries.append(.customer(customer))
    if often() {
      let made = day()
      entries.append(
        .promise(
          PromiseToPay(customer: customer.id, made: made, until: day(after: made), amount: try money(currency))))
    }
    if often() {
      var contact = Contact(customer: customer.id, date: day(), channel: "phone", outcome: .noAnswer)
      contact.note = word()
      entries.append(contentsOf: Array(repeating: .contact(contact), count: 1 + number(3)))
    }
    if often() {
      var block = Block(subject: customer.id, from: day(), reason: "r" + word(), author: "a" + word())
      block.strength = [.exclude, .count, .cap(stage: "second")][number(3)]
      if often() { block.until = day(after: block.from) }
      entries.append(.block(block))
    }
    entries.append(
      .order(
        Order(
          id: "O\(index)", customer: customer.id, date: day(), amount: try money(currency),
          state: Order.State.allCases[number(4)])))
    let rate = Rate(billionths: 1 + Int64(number(10_000_000_000)))
    entries.append(.rate(ExchangeRate(date: Day(clamping: 18_000 + index), from: .USD, to: .SAR, rate: rate)))
  }

  private mutating func addInvoice(_ index: Int, customer: Int) throws {
    let (id, owner, currency) = ("I\(index)", "C\(customer)", Self.currencies[number(4)])
    let issued = day()
    let amount = try money(currency)
    var invoice = Invoice(id: id, customer: owner, issued: issued, due: day(after: issued), amount: amount)
    (invoice.number, invoice.order) = (word(), word())
    if often() { invoice.cost = try money(currency) }
    entries.append(.invoice(invoice))
    for part in 0..<number(3) {
      var payment = Payment(id: "P\(index)-\(part)", customer: owner, date: day(), amount: try money(currency))
      (payment.method, payment.reference) = (word(), word())
      if often() { payment.invoice = id }
      if number(4) == 0 { payment.returned = day(after: payment.date) }
      entries.append(.payment(payment))
    }
    if number(4) == 0 {
      var note = CreditNote(id: "N\(index)", customer: owner, date: day(), amount: try money(currency))
      note.reason = word()
      if often() { note.invoice = id }
      entries.append(.creditNote(note))
    }
    if number(4) == 0 {
      var dispute = Dispute(invoice: id, opened: day())
      (dispute.reason, dispute.outcome) = (word(), word())
      if often() { dispute.closed = day(after: dispute.opened) }
      if often() { dispute.amount = try money(currency, upTo: amount.minorUnits) }
      entries.append(.dispute(dispute))
    }
    for number in 0..<(number(4) == 0 ? 3 : 0) {
      entries.append(
        .instalment(Instalment(invoice: id, number: number + 1, due: day(), amount: try money(currency))))
    }
  }

  // MARK: - Writing

  /// The house CSV files of some entries.
  static func files(_ entries: [LedgerEntry]) -> [String: String] {
    tables(entries).mapValues { rows in
      let header = rows[0].joined(separator: ",") + "\r\n"
      return header + rows[1...].map { $0.map { quoted($0) }.joined(separator: ",") + "\r\n" }.joined()
    }
  }

  /// The same as fields; the first row is the header.
  static func tables(_ entries: [LedgerEntry]) -> [String: [[String]]] {
    var tables: [String: [[String]]] = [:]
    for entry in entries {
      let (name, columns) = row(entry)
      tables[name, default: [columns.map(\.0)]].append(columns.map(\.1))
    }
    return tables
  }

  /// A field in quotes.
  static func quoted(_ field: String) -> String { "\"" + field.replacing("\"", with: "\"\"") + "\"" }

  private static func row(_ entry: LedgerEntry) -> (String, [(String, String)]) {
    switch entry {
    case .customer(let row):
      (
        "customers.csv",
        [
          ("id", row.id), ("name", row.name), ("name_ar", row.nameArabic), ("segment", row.segment),
          ("region", row.region), ("language", row.language), ("currency", row.currency?.code ?? ""),
          ("opened", row.opened?.description ?? ""), ("credit_limit", row.creditLimit?.amountText ?? ""),
          ("rating", row.rating), ("terms_days", row.termsDays.map { "\($0)" } ?? ""), ("email", row.email),
          ("phone", row.phone), ("parent", row.parent),
        ]
      )
    case .invoice(let row):
      (
        "invoices.csv",
        [
          ("id", row.id), ("customer", row.customer), ("issued", "\(row.issued)"), ("due", "\(row.due)"),
          ("amount", row.amount.amountText), ("currency", row.amount.currency.code), ("number", row.number),
          ("order", row.order), ("cost", row.cost?.amountText ?? ""),
        ]
      )
    case .payment(let row):
      (
        "payments.csv",
        [
          ("id", row.id), ("customer", row.customer), ("date", "\(row.date)"), ("amount", row.amount.amountText),
          ("currency", row.amount.currency.code), ("invoice", row.invoice), ("method", row.method),
          ("reference", row.reference), ("returned", row.returned?.description ?? ""),
        ]
      )
    case .creditNote(let row):
      (
        "credit_notes.csv",
        [
          ("id", row.id), ("customer", row.customer), ("date", "\(row.date)"), ("amount", row.amount.amountText),
          ("currency", row.amount.currency.code), ("invoice", row.invoice), ("reason", row.reason),
        ]
      )
    case .dispute(let row):
      (
        "disputes.csv",
        [
          ("invoice", row.invoice), ("opened", "\(row.opened)"), ("closed", row.closed?.description ?? ""),
          ("reason", row.reason), ("amount", row.amount?.amountText ?? ""), ("outcome", row.outcome),
        ]
      )
    case .promise(let row):
      (
        "promises.csv",
        [
          ("customer", row.customer), ("made", "\(row.made)"), ("until", "\(row.until)"),
          ("amount", row.amount.amountText), ("currency", row.amount.currency.code), ("invoice", row.invoice),
        ]
      )
    case .contact(let row):
      (
        "contacts.csv",
        [
          ("customer", row.customer), ("date", "\(row.date)"), ("channel", row.channel),
          ("outcome", row.outcome.rawValue), ("invoice", row.invoice), ("note", row.note),
        ]
      )
    case .instalment(let row):
      (
        "plans.csv",
        [
          ("invoice", row.invoice), ("instalment", "\(row.number)"), ("due", "\(row.due)"),
          ("amount", row.amount.amountText),
        ]
      )
    case .block(let row):
      (
        "blocks.csv",
        [
          ("subject", row.subject), ("from", "\(row.from)"), ("reason", row.reason), ("author", row.author),
          ("until", row.until?.description ?? ""), ("strength", row.strength.text),
        ]
      )
    case .order(let row):
      (
        "orders.csv",
        [
          ("id", row.id), ("customer", row.customer), ("date", "\(row.date)"), ("amount", row.amount.amountText),
          ("currency", row.amount.currency.code), ("state", row.state.rawValue),
        ]
      )
    case .rate(let row):
      (
        "rates.csv",
        [
          ("date", "\(row.date)"), ("from", row.from.code), ("to", row.to.code), ("rate", "\(row.rate)"),
        ]
      )
    }
  }
}
