import GRDB
import Receivables

/// The table of one kind during an import: finds rows, compares them, adds rows and revisions.
///
/// Where the table was empty before the import, a row is added without looking for it first: the unique key of the table
/// says when it is there already.
final class EntryTable {
  /// What became of a row.
  enum Outcome {
    case added
    case unchanged
    case revised
    /// A row of this import that says the same as an earlier one, where that is allowed.
    case repeated
    /// An earlier row of this import has the same key.
    case duplicate(of: KnownRow.Position)
    /// The ledger, or an earlier row of this import, has other content under the same key.
    case conflict([Difference], with: KnownRow.Position?)
    /// The correction would contradict what refers to the row.
    case refused(column: String, message: String, remedy: String)
  }

  /// One column in which two rows differ.
  struct Difference {
    let column: String
    let ledger: String
    let file: String
  }

  let kind: EntryKind
  /// Whether any row that was added or revised names a parent.
  private(set) var hasNewParents = false
  /// The key of the next row that is added.
  private(set) var nextKey: Int64
  private let database: Database
  private let recorded: Int64
  private let columns: [EntryColumn]
  private let keyPlaces: [Int]
  private let wasEmpty: Bool
  /// The tables that this one refers to, for each place that holds a key.
  private let targets: [(place: Int, table: EntryTable)]
  private let insertion: Statement
  private let stored: StoredRows
  /// The customers or invoices that other rows may name.
  private var identities: Identities?
  /// Where this import has the row of each key.
  private var positions: [KnownRow.Position]
  /// Contacts have no key: how often this import and the ledger have each of them.
  private var repetitions = Repetitions()

  /// - Parameters:
  ///   - customers: the table of customers; `nil` for that table itself.
  ///   - invoices: the table of invoices; `nil` for it and for the customers.
  init(
    _ kind: EntryKind, in database: Database, recorded: Int64, customers: EntryTable? = nil,
    invoices: EntryTable? = nil
  ) throws {
    self.kind = kind
    self.database = database
    self.recorded = recorded
    columns = kind.columns
    keyPlaces = kind.keyColumns.map { kind.place(of: $0) }
    let count = try database.integer("SELECT count(*) FROM \(kind.table)") ?? 0
    guard try database.integer("SELECT coalesce(max(key), 0) FROM \(kind.table)") == count else {
      throw StoreError(.damaged, "rows of \(kind.table) are missing from the ledger; restore it from a backup")
    }
    wasEmpty = count == 0
    nextKey = count + 1
    positions = Array(repeating: KnownRow.Position(), count: Int(count))
    identities = kind == .customer || kind == .invoice ? Identities() : nil
    targets = kind.columns.enumerated().compactMap { place, column in
      switch column.content {
      case .customer, .subjectCustomer: customers.map { (place, $0) }
      case .invoice, .subjectInvoice: invoices.map { (place, $0) }
      default: nil
      }
    }
    let marks: String = Array(repeating: "?", count: columns.count + 2).joined(separator: ",")
    insertion = try Statement(database, "INSERT INTO \(kind.table) VALUES (\(marks))")
    stored = try StoredRows(kind, in: database)
  }

  // MARK: - Looking up

  /// The customer or invoice with an id, in this import or in the ledger.
  func known(_ id: UnsafeBufferPointer<UInt8>) throws -> KnownRow? {
    if let row = identities?.row(id) { return row }
    guard !wasEmpty, let row = try stored.find([.text(id)]) else { return nil }
    defer { stored.reset() }
    let known = KnownRow(kind, key: stored.key) { row.cell(Int32($0 + 1)) }
    identities?.set(known, for: id)
    return known
  }

  /// Where this import has a row with an id; `nil` where it has none.
  func position(of id: UnsafeBufferPointer<UInt8>) -> KnownRow.Position? {
    guard let row = identities?.row(id) else { return nil }
    return row.isRejected ? row.position : position(ofKey: Int64(row.key))
  }

  /// Where this import has the row with a key; `nil` where only the ledger has it.
  func position(ofKey key: Int64) -> KnownRow.Position? {
    let position = positions[Int(key - 1)]
    return position.line > 0 ? position : nil
  }

  // MARK: - Taking rows

