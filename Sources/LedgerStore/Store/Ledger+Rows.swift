import Receivables

/// How the row of a kind becomes an entry of a ledger: the one place that says it, for tables and for files.
extension Ledger {
  /// Adds a row. Parents are known by their indexes until ``nameParents()``, since they may come after their children.
  ///
  /// - Parameter revisions: how often the row was revised.
  mutating func append(_ row: some EntryValues, of kind: EntryKind, revisions: Int = 0) throws {
    switch kind {
    case .customer: append(try customer(row), parent: row.optionalIndex(14))
    case .invoice: try appendInvoice(row, revisions: revisions)
    case .order: try appendOrder(row)
    case .payment: append(try credit(row, .payment, returned: row.optionalDay(9)))
    case .creditNote: append(try credit(row, .creditNote))
    case .dispute:
      append(
        disputeOf: row.index(1), opened: try row.day(2), closed: try row.optionalDay(3),
        amount: row.optionalInteger(5), reason: row.text(4))
    case .promise: try appendPromise(row)
    case .contact:
      append(
        ContactEntry(
          customer: row.index(1), invoice: row.optionalIndex(5), day: try row.day(2), outcome: try row.choice(4)))
    case .instalment:
      append(
        InstalmentEntry(
          invoice: row.index(1), number: Int32(row.integer(2)), due: try row.day(3), amount: row.integer(4)))
    case .block: append(try block(row))
    case .rate:
      append(
        ExchangeRate(
          date: try row.day(1), from: try row.currency(2), to: try row.currency(3),
          rate: Rate(billionths: row.integer(4))))
    }
  }

  private func customer(_ row: some EntryValues) throws -> Customer {
    var customer = Customer(id: row.text(1), name: row.text(2))
    customer.nameArabic = row.text(3)
    customer.segment = row.text(4)
    customer.region = row.text(5)
    customer.language = row.text(6)
    customer.currency = row.isNull(7) ? nil : try row.currency(7)
    customer.opened = try row.optionalDay(8)
    customer.creditLimit = try row.optionalMoney(9, 7)
    customer.rating = row.text(10)
    customer.termsDays = row.isNull(11) ? nil : Int(row.integer(11))
    customer.email = row.text(12)
    customer.phone = row.text(13)
    return customer
  }

  private mutating func appendInvoice(_ row: some EntryValues, revisions: Int) throws {
    let entry = InvoiceEntry(
      customer: row.index(2), issued: try row.day(3), due: try row.day(4), currency: try row.currency(6),
      reissues: UInt16(clamping: revisions), amount: row.integer(5), cost: row.optionalInteger(9))
    append(entry, id: row.utf8(1), number: row.utf8(7), order: row.utf8(8))
  }

  private mutating func appendOrder(_ row: some EntryValues) throws {
    let entry = OrderEntry(
      customer: row.index(2), date: try row.day(3), currency: try row.currency(5), state: try row.choice(6),
      amount: row.integer(4))
    append(entry, id: row.text(1))
  }

  private func credit(
    _ row: some EntryValues, _ kind: CreditEntry.Kind, returned: Day? = nil
  ) throws -> CreditEntry {
    CreditEntry(
      customer: row.index(2), invoice: row.optionalIndex(6), day: try row.day(3), returned: returned,
      currency: try row.currency(5), kind: kind, amount: row.integer(4))
  }

  private mutating func appendPromise(_ row: some EntryValues) throws {
    append(
      PromiseEntry(
        customer: row.index(1), invoice: row.optionalIndex(6), made: try row.day(2), until: try row.day(3),
        currency: try row.currency(5), amount: row.integer(4)))
  }

  private func block(_ row: some EntryValues) throws -> BlockEntry {
    let subject: BlockEntry.Subject
    let id: String
    if let customer = row.optionalIndex(1) {
      subject = .customer(customer)
      id = customers[Int(customer)].id
    } else {
      subject = .invoice(row.index(2))
      id = invoiceIDs[Int(row.index(2))]
    }
    var block = Block(subject: id, from: try row.day(3), reason: row.text(4), author: row.text(5))
    block.until = try row.optionalDay(6)
    guard let strength = Block.Strength(row.text(7)) else { throw row.damaged("a block's strength") }
    block.strength = strength
    return BlockEntry(subject: subject, block: block)
  }
}
