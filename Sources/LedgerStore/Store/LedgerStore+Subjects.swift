import GRDB
import Receivables

extension LedgerStore {
  /// Everything that has an id: at most one customer, one invoice and one order. Where there is none, the invoice with
  /// that number printed on it, if there is only one.
  ///
  /// - Parameter knownAt: what was recorded later is not seen, as in `ledger(knownAt:)`.
  public func subjects(named id: String, knownAt: Int? = nil) throws(StoreError) -> [LedgerSubject] {
    try reading { database in
      let bound = try Self.moment(in: database, knownAt: knownAt).bound
      let found = try [LedgerSubject.Kind.invoice, .customer, .order].compactMap { kind in
        try database.key(of: id, in: kind.entry, knownAt: bound).map { try database.subject(kind, $0, id, bound) }
      }
      guard found.isEmpty, !id.isEmpty else { return found }
      let statement = try Statement(database, "SELECT key, id FROM invoices WHERE number = ? LIMIT 2")
      statement.bind(id, at: 1)
      var printed: [(key: Int64, id: String)] = []
      while try statement.step() { printed.append((statement.integer(0), statement.text(1))) }
      guard printed.count == 1, let only = printed.first,
        try database.key(of: only.id, in: .invoice, knownAt: bound) != nil
      else { return [] }
      return [try database.subject(.invoice, only.key, only.id, bound)]
    }
  }

  /// The ids that are nearest to one that nothing has, the nearest first. Looks at every id of a similar length.
  public func ids(near id: String, atMost count: Int = 3) throws(StoreError) -> [String] {
    guard id.unicodeScalars.count <= Spelling.longestWord else { return [] }
    let most = max(1, id.unicodeScalars.count / 3)
    return try reading { database in
      var near: [(id: String, distance: Int)] = []
      for kind in LedgerSubject.Kind.allCases {
        let statement = try Statement(
          database, "SELECT id FROM \(kind.entry.table) WHERE abs(length(id) - ?) <= \(most)")
        statement.bind(Int64(id.unicodeScalars.count), at: 1)
        while try statement.step() {
          let candidate = statement.text(0)
          let distance = Spelling.distance(id.lowercased(), candidate.lowercased())
          guard distance <= most else { continue }
          near.append((candidate, distance))
          // Of a hundred thousand neighbours only some are worth keeping.
          if near.count > 1_000 {
            near = Array(near.sorted { ($0.distance, $0.id) < ($1.distance, $1.id) }.prefix(count))
          }
        }
      }
      return near.sorted { ($0.distance, $0.id) < ($1.distance, $1.id) }.prefix(count).map(\.id)
    }
  }
}

extension LedgerSubject.Kind {
  /// The kind of entry that it is recorded as.
  var entry: EntryKind {
    switch self {
    case .customer: .customer
    case .invoice: .invoice
    case .order: .order
    }
  }
}

extension Database {
  /// The key of the row with an id; `nil` where there was none yet.
  func key(of id: String, in kind: EntryKind, knownAt bound: Int?) throws -> Int64? {
    let statement = try Statement(
      self, "SELECT key FROM \(kind.table) WHERE id = ?\(bound.map { " AND recorded <= \($0)" } ?? "")")
    statement.bind(id, at: 1)
    return try statement.step() ? statement.integer(0) : nil
  }

  /// A subject with its customer as it stands at a moment.
  fileprivate func subject(
    _ kind: LedgerSubject.Kind, _ key: Int64, _ id: String, _ bound: Int?
  ) throws -> LedgerSubject {
    guard kind != .customer else { return LedgerSubject(kind: kind, id: id, customer: id) }
    var owner: Int64?
    try EntryRows(database: self, kind: kind.entry, knownAt: bound, condition: "key = \(key)").walk { row, _ in
      if row.integer(0) == key { owner = row.integer(2) }
    }
    let customer = try owner.flatMap { try rows("SELECT id FROM customers WHERE key = ?", [$0]) { $0.text(0) }.first }
    guard let customer else { throw StoreError(.damaged, "\(kind.rawValue) '\(id)' has no customer") }
    return LedgerSubject(kind: kind, id: id, customer: customer)
  }
}
