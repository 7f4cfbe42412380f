import GRDB
import Receivables

extension LedgerStore {
  /// What the ledger holds of one customer, as it was known at a sequence number; `nil` means everything.
  ///
  /// Reads the tables with conditions: some twenty milliseconds for 100,000 invoices, a tenth of `ledger(knownAt:)`.
  ///
  /// - Throws: `StoreError` with the code `unknown` where there is no such customer.
  public func ledger(ofCustomer id: String, knownAt: Int? = nil) throws(StoreError) -> CustomerLedger {
    try reading { database in
      let (sequence, bound) = try Self.moment(in: database, knownAt: knownAt)
      let key = try database.key(of: id, in: .customer, knownAt: bound)
      guard let key else { throw StoreError(.unknown, "the ledger has no customer '\(id)'") }
      var reader = CustomerReader(database, key: key, knownAt: sequence, bound: bound)
      try reader.read()
      return CustomerLedger(reader.ledger, customer: 0)
    }
  }
}

/// Turns the rows that concern one customer into a `Ledger` of its own.
///
/// Rows may have been revised, their customer included, so what a condition of SQL lets through is looked at again.
private struct CustomerReader {
  private let database: Database
  private let key: Int64
  private let bound: Int?
  private(set) var ledger: Ledger
  /// The keys of the customer's documents in the order of their indexes in `ledger`.
  private var invoices = OwnKeys()
  private var orders = OwnKeys()

  init(_ database: Database, key: Int64, knownAt: Int, bound: Int?) {
    self.database = database
    self.key = key
    self.bound = bound
    ledger = Ledger(knownAt: knownAt)
  }

  mutating func read() throws {
    for kind in EntryKind.allCases { try read(kind) }
    let (key, invoices, orders) = (key, invoices, orders)
    try PostingReader(database: database, knownAt: bound).replay(into: &ledger, ofCustomers: try owners()) { decision in
      var own = decision
      own.customer = 0
      switch decision.subject {
      case .customer: return Int64(decision.customer) + 1 == key ? own : nil
      case .invoice(let index): own.subject = .invoice(invoices[Int64(index) + 1] ?? -1)
      case .order(let index): own.subject = .order(orders[Int64(index) + 1] ?? -1)
      }
      return own.subject == .invoice(-1) || own.subject == .order(-1) ? nil : own
    }
  }

  private mutating func read(_ kind: EntryKind) throws {
    let rows = EntryRows(database: database, kind: kind, knownAt: bound, condition: condition(kind))
    let place = Place(kind)
    try rows.walk { row, revisions in
      guard isOwn(row, place, kind) else { return }
      // No import takes such a row, nor a correction of the invoice once there is one.
      if let invoice = place.invoice, !row.isNull(invoice), invoices[row.integer(invoice)] == nil {
        throw row.damaged("a row about another customer's invoice")
      }
      try ledger.append(OwnRow(row: row, place: place, invoices: invoices), of: kind, revisions: revisions)
      if kind == .invoice { invoices.append(row.integer(0)) }
      if kind == .order { orders.append(row.integer(0)) }
    }
  }

  /// Which rows may be the customer's.
  private func condition(_ kind: EntryKind) -> String? {
    switch kind {
    case .customer: "key = \(key)"
    case .invoice, .order, .promise, .contact: "customer = \(key)"
    case .payment, .creditNote: "(customer = \(key) AND invoice IS NULL OR \(invoices.condition("invoice")))"
    case .dispute, .instalment: invoices.condition("invoice")
    case .block: "(customer = \(key) OR \(invoices.condition("invoice")))"
    case .rate: nil
    }
  }

  /// The same for a row as it stands now.
  private func isOwn(_ row: Statement, _ place: Place, _ kind: EntryKind) -> Bool {
    if kind == .rate { return true }
    if kind == .customer { return row.integer(0) == key }
    let isOfInvoice = kind != .promise && kind != .contact
    if isOfInvoice, let invoice = place.invoice, !row.isNull(invoice) { return invoices[row.integer(invoice)] != nil }
    return place.customer.map { row.integer($0) == key } ?? false
  }

  /// The keys of all customers who ever had one of the documents: what was posted about it then was posted under theirs.
  private func owners() throws -> [Int64] {
    var owners: Set = [key]
    for (kind, keys) in [(EntryKind.invoice, invoices), (.order, orders)] where !keys.isEmpty {
      let sql = """
        SELECT customer FROM \(kind.table) WHERE \(keys.condition("key"))
        UNION SELECT json_extract(content, '$."customer"') FROM revisions
          WHERE kind = '\(kind.rawValue)' AND \(keys.condition("key"))
        """
      owners.formUnion(try database.rows(sql) { $0.integer(0) })
    }
    return owners.sorted()
  }
}

/// The keys of documents, each with its index in a ledger of their own.
private struct OwnKeys {
  private var indexes: [Int64: Int32] = [:]

  var isEmpty: Bool { indexes.isEmpty }

  mutating func append(_ key: Int64) { indexes[key] = Int32(indexes.count) }

  subscript(key: Int64) -> Int32? { indexes[key] }

  /// SQL that holds where a column has one of the keys.
  func condition(_ column: String) -> String {
    "\(column) IN (\(indexes.keys.sorted().map(String.init).joined(separator: ",")))"
  }
}

/// Where a row names others.
private struct Place {
  let customer: Int32?
  let invoice: Int32?
  /// The parent of a customer, on which nothing that is decided depends.
  let parent: Int32?

  init(_ kind: EntryKind) {
    func column(_ name: String) -> Int32? {
      kind.columns.firstIndex { $0.stored == name }.map { Int32($0 + 1) }
    }
    customer = column("customer")
    invoice = column("invoice")
    parent = column("parent")
  }
}

/// A row of a customer with the indexes of a ledger that holds nobody else.
private struct OwnRow: EntryValues {
  let row: Statement
  let place: Place
  let invoices: OwnKeys

  func isNull(_ column: Int32) -> Bool { column == place.parent || row.isNull(column) }

  func integer(_ column: Int32) -> Int64 {
    if column == place.customer { return 1 }
    if column == place.invoice { return Int64(invoices[row.integer(column)] ?? -1) + 1 }
    return row.integer(column)
  }

  func utf8(_ column: Int32) -> UnsafeBufferPointer<UInt8> { row.utf8(column) }
}
