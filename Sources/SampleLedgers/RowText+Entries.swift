import Receivables

extension RowText {
  /// Adds the row of an entry, its fields in the order of `HouseFile.header`.
  mutating func append(_ entry: LedgerEntry) {
    switch entry {
    case .customer(let row): append(row)
    case .invoice(let row): append(row)
    case .payment(let row): append(row)
    case .creditNote(let row): append(row)
    case .dispute(let row): append(row)
    case .promise(let row): append(row)
    case .contact(let row): append(row)
    case .instalment(let row): append(row)
    case .block(let row): append(row)
    case .order(let row): append(row)
    case .rate(let row): append(row)
    }
    endRow()
  }

  private mutating func append(_ row: Customer) {
    plain(row.id)
    text(row.name)
    text(row.nameArabic)
    plain(row.segment)
    plain(row.region)
    plain(row.language)
    plain(row.currency?.code ?? "")
    day(row.opened)
    amount(row.creditLimit)
    plain(row.rating)
    number(row.termsDays)
    plain(row.email)
    plain(row.phone)
    plain(row.parent)
  }

  private mutating func append(_ row: Invoice) {
    plain(row.id)
    plain(row.customer)
    day(row.issued)
    day(row.due)
    money(row.amount)
    plain(row.order)
    amount(row.cost)
  }

  private mutating func append(_ row: Payment) {
    plain(row.id)
    plain(row.customer)
    day(row.date)
    money(row.amount)
    plain(row.invoice)
    plain(row.method)
    plain(row.reference)
    day(row.returned)
  }

  private mutating func append(_ row: CreditNote) {
    plain(row.id)
    plain(row.customer)
    day(row.date)
    money(row.amount)
    plain(row.invoice)
    text(row.reason)
  }

  private mutating func append(_ row: Dispute) {
    plain(row.invoice)
    day(row.opened)
    day(row.closed)
    plain(row.reason)
    amount(row.amount)
    plain(row.outcome)
  }

  private mutating func append(_ row: PromiseToPay) {
    plain(row.customer)
    day(row.made)
    day(row.until)
    money(row.amount)
    plain(row.invoice)
  }

  private mutating func append(_ row: Contact) {
    plain(row.customer)
    day(row.date)
    plain(row.channel)
    plain(row.outcome.rawValue)
    plain(row.invoice)
    text(row.note)
  }

  private mutating func append(_ row: Instalment) {
    plain(row.invoice)
    number(row.number)
    day(row.due)
    amount(row.amount)
  }

  private mutating func append(_ row: Block) {
    plain(row.subject)
    day(row.from)
    day(row.until)
    text(row.reason)
    plain(row.author)
    plain(row.strength.text)
  }

  private mutating func append(_ row: Order) {
    plain(row.id)
    plain(row.customer)
    day(row.date)
    money(row.amount)
    plain(row.state.rawValue)
  }

  private mutating func append(_ row: ExchangeRate) {
    day(row.date)
    plain(row.from.code)
    plain(row.to.code)
    plain(row.rate.description)
  }
}
