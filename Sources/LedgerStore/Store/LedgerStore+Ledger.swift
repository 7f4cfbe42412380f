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
    for kind in EntryKind.allCases {
      try rows(kind).walk { row, revisions in try ledger.append(row, of: kind, revisions: revisions) }
    }
    ledger.nameParents()
    try PostingReader(database: database, knownAt: bound).replay(into: &ledger)
  }

  private func rows(_ kind: EntryKind) -> EntryRows { EntryRows(database: database, kind: kind, knownAt: bound) }
}
