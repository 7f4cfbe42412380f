extension Ledger {
  /// A ledger of checked entries, in whatever order they come.
  ///
  /// - Throws: where an entry names a customer or an invoice that no entry introduces.
  public init(_ entries: [LedgerEntry], knownAt: Int = 1) throws(LedgerError) {
    self.init(knownAt: knownAt)
    var resolver = EntryResolver()
    for entry in entries { resolver.introduceCustomer(entry, into: &self) }
    for entry in entries { try resolver.introduceDocument(entry, into: &self) }
    for entry in entries { try resolver.append(entry, to: &self) }
    for (index, customer) in customers.enumerated() where !customer.parent.isEmpty {
      parents[index] = try resolver.customer(customer.parent)
    }
  }
}

/// Turns the ids of entries into indexes.
private struct EntryResolver {
  private var customers: [String: Int32] = [:]
  private var invoices: [String: Int32] = [:]

  func customer(_ id: String) throws(LedgerError) -> Int32 {
    guard let index = customers[id] else { throw LedgerError("no customer '\(id)'; add it to customers.csv") }
    return index
  }

  private func invoice(_ id: String) throws(LedgerError) -> Int32 {
    guard let index = invoices[id] else { throw LedgerError("no invoice '\(id)'; add it to invoices.csv") }
    return index
  }

  private func optionalInvoice(_ id: String) throws(LedgerError) -> Int32? {
    id.isEmpty ? nil : try invoice(id)
  }

  mutating func introduceCustomer(_ entry: LedgerEntry, into ledger: inout Ledger) {
    guard case .customer(let customer) = entry else { return }
    customers[customer.id] = ledger.append(customer)
  }

  mutating func introduceDocument(_ entry: LedgerEntry, into ledger: inout Ledger) throws(LedgerError) {
    switch entry {
    case .invoice(let row):
      let entry = InvoiceEntry(
        customer: try customer(row.customer), issued: row.issued, due: row.due, currency: row.amount.currency,
        amount: row.amount.minorUnits, cost: row.cost?.minorUnits)
      invoices[row.id] = ledger.append(entry, id: row.id, number: row.number, order: row.order)
    case .order(let row):
      let entry = OrderEntry(
        customer: try customer(row.customer), date: row.date, currency: row.amount.currency, state: row.state,
        amount: row.amount.minorUnits)
      ledger.append(entry, id: row.id)
    default: break
    }
  }

  func append(_ entry: LedgerEntry, to ledger: inout Ledger) throws(LedgerError) {
    switch entry {
    case .customer, .invoice, .order: break
    case .payment(let row):
      ledger.append(
        CreditEntry(
          customer: try customer(row.customer), invoice: try optionalInvoice(row.invoice), day: row.date,
          returned: row.returned, currency: row.amount.currency, kind: .payment, amount: row.amount.minorUnits))
    case .creditNote(let row):
      ledger.append(
        creditNote: CreditEntry(
          customer: try customer(row.customer), invoice: try optionalInvoice(row.invoice), day: row.date,
          currency: row.amount.currency, kind: .creditNote, amount: row.amount.minorUnits), reason: row.reason)
    case .dispute(let row):
      ledger.append(
        disputeOf: try invoice(row.invoice), opened: row.opened, closed: row.closed, amount: row.amount?.minorUnits,
        reason: row.reason)
    case .promise(let row):
      ledger.append(
        PromiseEntry(
          customer: try customer(row.customer), invoice: try optionalInvoice(row.invoice), made: row.made,
          until: row.until, currency: row.amount.currency, amount: row.amount.minorUnits))
    case .contact(let row):
      ledger.append(
        ContactEntry(
          customer: try customer(row.customer), invoice: try optionalInvoice(row.invoice), day: row.date,
          outcome: row.outcome))
    case .instalment(let row):
      ledger.append(
        InstalmentEntry(
          invoice: try invoice(row.invoice), number: Int32(row.number), due: row.due, amount: row.amount.minorUnits))
    case .block(let row):
      let subject: BlockEntry.Subject =
        if let index = customers[row.subject] { .customer(index) } else { .invoice(try invoice(row.subject)) }
      ledger.append(BlockEntry(subject: subject, block: row))
    case .rate(let row): ledger.append(row)
    }
  }
}