  /// Takes a row whose cells are in order.
  ///
  /// - Parameters:
  ///   - isGiven: whether the file has the column at each place; one it does not have says nothing.
  ///   - isDistinct: whether several rows of the import may say the same.
  ///   - isCorrection: whether other content under the same key is a revision.
  func take(
    _ cells: [Cell], at position: KnownRow.Position, isGiven: [Bool], isDistinct: Bool, isCorrection: Bool
  ) throws -> Outcome {
    if kind == .contact { return try takeContact(cells, at: position) }
    var mayBeStored = !wasEmpty || isDistinct
    if identities != nil, case .text(let id) = cells[0], let row = identities?.row(id) {
      if row.isRejected { return .duplicate(of: row.position) }
      mayBeStored = true
    }
    if mayBeStored, try stored.find(keyCells(cells)) != nil {
      defer { stored.reset() }
      if let earlier = self.position(ofKey: stored.key) {
        guard isDistinct else { return .duplicate(of: earlier) }
        let differences = stored.differences(from: cells, isGiven: isGiven)
        return differences.isEmpty ? .repeated : .conflict(differences, with: earlier)
      }
      positions[Int(stored.key - 1)] = position
      return try revise(with: cells, isGiven: isGiven, isCorrection: isCorrection)
    }
    if try insert(cells, at: position) { return .added }
    defer { stored.reset() }
    guard try stored.find(keyCells(cells)) != nil, let earlier = self.position(ofKey: stored.key) else {
      throw StoreError(.storage, "a row of \(kind.table) is refused and not found; run 'tahsil ledger verify'")
    }
    return .duplicate(of: earlier)
  }

  /// Remembers a row that was rejected, so that rows that refer to it are not reported as well.
  func reject(_ cells: [Cell], at position: KnownRow.Position) throws {
    guard identities != nil, case .text(let id) = cells[0], !id.isEmpty, try known(id) == nil else { return }
    identities?.set(KnownRow(rejectedAt: position), for: id)
  }

  /// Adds a row; false where the table has one with the same key.
  private func insert(_ cells: [Cell], at position: KnownRow.Position) throws -> Bool {
    try checkTargets(of: cells)
    insertion.bind(nextKey, at: 1)
    insertion.bind(recorded, at: 2)
    for place in cells.indices { insertion.bind(cells[place], at: Int32(place + 3)) }
    guard try insertion.runUnlessTaken() else { return false }
    if identities != nil, case .text(let id) = cells[0] {
      identities?.set(KnownRow(kind, key: nextKey) { cells[$0] }, for: id)
    }
    if kind == .customer, !cells[13].isEmpty { hasNewParents = true }
    positions.append(position)
    nextKey += 1
    return true
  }

  /// An import does without the foreign keys of SQLite, which look every key up once more: keys are contiguous, so
  /// a key that is below the next one exists.
  private func checkTargets(of cells: [Cell]) throws {
    for (place, table) in targets {
      guard let key = cells[place].integer else { continue }
      guard key >= 1, key < table.nextKey else {
        throw StoreError(.storage, "a row of \(kind.table) would refer to a row that does not exist")
      }
    }
  }

  /// Compares with the stored row at hand, and records what is later knowledge.
  private func revise(with cells: [Cell], isGiven: [Bool], isCorrection: Bool) throws -> Outcome {
    if stored.isSame(as: cells, isGiven: isGiven) { return .unchanged }
    let isNews = cells.indices.map { place in
      isGiven[place] && (isCorrection || columns[place].completion != .whereEmpty || !cells[place].isEmpty)
    }
    let differences = stored.differences(from: cells, isGiven: isNews)
    if differences.isEmpty { return .unchanged }
    guard isCorrection || stored.isCompleted(by: cells, isGiven: isNews) else {
      return .conflict(differences, with: nil)
    }
    if kind == .invoice, let refusal = try refusal(of: differences) { return refusal }
    try stored.revise(with: cells, isGiven: isNews, recorded: recorded)
    if kind == .customer, !cells[13].isEmpty { hasNewParents = true }
    return .revised
  }

  /// An invoice that something refers to keeps its customer and its currency.
  private func refusal(of differences: [Difference]) throws -> Outcome? {
    guard let column = differences.first(where: { $0.column == "customer" || $0.column == "currency" })?.column else {
      return nil
    }
    let referring = ["payments", "credit_notes", "promises", "contacts", "disputes", "plans", "decisions"]
    let queries: String = referring.map { "EXISTS (SELECT 1 FROM \($0) WHERE invoice = ?1)" }.joined(separator: " OR ")
    guard try database.integer("SELECT \(queries)", [stored.key]) == 1 else { return nil }
    return .refused(
      column: column, message: "the \(column) cannot be corrected, because other rows refer to this invoice",
      remedy: "credit this invoice and import a new one under another id")
  }

  // MARK: - Keys

  private func keyCells(_ cells: [Cell]) -> [Cell] { keyPlaces.map { cells[$0] } }

  /// Equal contacts are told apart by how many there are: the n-th of an import is new where the ledger has fewer.
  private func takeContact(_ cells: [Cell], at position: KnownRow.Position) throws -> Outcome {
    let isStored = try repetitions.next(of: cells) { wasEmpty ? 0 : try stored.countOfEqualContacts(cells) }
    if isStored { return .unchanged }
    guard try insert(cells, at: position) else {
      throw StoreError(.storage, "a contact is refused; run 'tahsil ledger verify'")
    }
    return .added
  }
}
