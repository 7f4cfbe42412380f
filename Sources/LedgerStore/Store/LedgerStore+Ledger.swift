import GRDB
public import Receivables

extension LedgerStore {
  /// The ledger as it was known at a sequence number: everything that was recorded up to it, with the posted decisions
  /// of runs; `nil` means everything.
  ///
  /// Reads about a million rows a second and core. The ledger stays in memory as columns and needs the file no more.
  public func ledger(knownAt: Int? = nil) throws(StoreError) -> Ledger {
    try reading { try Self.ledger(in: $0, knownAt: knownAt) }
  }

  /// The same inside a transaction.
  static func ledger(in database: Database, knownAt: Int?) throws -> Ledger {
    let last = Int(try database.integer("SELECT max(sequence) FROM recordings") ?? 0)
    if let knownAt, !(1...last).contains(knownAt) {
      throw StoreError(
        .unknown, "the ledger has no recording \(knownAt); name one from 1 to \(last), see 'tahsil ledger info'")
    }
    var reader = LedgerReader(database: database, last: last, knownAt: knownAt ?? last)
    try reader.read()
    return reader.ledger
  }
}

/// Turns rows into a `Ledger`.
struct LedgerReader {
  private let database: Database
  private let bound: Int?
  private(set) var ledger: Ledger

  init(database: Database, last: Int, knownAt: Int) {
    self.database = database
    bound = knownAt < last ? knownAt : nil
    ledger = Ledger(knownAt: knownAt)
  }

  mutating func read() throws {
    ledger.reserve(
      invoices: try rows(.invoice).count(), credits: try rows(.payment).count() + rows(.creditNote).count())
    try readCustomers()
    try readInvoices()
    try readOrders()
    try readPayments()
    try readCreditNotes()
    try readAgreements()
    try readBlocks()
    try readRates()
    try PostingReader(database: database, knownAt: bound).replay(into: &ledger)
  }

  private func rows(_ kind: EntryKind) -> EntryRows { EntryRows(database: database, kind: kind, knownAt: bound) }

  private mutating func readCustomers() throws {
    let hasParents = try database.integer(
      """
      SELECT EXISTS (SELECT 1 FROM customers WHERE parent IS NOT NULL)
        OR EXISTS (SELECT 1 FROM revisions WHERE kind = 'customer')
      """)
    let ids = hasParents == 0 ? [] : try database.rows("SELECT id FROM customers ORDER BY key") { $0.text(0) }
    try rows(.customer).walk { row, _ in
      var customer = try row.customer()
      let parent = row.optionalIndex(14)
      if let parent { customer.parent = ids[Int(parent)] }
      ledger.append(customer, parent: parent)
    }
  }

  private mutating func readInvoices() throws {
    try rows(.invoice).walk { row, revisions in
      let entry = InvoiceEntry(
        customer: row.index(2), issued: try row.day(3), due: try row.day(4), currency: try row.currency(6),
        reissues: UInt16(clamping: revisions), amount: row.integer(5), cost: row.optionalInteger(9))
      ledger.append(entry, id: row.utf8(1), number: row.utf8(7), order: row.utf8(8))
    }
  }

  private mutating func readOrders() throws {
    try rows(.order).walk { row, _ in
      let entry = OrderEntry(
        customer: row.index(2), date: try row.day(3), currency: try row.currency(5), state: try row.choice(6),
        amount: row.integer(4))
      ledger.append(entry, id: row.text(1))
    }
  }

  private mutating func readPayments() throws {
    try rows(.payment).walk { row, _ in
      ledger.append(
        CreditEntry(
          customer: row.index(2), invoice: row.optionalIndex(6), day: try row.day(3),
          returned: try row.optionalDay(9), currency: try row.currency(5), kind: .payment, amount: row.integer(4)))
    }
  }

  private mutating func readCreditNotes() throws {
    try rows(.creditNote).walk { row, _ in
      ledger.append(
        creditNote: CreditEntry(
          customer: row.index(2), invoice: row.optionalIndex(6), day: try row.day(3),
          currency: try row.currency(5), kind: .creditNote, amount: row.integer(4)), reason: row.text(7))
    }
  }

  /// Disputes, promises, contacts and instalments.
  private mutating func readAgreements() throws {
    try rows(.dispute).walk { row, _ in
      ledger.append(
        disputeOf: row.index(1), opened: try row.day(2), closed: try row.optionalDay(3),
        amount: row.optionalInteger(5), reason: row.text(4))
    }
    try rows(.promise).walk { row, _ in
      ledger.append(
        PromiseEntry(
          customer: row.index(1), invoice: row.optionalIndex(6), made: try row.day(2), until: try row.day(3),
          currency: try row.currency(5), amount: row.integer(4)))
    }
    try rows(.contact).walk { row, _ in
      ledger.append(
        ContactEntry(
          customer: row.index(1), invoice: row.optionalIndex(5), day: try row.day(2), outcome: try row.choice(4)))
    }
    try rows(.instalment).walk { row, _ in
      ledger.append(
        InstalmentEntry(
          invoice: row.index(1), number: Int32(row.integer(2)), due: try row.day(3), amount: row.integer(4)))
    }
  }

  private mutating func readBlocks() throws {
    try rows(.block).walk { row, _ in
      let subject: BlockEntry.Subject
      let id: String
      if let customer = row.optionalIndex(1) {
        subject = .customer(customer)
        id = ledger.customers[Int(customer)].id
      } else {
        subject = .invoice(row.index(2))
        id = ledger.invoiceIDs[Int(row.index(2))]
      }
      var block = Block(subject: id, from: try row.day(3), reason: row.text(4), author: row.text(5))
      block.until = try row.optionalDay(6)
      guard let strength = Block.Strength(row.text(7)) else { throw row.damaged("a block's strength") }
      block.strength = strength
      ledger.append(BlockEntry(subject: subject, block: block))
    }
  }

  private mutating func readRates() throws {
    try rows(.rate).walk { row, _ in
      ledger.append(
        ExchangeRate(
          date: try row.day(1), from: try row.currency(2), to: try row.currency(3),
          rate: Rate(billionths: row.integer(4))))
    }
  }
}
