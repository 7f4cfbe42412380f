/// The rows of one kind during an import: finds rows, compares them, adds rows and revisions.
///
/// Where there were none before the import, a row is added without looking for it first: the storage says when its key is
/// there already.
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
  @exclusivity(unchecked) private(set) var hasNewParents = false
  /// The key of the next row that is added.
  @exclusivity(unchecked) private(set) var nextKey: Int64
  private let target: any ImportTarget
  private let columns: [EntryColumn]
  private let keyPlaces: [Int]
  /// The tables that this one refers to, for each place that holds a key.
  private let targets: [(place: Int, table: EntryTable)]
  private let storage: any EntryStorage
  /// The rows from before the import; `nil` where there were none.
  private let earlier: StoredRows?
  /// The customers or invoices that other rows may name.
  @exclusivity(unchecked) private var identities: Identities?
  /// Where this import has the row of each key.
  @exclusivity(unchecked) private var positions: [KnownRow.Position]
  /// Contacts have no key: how often this import and the ledger have each of them.
  @exclusivity(unchecked) private var repetitions = Repetitions()

  /// - Parameters:
  ///   - isCompared: whether rows of the import may repeat each other.
  ///   - customers: the table of customers; `nil` for that table itself.
  ///   - invoices: the table of invoices; `nil` for it and for the customers.
  init(
    _ kind: EntryKind, in target: any ImportTarget, isCompared: Bool, customers: EntryTable? = nil,
    invoices: EntryTable? = nil
  ) throws {
    self.kind = kind
    self.target = target
    columns = kind.columns
    keyPlaces = kind.keyColumns.map { kind.place(of: $0) }
    storage = try target.storage(of: kind, isCompared: isCompared)
    earlier = storage.earlier
    let count = earlier?.countBefore ?? 0
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
  }

  // MARK: - Looking up

  /// The customer or invoice with an id, in this import or in the ledger.
  func known(_ id: UnsafeBufferPointer<UInt8>) throws -> KnownRow? {
    if let row = identities?.row(id) { return row }
    guard let earlier, let key = try earlier.find([.text(id)], key: nil) else { return nil }
    defer { earlier.reset() }
    let known = KnownRow(kind, key: key) { earlier.cell($0) }
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
    var known: KnownRow?
    if identities != nil, case .text(let id) = cells[0] { known = identities?.row(id) }
    if let known, known.isRejected { return .duplicate(of: known.position) }
    if earlier != nil || isDistinct || known != nil {
      if let key = try storage.find(keyCells(cells), key: known.map { Int64($0.key) }) {
        defer { storage.reset() }
        if let first = self.position(ofKey: key) {
          return isDistinct ? repetition(of: first, cells, isGiven) : .duplicate(of: first)
        }
        positions[Int(key - 1)] = position
        return try revise(with: cells, isGiven: isGiven, isCorrection: isCorrection)
      }
    }
    if try insert(cells, at: position) { return .added }
    defer { storage.reset() }
    guard let key = try storage.find(keyCells(cells), key: nil), let first = self.position(ofKey: key) else {
      throw StoreError(.storage, "a row of \(kind.table) is refused and not found; run 'tahsil ledger verify'")
    }
    return .duplicate(of: first)
  }

  /// Remembers a row that was rejected, so that rows that refer to it are not reported as well.
  func reject(_ cells: [Cell], at position: KnownRow.Position) throws {
    guard identities != nil, case .text(let id) = cells[0], !id.isEmpty, try known(id) == nil else { return }
    identities?.set(KnownRow(rejectedAt: position), for: id)
  }

  /// Adds a row; false where the table has one with the same key.
  private func insert(_ cells: [Cell], at position: KnownRow.Position) throws -> Bool {
    try checkTargets(of: cells)
    guard try storage.insert(cells, key: nextKey) else { return false }
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

  // MARK: - Comparing with the row at hand

  /// A row that may repeat another one of this import, if it says the same.
  private func repetition(of first: KnownRow.Position, _ cells: [Cell], _ isGiven: [Bool]) -> Outcome {
    let differences = differences(from: cells, isGiven: isGiven)
    return differences.isEmpty ? .repeated : .conflict(differences, with: first)
  }

  /// Records what is later knowledge about the row at hand, one from before the import.
  private func revise(with cells: [Cell], isGiven: [Bool], isCorrection: Bool) throws -> Outcome {
    guard let earlier, !isSame(as: cells, isGiven: isGiven) else { return .unchanged }
    let isNews = cells.indices.map { place in
      isGiven[place] && (isCorrection || columns[place].completion != .whereEmpty || !cells[place].isEmpty)
    }
    let differences = differences(from: cells, isGiven: isNews)
    if differences.isEmpty { return .unchanged }
    guard isCorrection || isCompleted(by: cells, isGiven: isNews) else { return .conflict(differences, with: nil) }
    if kind == .invoice, let refusal = try refusal(of: differences, earlier) { return refusal }
    try earlier.revise(with: cells, isGiven: isNews)
    if kind == .customer, !cells[13].isEmpty { hasNewParents = true }
    return .revised
  }

  /// Whether the row at hand has these cells, as far as the file gives them.
  private func isSame(as cells: [Cell], isGiven: [Bool]) -> Bool {
    cells.indices.allSatisfy { !isGiven[$0] || Cell.isSame(storage.cell($0), cells[$0]) }
  }

  /// Whether the row at hand and the cells differ only in what may become known later.
  private func isCompleted(by cells: [Cell], isGiven: [Bool]) -> Bool {
    cells.indices.allSatisfy { place in
      let known = storage.cell(place)
      if !isGiven[place] || Cell.isSame(known, cells[place]) { return true }
      return switch columns[place].completion {
      case .never: false
      case .whereEmpty: known.isEmpty
      case .always: true
      }
    }
  }

  /// The columns in which the row at hand and the cells differ, in the words of house CSV.
  private func differences(from cells: [Cell], isGiven: [Bool]) -> [Difference] {
    let words = CellWords(target: target, kind: kind)
    return cells.indices.compactMap { place in
      if !isGiven[place] || Cell.isSame(storage.cell(place), cells[place]) { return nil }
      return Difference(
        column: columns[place].name, ledger: words.text(place) { storage.cell($0) },
        file: words.text(place) { cells[$0] })
    }
  }

  /// An invoice that something refers to keeps its customer and its currency.
  private func refusal(of differences: [Difference], _ earlier: StoredRows) throws -> Outcome? {
    guard let column = differences.first(where: { $0.column == "customer" || $0.column == "currency" })?.column,
      try earlier.isReferredTo()
    else { return nil }
    return .refused(
      column: column, message: "the \(column) cannot be corrected, because other rows refer to this invoice",
      remedy: "credit this invoice and import a new one under another id")
  }

  // MARK: - Keys

  private func keyCells(_ cells: [Cell]) -> [Cell] { keyPlaces.map { cells[$0] } }

  /// Equal contacts are told apart by how many there are: the n-th of an import is new where the ledger has fewer.
  private func takeContact(_ cells: [Cell], at position: KnownRow.Position) throws -> Outcome {
    if let earlier, try repetitions.next(of: cells, stored: { try earlier.countOfEqualContacts(cells) }) {
      return .unchanged
    }
    guard try insert(cells, at: position) else {
      throw StoreError(.storage, "a contact is refused; run 'tahsil ledger verify'")
    }
    return .added
  }
}
